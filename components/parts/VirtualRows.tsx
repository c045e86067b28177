import './VirtualRows.css';
import type { ComponentChildren } from 'preact';
import type { PanelOfTab } from './Tabs';
import { useVirtual } from './use-virtual';

interface Props {
  panel: PanelOfTab;
  /** One key for each row. */
  keys: readonly string[];
  row(index: number): ComponentChildren;
}

/** The panel of a tab: a list of any length; only the rows in view are in the page. */
export function VirtualRows({ panel, keys, row }: Props) {
  const { rows, height, scroller } = useVirtual(keys, -1);
  return (
    <div ref={scroller} class="virtual-rows" {...panel}>
      <ol style={{ height: `${height}px` }}>
        {rows.map(({ index, start, measured }) => (
          <li
            key={keys[index]}
            {...measured}
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
