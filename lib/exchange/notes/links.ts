import { pageOf } from '../../paper/addresses';
import type { Item } from '../../paper/paper';
import { readable } from '../../text/tex';
import type { Format } from '../format';

/** The address of each paper, one a line. A paper without one is a comment with its title. */
export const links = {
  id: 'links',
  extension: 'txt',
  mime: 'text/plain',
  use: 'read',
  write: (items: readonly Item[]) => [...linesOf(items)].join(''),
  parts: linesOf,
} satisfies Format;

function* linesOf(items: readonly Item[]): Iterable<string> {
  for (const { paper } of items) yield `${pageOf(paper) ?? `# ${readable(paper.title)}`}\n`;
}
