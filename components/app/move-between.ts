import type { Commanded } from './commanded';
import type { Command, Place } from './keys';

const UP: ReadonlySet<Command> = new Set(['previous', 'pageUp']);
const DOWN: ReadonlySet<Command> = new Set(['next', 'pageDown']);

/**
 * Returns what a move between the search box, the block of the page's own paper and the list does;
 * undefined for other commands. Text in the box is about the list, so a move from there passes the
 * block.
 */
export function moveBetween(
  command: Command,
  from: Place | 'page',
  commanded: Commanded,
): (() => void) | undefined {
  const { page, cursor, focusSearch } = commanded;
  const isUp = UP.has(command);
  if (!isUp && !DOWN.has(command)) return undefined;
  const toList = () => enterList(commanded);
  const toPage = page && (() => page.block.current?.focus());
  switch (from) {
    case 'page':
      return isUp ? focusSearch : toList;
    case 'emptySearch':
      return toPage ?? toList;
    case 'search':
      return toList;
    default:
      return command === 'previous' && cursor.index === 0 ? (toPage ?? focusSearch) : undefined;
  }
}

/**
 * The first move from the search box focuses the current row. `moveBy(0)` pins it, so that it
 * stays current when other rows are inserted before it.
 */
function enterList({ cursor, focusRow }: Commanded): void {
  cursor.moveBy(0, false);
  focusRow();
}
