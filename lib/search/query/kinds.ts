import { WORK_KINDS, type WorkKind } from '../../paper/publication';

/** What people type after `kind:`, beside CSL's own names. */
const NAMES: Record<string, readonly WorkKind[]> = {
  paper: ['article-journal', 'paper-conference'],
  journal: ['article-journal'],
  conference: ['paper-conference'],
  proceedings: ['paper-conference'],
  preprint: ['article'],
  magazine: ['article-magazine'],
  newspaper: ['article-newspaper'],
  dissertation: ['thesis'],
  data: ['dataset'],
  code: ['software'],
  review: ['review', 'review-book'],
  entry: ['entry-dictionary', 'entry-encyclopedia'],
  blog: ['post-weblog'],
  talk: ['speech'],
  web: ['webpage'],
};

/** The kinds that people are offered. */
export const OFFERED_KINDS = [
  ...['paper', 'journal', 'conference', 'preprint', 'book', 'chapter', 'thesis', 'report'],
  ...['dataset', 'software'],
];

/**
 * The kinds of works that a name means, also in the plural; undefined for an unknown name.
 * @param name in small letters
 */
export function kindsNamed(name: string): readonly WorkKind[] | undefined {
  const singular = name === 'theses' ? 'thesis' : name.replace(/(?<=[^s])s$/, '');
  return kindsOf(name) ?? kindsOf(singular);
}

function kindsOf(name: string): readonly WorkKind[] | undefined {
  const known = WORK_KINDS.find((kind) => kind === name);
  return Object.hasOwn(NAMES, name) ? NAMES[name] : known && [known];
}
