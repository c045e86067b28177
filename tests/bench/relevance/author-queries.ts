import { fullName } from '../../../lib/paper/names';
import type { Paper } from '../../../lib/paper/paper';
import { yearOf } from './paper-words';
import type { QueryKind, Random } from './query-kind';
import { contentWords, misspelt, pick, pickSome } from './slips';

const family = (paper: Paper, at: number) => paper.authors.at(at)?.family;
const word = (paper: Paper, random: Random) =>
  pick(contentWords(paper.title), random)?.toLowerCase();

/** Joins parts; undefined if one is missing. */
function all(...parts: (string | undefined)[]): string | undefined {
  return parts.every(Boolean) ? parts.join(' ') : undefined;
}

/** Queries with names of authors. */
export const AUTHOR_KINDS: Record<string, QueryKind> = {
  'author, year, word': (paper, random) =>
    all(family(paper, 0)?.toLowerCase(), yearOf(paper), word(paper, random)),
  'author, word': (paper, random) => all(family(paper, 0), word(paper, random)),
  'last author, two words': (paper, random) =>
    paper.authors.length > 1
      ? all(family(paper, -1), ...pickSome(contentWords(paper.title), 2, random))
      : undefined,
  'misspelt author, word': (paper, random) => {
    const name = family(paper, 0);
    return name && name.length > 5 ? all(misspelt(name, random), word(paper, random)) : undefined;
  },
  'author with initial, word': (paper, random) => {
    const [first] = paper.authors;
    return first?.given && first.family
      ? all(`${first.family}, ${first.given.charAt(0)}.`, word(paper, random))
      : undefined;
  },
  'two authors': (paper) =>
    paper.authors.length > 1 ? all(family(paper, 0), family(paper, -1)) : undefined,
  'two authors and year': (paper) =>
    paper.authors.length === 2
      ? all(family(paper, 0), '&', family(paper, 1), `(${yearOf(paper)})`)
      : undefined,
  'three authors': (paper) =>
    paper.authors.length > 2
      ? all(family(paper, 0), family(paper, 1), family(paper, 2))
      : undefined,
  'full name, word': (paper, random) => {
    const author = pick(paper.authors, random);
    return author && all(fullName(author), word(paper, random));
  },
  'et al., year': (paper, random) =>
    all(family(paper, 0), 'et al.', `${yearOf(paper)},`, word(paper, random)),
  'name without accents, word': (paper, random) => {
    const name = paper.authors.find(({ family: each = '' }) => /[^\p{ASCII}]/u.test(each))?.family;
    const plain = name
      ?.normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .replace(/[łŁ]/g, 'l')
      .replace(/[øØ]/g, 'o')
      .replace(/[đĐ]/g, 'd')
      .replaceAll('ı', 'i')
      .replaceAll('ß', 'ss');
    return plain && /^\p{ASCII}+$/u.test(plain) ? all(plain, word(paper, random)) : undefined;
  },
  'citation key': (paper) => {
    const [first] = contentWords(paper.title);
    const name = family(paper, 0)?.replace(/[^a-z]/gi, '');
    return name && first && /^[a-z]+$/i.test(first)
      ? `${name}${yearOf(paper)}${first}`.toLowerCase()
      : undefined;
  },
  'citation, APA': (paper) => {
    const name = family(paper, 0);
    return (
      name &&
      `${name} et al. (${yearOf(paper)}). ${paper.title}. In ${paper.venue ?? 'Proceedings'}.`
    );
  },
  'citation, short': (paper) => {
    const name = family(paper, 0);
    const more = paper.authors.length > 1 ? ' et al.' : '';
    return name && `${name}${more}, ${yearOf(paper)}. ${paper.title}.`;
  },
  'citation, IEEE': (paper) => {
    const names = paper.authors.map(({ given = '', family: name = '' }) => `${given[0]}. ${name}`);
    const venue = (paper.venue ?? '').replace(/^Proceedings/, 'Proc.').slice(0, 40);
    return `[12] ${names.slice(0, 6).join(', ')}, “${paper.title},” in ${venue}, ${yearOf(paper)}, pp. 12–20.`;
  },
};
