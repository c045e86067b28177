/**
 * How far the popup or the library is since it was opened. The store answers one question after another, so a question
 * is asked only once nothing that is more urgent waits for an answer:
 *
 * | stage        | what is there                                | what is asked of the store                    |
 * |--------------|----------------------------------------------|-----------------------------------------------|
 * | `opening`    | nothing                                      | the first page of the list, then its rows     |
 * | `rows`       | the first rows                               | the search index of the collection            |
 * | `searchable` | that index, unless it could not be opened    | the whole list, counts, names for completions |
 *
 * A stage is never left for an earlier one: a new question to the list or the index keeps the last answer meanwhile.
 */
export type Stage = 'opening' | 'rows' | 'searchable';

/** The first rows are drawn; the index has been opened or has failed to open. */
export type StageEvent = 'drawn' | 'indexed';

const NEXT: Record<Stage, Partial<Record<StageEvent, Stage>>> = {
  opening: { drawn: 'rows' },
  rows: { indexed: 'searchable' },
  searchable: {},
};

/** Returns the stage after an event; the same stage if the event does not concern it. */
export function nextStage(stage: Stage, event: StageEvent): Stage {
  return NEXT[stage][event] ?? stage;
}
