import type { WorkKind } from '../../paper/publication';
import type { CitedAs } from '../cite/cited-as';

/**
 * RIS has no type for preprints. EndNote imports `UNPB` as “Unpublished Work”, with the server as
 * its institution. Zotero imports it as an article with all fields, but `ELEC`, which others
 * write, as a web page without a DOI.
 */
export const RIS_TYPES: Record<CitedAs['kind'], string> = {
  preprint: 'UNPB',
  manuscript: 'MANSCPT',
  'article-journal': 'JOUR',
  review: 'JOUR',
  'review-book': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  'paper-conference': 'CONF',
  book: 'BOOK',
  chapter: 'CHAP',
  thesis: 'THES',
  report: 'RPRT',
  dataset: 'DATA',
  software: 'COMP',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  patent: 'PAT',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  webpage: 'ELEC',
  standard: 'STAND',
  speech: 'SLIDE',
  document: 'GEN',
};

/** The kinds of works that types of RIS state. */
const KINDS: Record<string, WorkKind> = {
  JOUR: 'article-journal',
  JFULL: 'article-journal',
  EJOUR: 'article-journal',
  ABST: 'article-journal',
  INPR: 'article-journal',
  MGZN: 'article-magazine',
  NEWS: 'article-newspaper',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  THES: 'thesis',
  RPRT: 'report',
  GOVDOC: 'report',
  DATA: 'dataset',
  COMP: 'software',
  DICT: 'entry-dictionary',
  ENCYC: 'entry-encyclopedia',
  PAT: 'patent',
  BLOG: 'post-weblog',
  STAND: 'standard',
  STD: 'standard',
  MANSCPT: 'manuscript',
  SLIDE: 'speech',
  PREPRINT: 'article',
  ELEC: 'webpage',
  WEB: 'webpage',
  GEN: 'document',
};

/**
 * The kind of work that a type of RIS states; undefined for general types.
 * @param isIdentified whether the record has an identifier: an electronic or general source with
 *   one may be a preprint
 * @param form what Scopus calls a work that appeared in a series
 */
export function kindOfRis(type: string, isIdentified: boolean, form = ''): WorkKind | undefined {
  if (type === 'SER' && form !== '')
    return /^conf/i.test(form)
      ? 'paper-conference'
      : /^book/i.test(form)
        ? 'chapter'
        : 'article-journal';
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  return (kind === 'webpage' || kind === 'document') && isIdentified ? undefined : kind;
}
