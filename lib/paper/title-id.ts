import { readable } from '../text/tex';
import { plainTitleId } from './ids';
import { fullName } from './names';
import type { Author } from './paper';

/**
 * Returns `title:<letters>` or `title:<letters>/<letters of the first author>`, the identifier of
 * a paper in a file that states neither an identifier nor an address. Equal titles and authors
 * give equal ids.
 */
export function titleId(title: string, authors: readonly Author[] = []): string {
  const [first] = authors;
  return plainTitleId(readable(title), first && readable(first.family ?? fullName(first)));
}
