import { browser } from 'wxt/browser';
import { answerProblem, answerText, MessageError, sendMessage } from '../../lib/messages';
import type { Capture, PageReport, PaperState } from '../../lib/paper/capture';
import type { AskProblem, KeepProblem } from '../../lib/paper/page-problem';
import type { PageDraft } from '../../lib/paper/paper';
import { words } from '../../lib/words/words';
import { isPrivate } from './is-private';
import { missingPapers, type Reading, type ReadPaper } from './read';

/** After this time a background that has not answered is asked again. */
const RETRY_MS = 500;

/** Something that was tried in vain. */
export interface Failure extends AskProblem {
  text: string;
  retry(): Promise<void>;
}

/** The state of a paper as its mark shows it. */
export interface ShownState extends PaperState {
  /** Whether a change of it is being stored. */
  pending?: boolean;
}

/** The states of the papers on the page, and the requests to the background about them. */
export interface Papers {
  /** By identifier. Papers that are not stored are absent. */
  states: ReadonlyMap<string, ShownState>;
  failure(): Failure | undefined;
  /** What of the page could not be kept, and what failed. */
  problems(): readonly (KeepProblem | AskProblem)[];
  /**
   * Sends the new and changed papers of a batch, and those that could not be sent before. Resolves
   * when the background has answered or the request has failed.
   */
  store(reading: Reading, batch: readonly ReadPaper[]): Promise<void>;
  /** Done when what was given to `store` so far has its answer. */
  idle(): Promise<void>;
  /** Saves or unsaves papers. Their states are pending until the background has stored them. */
  save(ids: string[], saved: boolean): Promise<void>;
  /** Sends another change to the background, which replies with the states after it. */
  change(send: () => Promise<PaperState[]>): Promise<void>;
  /** Has the bar shown on this site no more, except for failures. */
  silence(): Promise<void>;
  /** Requests the current states. */
  refresh(ids: string[]): Promise<void>;
  /** In a private window, the papers and their states: the background has stored none of them. */
  unstored(ids: string[]): PageReport['unstored'];
}

/**
 * Creates the client of the background for one tab.
 * @param onChange called after each change of states, problems or failure
 * @param onGone called when the extension was updated or removed
 */
export function createPapers(onChange: () => void, onGone: () => void): Papers {
  const states = new Map<string, ShownState>();
  let failure: Failure | undefined;
  /** Of the page `shown`. */
  let problems = new Map<string, KeepProblem>();
  let shown = '';
  /** Fingerprint of each paper of the page when it was last sent. */
  const sent = new Map<string, string>();
  /** The papers of the page, kept only in a private window. */
  const drafts = new Map<string, PageDraft>();
  let place: Pick<Capture, 'site' | 'listing'> | undefined;
  let waiting: Capture[] = [];
  let storing = Promise.resolve();

  const captureOf = (ids: readonly string[]): Capture | undefined =>
    place && isPrivate()
      ? { ...place, drafts: ids.flatMap((id) => drafts.get(id) ?? []) }
      : undefined;

  const updateStates = (fresh: ShownState[]) => {
    for (const state of fresh) states.set(state.id, state);
  };

  const attempt = async (kind: Failure['kind'], work: () => Promise<void>) => {
    try {
      // Asking for the same once more is safe, and starts the background again. It is not asked at
      // once, because it may still be about to stop.
      await work().catch(async (error: unknown) => {
        if (!isExtensionAlive() || answerProblem(error).kind !== 'no_answer') throw error;
        // In Firefox a promise of the page, as this one, can't wait for one of ours.
        await scheduler.postTask(() => {}, { delay: RETRY_MS });
        return work();
      });
      if (failure?.kind === kind) failure = undefined;
    } catch (error) {
      if (!isExtensionAlive()) return onGone();
      const why = answerProblem(error);
      failure = { kind, why, text: words(kind, answerText(why)), retry: () => attempt(kind, work) };
    }
    onChange();
  };

  const setPage = (page: string) => {
    if (page === shown) return;
    shown = page;
    problems = new Map();
    sent.clear();
    drafts.clear();
    waiting = [];
  };

  const recordIfChanged = ({ id, fingerprint }: Pick<ReadPaper, 'id' | 'fingerprint'>) =>
    sent.get(id) !== fingerprint && sent.set(id, fingerprint);

  /** The health of the page, unless it was sent before or the page may still be loading. */
  const unsentHealth = (reading: Reading) => {
    const { health, expected, ids, late } = reading;
    if (!health || expected + ids.size === 0) return undefined;
    if (!late && missingPapers(reading) !== undefined) return undefined;
    return recordIfChanged({ id: '', fingerprint: JSON.stringify(health) }) ? health : undefined;
  };

  const sendWaiting = async () => {
    for (let [next] = waiting; next; [next] = waiting) {
      const reply = await sendMessage('capture', next);
      updateStates(reply.states);
      // The user may have navigated to another page.
      if (!waiting.includes(next)) continue;
      waiting.shift();
      for (const problem of reply.problems) problems.set(JSON.stringify(problem), problem);
      onChange();
    }
  };

  const save = async (ids: string[], saved: boolean) => {
    const before = ids.flatMap((id) => states.get(id) ?? []);
    updateStates(before.map((state) => ({ ...state, pending: true })));
    onChange();
    try {
      const unstored = saved && captureOf(ids);
      const fresh = await sendMessage('save', { ids, saved, ...(unstored && { unstored }) });
      if (fresh.length < ids.length) throw new MessageError({ kind: 'papers_gone' });
      updateStates(fresh);
    } catch (error) {
      updateStates(before);
      throw error;
    }
  };

  const refresh = async (ids: string[]) => {
    const unstored = captureOf(ids);
    const fresh = unstored
      ? (await sendMessage('capture', unstored)).states
      : await sendMessage('states', ids);
    const known = new Set(fresh.map(({ id }) => id));
    for (const id of ids) {
      // The user has deleted it. The paper is sent again at the next change of the page.
      if (!known.has(id) && states.delete(id)) sent.delete(id);
    }
    updateStates(fresh);
  };

  return {
    states,
    failure: () => failure,
    problems: () => [
      ...problems.values(),
      ...(failure ? [{ kind: failure.kind, why: failure.why }] : []),
    ],
    store(reading, batch) {
      const { url, site, listing } = reading;
      setPage(`${url}\n${JSON.stringify(listing)}`);
      place = { site, listing };
      if (isPrivate()) for (const { id, draft } of batch) drafts.set(id, draft);
      const fresh = batch.filter(recordIfChanged).map(({ draft }) => draft);
      const health = unsentHealth(reading);
      if (fresh[0] || health) waiting.push({ ...place, drafts: fresh, ...(health && { health }) });
      if (waiting[0]) storing = storing.then(() => attempt('bar_store_failed', sendWaiting));
      return storing;
    },
    idle: () => storing,
    save: (ids, saved) => attempt('bar_save_failed', () => save(ids, saved)),
    change: (send) => attempt('bar_save_failed', async () => updateStates(await send())),
    silence: () => attempt('bar_save_failed', () => sendMessage('silence')),
    refresh: (ids) => attempt('bar_states_failed', () => refresh(ids)),
    unstored(ids) {
      const capture = captureOf(ids);
      return capture && { capture, states: ids.flatMap((id) => states.get(id) ?? []) };
    },
  };
}

/** Whether the extension still runs. Scripts in open pages outlive an update of the extension. */
export function isExtensionAlive(): boolean {
  return browser.runtime?.id !== undefined;
}
