import { useState } from 'preact/hooks';
import type { RowPart } from '../list/row-events';
import type { BulkPart } from '../list/SelectionBar';
import { SETTINGS_HASH } from '../parts/place';

/** A panel that covers the list. */
export type Cover = { name: 'settings' } | { name: 'report' } | { name: 'export'; ids: string[] };

/** A part that is open below the row of a paper. */
export interface RowView {
  id: string;
  part: RowPart;
}

/** Which parts of the popup are open. */
export type Views = ReturnType<typeof useViews>;

export function useViews() {
  const [cover, setCover] = useState<Cover | undefined>(coverAtStart);
  const [row, setRow] = useState<RowView>();
  const showRow = (next: RowView | undefined) => setRow(next);
  /** The part that is open in the block of the page's own paper. */
  const [own, setOwn] = useState<RowPart>();
  const [bulk, setBulk] = useState<BulkPart>();
  const [filters, setFilters] = useState(false);
  const [sheet, setSheet] = useState(false);
  /** Opens a part below a row, or closes it if it is open. */
  const toggleRow = (id: string, part: RowPart) =>
    setRow((was) => (was?.id === id && was.part === part ? undefined : { id, part }));
  const toggleOwn = (part: RowPart) => setOwn((was) => (was === part ? undefined : part));
  return {
    own,
    setOwn,
    toggleOwn,
    cover,
    setCover,
    row,
    setRow,
    showRow,
    toggleRow,
    bulk,
    setBulk,
    filters,
    setFilters,
    sheet,
    setSheet,
  };
}

function coverAtStart(): Cover | undefined {
  return location.hash === SETTINGS_HASH ? { name: 'settings' } : undefined;
}
