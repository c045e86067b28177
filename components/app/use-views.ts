import { useState } from 'preact/hooks';
import type { RowPart } from '../list/row-events';
import type { BulkPart } from '../list/SelectionBar';
import { SETTINGS_HASH } from '../parts/place';

/** A panel that covers the list. */
export type Cover = { name: 'settings' } | { name: 'report' } | { name: 'export'; ids: string[] };

/** Which parts of the popup are open. */
export type Views = ReturnType<typeof useViews>;

export function useViews() {
  const [cover, setCover] = useState<Cover | undefined>(coverAtStart);
  const [row, setRow] = useState<{ id: string; part: RowPart }>();
  const [bulk, setBulk] = useState<BulkPart>();
  const [filters, setFilters] = useState(false);
  const [sheet, setSheet] = useState(false);
  /** Opens a part below a row, or closes it if it is open. */
  const toggleRow = (id: string, part: RowPart) =>
    setRow((was) => (was?.id === id && was.part === part ? undefined : { id, part }));
  return {
    cover,
    setCover,
    row,
    setRow,
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
