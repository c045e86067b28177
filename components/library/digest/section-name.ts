import type { DigestName } from '../../../lib/find';
import { words } from '../../../lib/words/words';

/** The heading of a section: a smart list, a tag, or the other papers. */
export function sectionName({ kind, name }: DigestName): string {
  if (kind === 'rest') return words('digest_rest');
  return kind === 'tag' ? `#${name}` : name;
}
