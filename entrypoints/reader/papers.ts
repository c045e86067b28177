import { browser } from 'wxt/browser';
import { answerText } from '../../lib/answer-text';
import { answerProblem, MessageError, sendMessage } from '../../lib/messages';
import type { Capture, PaperState } from '../../lib/paper/capture';
import type { AskProblem, KeepProblem } from '../../lib/paper/page-problem';
import { words } from '../../lib/words/words';
import { missingPapers, type Reading, type ReadPaper } from './read';

/** Something that was tried in vain. */
export interface Failure extends AskProblem {
  text: string;
  retry(): Promise<void>;
}

/** How the papers on the page stand, and what the background is asked about them. */
export interface Papers {
  /** By identifier. Papers that are not stored are left out. */
  states: ReadonlyMap<string, PaperState>;
  failure(): Failure | undefined;
  /** What of the page could not be kept, and what failed. */
  problems(): readonly (KeepProblem | AskProblem)[];
  /** Sends what of a lot is new or says something new, and what could not be sent before. Done when there is an answer. */
  store(reading: Reading, lot: readonly ReadPaper[]): Promise<void>;
  /** Done when what was given to `store` so far has its answer. */
  idle(): Promise<void>;
  /** Saves or unsaves: at once to the eye, and back again when it fails. */
  save(ids: string[], saved: boolean): Promise<void>;
  /** Asks how they stand now. */
  refresh(ids: string[]): Promise<void>;
}

/** `onChange` is called whenever there is something else to show, `onGone` when the extension was updated or removed. */
export function createPapers(onChange: () => void, onGone: () => void): Papers {
  const states = new Map<string, PaperState>();
  let failure: Failure | undefined;
  /** Of the page `shown`. */
  let problems = new Map<string, KeepProblem>();
  let shown = '';
  /** What each of its papers said when it was last sent. */
  const sent = new Map<string, string>();
  let waiting: Capture[] = [];
  let storing = Promise.resolve();

  const takeIn = (fresh: PaperState[]) => {
    for (const state of fresh) states.set(state.id, state);
  };

  const attempt = async (kind: Failure['kind'], work: () => Promise<void>) => {
    try {
      await work();
      if (failure?.kind === kind) failure = undefined;
    } catch (error) {
      if (!isThere()) return onGone();
      const why = answerProblem(error);
      failure = { kind, why, text: words(kind, answerText(why)), retry: () => attempt(kind, work) };
    }
    onChange();
  };

  const turnTo = (page: string) => {
    if (page === shown) return;
    shown = page;
    problems = new Map();
    sent.clear();
    waiting = [];
  };

  const isNews = ({ id, print }: Pick<ReadPaper, 'id' | 'print'>) =>
    sent.get(id) !== print && sent.set(id, print);

  /** How well the page was read, unless that was told or the page may still be on its way. */
  const freshHealth = (reading: Reading) => {
    const { health, expected, ids, late } = reading;
    if (!health || expected + ids.size === 0) return undefined;
    if (!late && missingPapers(reading) !== undefined) return undefined;
    return isNews({ id: '', print: JSON.stringify(health) }) ? health : undefined;
  };

  const sendWaiting = async () => {
    for (let [next] = waiting; next; [next] = waiting) {
      const reply = await sendMessage('capture', next);
      takeIn(reply.states);
      // The user may have gone on to another page.
      if (!waiting.includes(next)) continue;
      waiting.shift();
      for (const problem of reply.problems) problems.set(JSON.stringify(problem), problem);
      onChange();
    }
  };

  const save = async (ids: string[], saved: boolean) => {
    const before = ids.flatMap((id) => states.get(id) ?? []);
    takeIn(before.map((state) => changed(state, saved, Date.now())));
    onChange();
    try {
      const fresh = await sendMessage('save', { ids, saved });
      if (fresh.length < ids.length) throw new MessageError({ kind: 'papers_gone' });
      takeIn(fresh);
    } catch (error) {
      takeIn(before);
      throw error;
    }
  };

  const refresh = async (ids: string[]) => {
    const fresh = await sendMessage('states', ids);
    const known = new Set(fresh.map(({ id }) => id));
    for (const id of ids) {
      // Forgotten by the user: the page is stored again when it changes.
      if (!known.has(id) && states.delete(id)) sent.delete(id);
    }
    takeIn(fresh);
  };

  return {
    states,
    failure: () => failure,
    problems: () => [
      ...problems.values(),
      ...(failure ? [{ kind: failure.kind, why: failure.why }] : []),
    ],
    store(reading, lot) {
      const { url, site, listing } = reading;
      turnTo(`${url}\n${JSON.stringify(listing)}`);
      const fresh = lot.filter(isNews);
      const drafts = fresh.map(({ draft }) => draft);
      const health = freshHealth(reading);
      if (drafts.length > 0 || health)
        waiting.push({ site, listing, drafts, ...(health && { health }) });
      if (waiting.length > 0)
        storing = storing.then(() => attempt('bar_store_failed', sendWaiting));
      return storing;
    },
    idle: () => storing,
    save: (ids, saved) => attempt('bar_save_failed', () => save(ids, saved)),
    refresh: (ids) => attempt('bar_states_failed', () => refresh(ids)),
  };
}

/** Whether the extension still runs; its older scripts in open pages outlive an update. */
export function isThere(): boolean {
  return browser.runtime?.id !== undefined;
}

function changed(state: PaperState, saved: boolean, now: number): PaperState {
  const { savedAt, ...rest } = state;
  return saved ? { ...rest, state: 'saved', savedAt: savedAt ?? now } : { ...rest, state: 'seen' };
}
