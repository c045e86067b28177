import { NAME_SUFFIX } from '../../paper/names';
import type { Author } from '../../paper/paper';
import { collapse } from '../../text/text';
import type { Byline } from './byline';

/** `Brito LGO`, `Smith JA Jr`, `van der Moor Ł-M`: family name, then initials. */
const INITIALS = /* @__PURE__ */ new RegExp(
  `^(.+?) (\\p{Lu}[\\p{Lu}-]{0,4})(?: (${NAME_SUFFIX}|[23][a-z]{2}))?$`,
  'u',
);

/**
 * Parses names as medical indexes print them: the family name, then initials without a comma. A
 * name without initials is the name of a group; if no name has initials, all are full names and
 * are unchanged.
 */
export function familyFirst(printed: Byline): Byline {
  const { authors, ...rest } = printed;
  if (!authors?.some((author) => 'name' in author && INITIALS.test(author.name))) return printed;
  return { ...rest, authors: authors.map(turned) };
}

function turned(author: Author | { name: string }): Author {
  if (!('name' in author)) return author;
  const name = collapse(author.name).replace(/\.$/, '');
  const [, family, initials, suffix] = INITIALS.exec(name) ?? [];
  if (!family || !initials) return { literal: name };
  return { given: suffix ? `${initials} ${suffix}` : initials, family };
}
