import { SelectionBar } from '../list/SelectionBar';
import type { Finder } from './use-finder';

/** The actions on the selected papers of a list; nothing without a selection. */
export function FoundSelection({ finder }: { finder: Finder }) {
  const { selected, views, actions, cursor, focusRow, exportAll } = finder;
  if (selected.length === 0) return null;
  return (
    <SelectionBar
      ids={selected}
      part={views.bulk}
      actions={actions}
      onPart={(part) => {
        views.setBulk(part);
        if (!part) focusRow();
      }}
      onExport={exportAll}
      onClear={() => {
        cursor.clear();
        focusRow();
      }}
    />
  );
}
