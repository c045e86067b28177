import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Answer, ScopeIndex } from '../../lib/find';
import type { IndexScope } from '../../lib/store/read/index-changes';
import { userIsTyping } from '../../lib/store/slow-queue';
import type { Indexes } from '../list/data/indexes';
import type { Stage } from '../list/data/stage';

/** So many unsaved papers are searched within a frame. */
const FEW_SEEN = 20_000;

/**
 * Searches as the user types: the collection first, then the unsaved papers; if these are few, the
 * answer comes at once. A text that is no longer in the search box is not searched for. The
 * collection's index is opened when the user types, at the latest at the stage `rows`. Until it is
 * open, the last answer stays.
 * @param mixed whether a sort order in the query puts saved and unsaved papers into one list
 * @param onIndexOpened called at the stage `rows`, when the index is open, has failed to open, or
 *   must first be built
 */
export function useSearch(
  typed: string,
  mixed: boolean,
  stage: Stage,
  indexes: Indexes,
  onIndexOpened: () => void,
) {
  const text = typed.trim();
  /** Partial until the unsaved papers are added. */
  const [answer, setAnswer] = useState<Answer & { partial?: true }>();
  const [failure, setFailure] = useState<unknown>();
  const { open, building, version } = indexes;
  /** Known before the effects of an earlier text are cleaned up, for which a frame must pass. */
  const newest = useRef(text);
  newest.current = text;

  useLayoutEffect(() => {
    if (stage === 'rows') open('saved').then(undefined, setFailure).then(onIndexOpened);
  }, [stage]);
  useEffect(() => {
    if (building) onIndexOpened();
  }, [building !== undefined, stage]);

  useEffect(() => {
    if (text === '') return setAnswer(undefined);
    // What was picked with the mouse is answered first, as what is typed.
    userIsTyping();
    let stopped = false;
    const isOver = () => stopped || newest.current !== text;
    const search = async () => {
      for await (const each of answers(text, mixed, indexes, isOver)) setAnswer(each);
    };
    search().catch((error) => !stopped && setFailure(error));
    return () => {
      stopped = true;
    };
    // The search waits for an index to open; it runs again when an open index has changed.
  }, [mixed, text, version]);

  return {
    openIndex: async (scope: IndexScope) => {
      const index = await open(scope);
      await index.refresh();
      return index;
    },
    ...(building && { building }),
    ...(text !== '' && answer && { answer }),
    ...((failure ?? indexes.failure) !== undefined && { failure: failure ?? indexes.failure }),
  };
}

/**
 * The answer of the saved papers, unless that of all papers comes as soon, and that one.
 * @param isOver whether the answer is no longer wanted
 */
async function* answers(
  text: string,
  mixed: boolean,
  indexes: Indexes,
  isOver: () => boolean,
): AsyncGenerator<Answer & { partial?: true }> {
  const now = Date.now();
  const { readTyped, searchSaved, addSeen } = await import('../../lib/find');
  const query = await readTyped(text, now);
  const openingSaved = indexes.open('saved');
  // The store reads it while the other one is opened and searched.
  const opening = indexes.open('rest');
  // Whoever waits for it reports why it could not be opened.
  opening.catch(() => undefined);
  const saved = await openingSaved;
  if (isOver()) return;
  const found: Answer = { ...query, ...(await searchSaved(query, saved, now)) };
  const rest = indexes.isOpen('rest') ? await opening : undefined;
  if (!rest || sizeOf(rest) > FEW_SEEN) {
    const first = await shownFirst(found, rest ? undefined : saved, now);
    if (isOver()) return;
    if (first) yield { ...first, partial: true };
  }
  const whole = await addSeen(found, saved, rest ?? (await opening), mixed, now);
  if (!isOver()) yield whole;
}

function sizeOf(index: ScopeIndex): number {
  return index.segments().reduce((sum, { count }) => sum + count, 0);
}

/**
 * What is shown before the unsaved papers are searched. If no saved paper matches, they decide what
 * is shown, unless they must wait for their index.
 * @param saved the index of the saved papers if the other one is not open yet
 */
async function shownFirst(
  found: Answer,
  saved: ScopeIndex | undefined,
  now: number,
): Promise<Answer | undefined> {
  const answer = { ...found, saved: found.ids.length };
  if (found.ids.length > 0 || !saved) return found.ids.length > 0 ? answer : undefined;
  const { nearestSaved } = await import('../../lib/find');
  return (await nearestSaved(found, saved, now)) ?? answer;
}
