import { WORK_KINDS, type WorkKind } from '../../paper/publication';
import { ITEM_TYPES } from '../rdf/item-types';

/** Names of types in tables, in lower case, the most specific first. */
const KINDS: readonly [type: RegExp, kind: WorkKind][] = [
  [/book review/, 'review-book'],
  [/chapter|book section|incollection/, 'chapter'],
  [/reference ?work ?entry|encyclopedia entry/, 'entry-encyclopedia'],
  [/conference|proceeding/, 'paper-conference'],
  [/preprint|posted.content/, 'article'],
  [/thesis|dissertation/, 'thesis'],
  [/data ?set/, 'dataset'],
  [/magazine/, 'article-magazine'],
  [/newspaper/, 'article-newspaper'],
  [/report/, 'report'],
  [/patent/, 'patent'],
  [/standard/, 'standard'],
  [/^software|computer program/, 'software'],
  [/^(?:edited |reference )?books?$|monograph/, 'book'],
  [
    /journal|^(?:(?:research |review )?article|review|letter|note|editorial|short survey|data paper|erratum|meeting abstract)\b/,
    'article-journal',
  ],
];
/** Types of publications in Web of Science. */
const LETTERS: Record<string, WorkKind> = {
  j: 'article-journal',
  b: 'book',
  s: 'chapter',
  c: 'paper-conference',
  p: 'patent',
};

/** The kind of work that a table names: Offprint's own, Zotero's types, or words. */
export function kindOfCell(cell: string | undefined): WorkKind | undefined {
  if (!cell) return undefined;
  const own = WORK_KINDS.find((kind) => kind === cell && kind !== 'article');
  if (own) return own;
  if (Object.hasOwn(ITEM_TYPES, cell)) return ITEM_TYPES[cell]?.kind;
  const name = cell.toLowerCase();
  if (Object.hasOwn(LETTERS, name)) return LETTERS[name];
  return KINDS.find(([type]) => type.test(name))?.[1];
}
