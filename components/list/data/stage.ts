/**
 * How far the popup or the library is since it was opened. The store answers one question after
 * another, so a question is asked only when no more urgent one waits for its answer:
 *
 * | stage        | what is there                      | what is asked of the store           |
 * |--------------|------------------------------------|--------------------------------------|
 * | `opening`    | nothing                            | first page of the list, its rows     |
 * | `rows`       | the first rows                     | search index of the collection       |
 * | `searchable` | that index, or why it isn't there  | number of all papers, names to offer |
 *
 * No stage leads back: when the filter or the text changes, the last list stays until the next one
 * is read. `Results.upToDate` says whether the list answers what is asked now.
 */
export type Stage = 'opening' | 'rows' | 'searchable';

/**
 * `rowsShown`: the first rows are in the list. `indexOpened`: the index was opened, failed to open,
 * or must first be built, which takes long.
 */
export type StageEvent = 'rowsShown' | 'indexOpened';

const NEXT: Record<Stage, Partial<Record<StageEvent, Stage>>> = {
  opening: { rowsShown: 'rows' },
  rows: { indexOpened: 'searchable' },
  searchable: {},
};

/** Returns the stage after an event; the same stage if the event does not concern it. */
export function nextStage(stage: Stage, event: StageEvent): Stage {
  return NEXT[stage][event] ?? stage;
}
