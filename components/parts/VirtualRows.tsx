import './VirtualRows.css';
import type { ComponentChildren } from 'preact';
import type { PanelOfTab } from './Tabs';
import { useVirtual } from './use-virtual';

interface Props {
  panel: PanelOfTab;
  /** One for each row. */
  keys: readonly string[];
  row(index: number): ComponentChildren;
}

/** What a tab shows: a plain list of any length, of which only the rows in view are in the page. */
export function VirtualRows({ panel, keys, row }: Props) {
  const { virtualizer, scroller } = useVirtual(keys, -1);
  return (
    <div ref={scroller} class="virtual-rows" {...panel}>
      <ol style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <li
            key={keys[index]}
            ref={virtualizer.measureElement}
            data-index={index}
            style={{ top: `${start}px` }}
            aria-setsize={keys.length}
            aria-posinset={index + 1}
          >
            {row(index)}
          </li>
        ))}
      </ol>
    </div>
  );
}
