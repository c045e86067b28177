import { collapse } from '../../text/text';
import { NAME_SUFFIX } from '../names';
import type { Author, PageDraft, PrintedName } from '../paper';

/** Suffixes in names of medical indexes, as the source of a regular expression. */
export const INDEXED_SUFFIX = `(?:${NAME_SUFFIX}|2nd|3rd|4th)`;
const ORDINALS: Record<string, string> = { '2nd': 'II', '3rd': 'III', '4th': 'IV' };

/** `Brito LGO`, `Smith JA Jr`, `van der Moor Ł-M`: family name, then initials. */
const INITIALS = /* @__PURE__ */ new RegExp(
  `^(.+?) (\\p{Lu}[\\p{Lu}-]{0,4})(?: (${INDEXED_SUFFIX}))?$`,
  'u',
);

type Byline = Pick<PageDraft, 'authors' | 'authorCount' | 'authorsComplete'>;

/**
 * Parses names as medical indexes print them: the family name, then initials without a comma. A
 * name without initials is the name of a group; if no name has initials, all are full names and
 * are unchanged.
 */
export function familyFirst(printed: Byline): Byline {
  const { authors, ...rest } = printed;
  if (!authors?.some(isFamilyFirst)) return printed;
  return { ...rest, authors: authors.map(turned) };
}

/** Whether a printed name is a family name and initials: `Brito LGO`. */
export function isFamilyFirst(author: Author | PrintedName): boolean {
  return 'name' in author && INITIALS.test(author.name);
}

/** The suffix as other names have it: `III` for `3rd`. */
export function plainSuffix(suffix: string): string {
  return ORDINALS[suffix] ?? suffix;
}

function turned(author: Author | PrintedName): Author {
  if (!('name' in author)) return author;
  const name = collapse(author.name).replace(/\.$/, '');
  const [, family, initials, suffix] = INITIALS.exec(name) ?? [];
  if (!family || !initials) return { literal: name };
  return { given: initials, family: suffix ? `${family} ${plainSuffix(suffix)}` : family };
}
