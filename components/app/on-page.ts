import type { Commanded } from './commanded';

const NONE: ReadonlySet<string> = new Set();

/** Whether an event comes from the block of the page's own paper. */
export function isOnPage({ page }: Commanded, target: EventTarget | null): boolean {
  return target instanceof Node && page?.block.current?.contains(target) === true;
}

/** Makes commands act on the page's own paper instead of the current row or the selection. */
export function onPage(commanded: Commanded): Commanded {
  const { page, cursor, views, actions } = commanded;
  if (!page) return commanded;
  const { item, block, toggleSaved } = page;
  return {
    ...commanded,
    item,
    matching: true,
    upToDate: true,
    firstPageOnly: false,
    cursor: { ...cursor, selected: NONE },
    views: { ...views, showRow: (row) => views.setOwn(row?.part) },
    actions: { ...actions, toggleSaved },
    exportAll: async () => views.setCover({ name: 'export', ids: [item.paper.id] }),
    focusRow: () => block.current?.focus(),
  };
}
