import { browser } from 'wxt/browser';
import { type PaperState, sendMessage } from '../../lib/messages';
import { words } from '../../lib/words';
import type { Reading } from './read';

/** Something that was tried in vain. */
export interface Failure {
  kind: 'bar_store_failed' | 'bar_states_failed' | 'bar_save_failed';
  text: string;
  retry(): Promise<void>;
}

/** How the papers on the page stand, and what the background is asked about them. */
export interface Papers {
  /** By identifier. Papers that are not stored are left out. */
  states: ReadonlyMap<string, PaperState>;
  failure(): Failure | undefined;
  /** What of the page could not be kept, and what failed. */
  problems(): readonly string[];
  /** Sends what was read, unless the same was stored last. */
  store(reading: Reading): Promise<void>;
  /** Saves or unsaves: at once to the eye, and back again when it fails. */
  save(ids: string[], saved: boolean): Promise<void>;
  /** Asks how they stand now. */
  refresh(ids: string[]): Promise<void>;
}

/** `onChange` is called whenever there is something else to show, `onGone` when the extension was updated or removed. */
export function createPapers(onChange: () => void, onGone: () => void): Papers {
  const states = new Map<string, PaperState>();
  let failure: Failure | undefined;
  let problems: readonly string[] = [];
  let stored = '';
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
      const text = words(kind, error instanceof Error ? error.message : String(error));
      failure = { kind, text, retry: () => attempt(kind, work) };
    }
    onChange();
  };

  const capture = async ({ capture, fingerprint }: Reading) => {
    stored = fingerprint;
    try {
      const reply = await sendMessage('capture', capture);
      problems = reply.problems;
      takeIn(reply.states);
    } catch (error) {
      // The next change of the page may try again.
      if (stored === fingerprint) stored = '';
      throw error;
    }
  };

  const save = async (ids: string[], saved: boolean) => {
    const before = ids.flatMap((id) => states.get(id) ?? []);
    takeIn(before.map((state) => changed(state, saved, Date.now())));
    onChange();
    try {
      const fresh = await sendMessage('save', { ids, saved });
      if (fresh.length < ids.length) throw new Error(words('bar_unknown'));
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
      if (!known.has(id) && states.delete(id)) stored = '';
    }
    takeIn(fresh);
  };

  return {
    states,
    failure: () => failure,
    problems: () => (failure ? [...problems, failure.text] : problems),
    store(reading) {
      if (reading.ids.length === 0) problems = [];
      else if (reading.fingerprint !== stored)
        storing = attempt('bar_store_failed', () => capture(reading));
      return storing;
    },
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
