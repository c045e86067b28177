import { idValue } from '../../paper/ids';
import { placeholderTitle } from '../../paper/placeholder-title';
import type { WorkKind } from '../../paper/publication';
import { kindOf } from '../../paper/work-kind';
import type { RawEntry } from '../../text/bibtex/entries';
import { decodeMetadata } from '../../text/html';
import { collapse } from '../../text/text';
import { statedWork } from '../import/stated-work';
import { PartError } from '../problem';
import { addressesOf } from './address';
import { authorsOf } from './author';
import { dateIn } from './bib-date';
import { idsIn } from './bib-ids';
import { typeOfKind } from './bib-work';
import { ENTRY_TYPE } from './entry-type';
import { type FieldUse, fieldUse } from './field-use';
import { namesIn } from './names';
import { isNumberNote } from './note-field';
import { isOnlineType, issuerIn, kindOfEntry, publicationValues } from './read-work';
import { tagsIn } from './tags';
import { decodeTex } from './tex/decode-tex';
import { venueIn } from './venue-field';

/**
 * The draft and the user's entry that `importedItem` takes. Fields that have no part of either are
 * kept as they are, in `beyond`.
 * @throws PartError when the entry has neither a title nor an identifier
 */
export function draftOf({ type, key, fields: values }: RawEntry) {
  const fields = fieldUse(values);
  const { authors, more } = authorsOf(namesIn(fields.use('author') ?? ''));
  const addresses = addressesOf(values);
  const links = linksOf(fields, addresses);
  const ids = idsIn(fields, addresses);
  const title = titleOf(fields) ?? (ids[0] && placeholderTitle(ids[0]));
  if (title === undefined) throw new PartError({ kind: 'no_title' });
  const category = values.get('primaryclass') ?? values.get('eprintclass');
  const venue = venueIn(type, fields, textOf);
  const publication = publicationOf(type, fields);
  const work = statedWork({ kind: kindIn(type, fields, ids), publication }, venue);
  const draft = {
    ids,
    title,
    ...(authors.length > 0 && { authors }),
    ...(more && { authorsComplete: false }),
    abstract: textOf(fields.use('abstract')),
    published: dateIn(fields),
    venue,
    ...work,
    organisation: textOf(fields.see('school', 'institution')),
    category: category && /^[\w.-]{1,40}$/.test(category.trim()) ? category.trim() : undefined,
    links,
  };
  const groups = ['mendeley-tags', 'groups', 'mendeley-groups'].map((name) => fields.see(name));
  const tags = [fields.use('keywords', 'keyword'), ...groups].flatMap((list) => tagsIn(list ?? ''));
  const note = noteOf(fields);
  const further = Object.fromEntries([
    ...(isTypeKnown(type, { ...draft, ...work }) ? [] : [[ENTRY_TYPE, type]]),
    ...fields.unused(),
  ]);
  const beyond = Object.keys(further).length > 0 ? { bibtex: further } : undefined;
  return {
    draft,
    entry: { tags: [...new Set(tags)], note, citekey: key, ...(beyond && { beyond }) },
  };
}

/**
 * The kind that the entry states. What is online and has an identifier may be a preprint, and so
 * may what BibTeX has no type for.
 */
function kindIn(type: string, fields: FieldUse, ids: readonly string[]): WorkKind | undefined {
  const kind = kindOfEntry(type, (name) => fields.see(name));
  if (kind !== undefined || ids.some((id) => !/^(?:title|url):/.test(id))) return kind;
  if (isOnlineType(type)) return 'webpage';
  return type === 'misc' && issuerIn(type, fields) ? 'document' : undefined;
}

/** Whether an entry of the paper is written with the same type anyway. */
function isTypeKnown(
  type: string,
  { kind, venue, ids }: { kind?: WorkKind; venue: string | undefined; ids: string[] },
): boolean {
  const cited = kindOf({ ids, ...(kind && { kind }), ...(venue !== undefined && { venue }) });
  if (cited === undefined || cited === 'article')
    return /^(?:misc|online)$/.test(type) && idValue(ids, 'arxiv') !== undefined;
  return cited === kind && typeOfKind(kind) === type;
}

function textOf(tex: string | undefined): string | undefined {
  return collapse(decodeMetadata(decodeTex(tex ?? ''))) || undefined;
}

function titleOf(fields: FieldUse): string | undefined {
  const [title, subtitle] = [fields.use('title'), fields.use('subtitle')];
  return textOf(title && subtitle ? `${title}: ${subtitle}` : (title ?? subtitle));
}

const PDF = /\.pdf(?:$|[?#])|\/pdf\//i;

function linksOf(fields: FieldUse, addresses: readonly string[]) {
  const pdf = addresses.find((address) => PDF.test(address));
  const page = addresses.find((address) => !PDF.test(address));
  for (const name of ['url', 'pdf', 'eprint']) {
    const [address] = addressesOf(new Map([[name, fields.see(name) ?? '']]));
    if (address !== undefined && (address === pdf || address === page)) fields.use(name);
  }
  return { ...(page && { abstract: page }), ...(pdf && { pdf }) };
}

function publicationOf(type: string, fields: FieldUse) {
  const texts = Object.fromEntries(
    publicationValues(type, fields).map(([variable, value]) => [variable, textOf(value)]),
  );
  const page = texts['page']?.replace(/(?<=\w)[-–]{1,3}(?=\w)/g, '-');
  const { authors: editor } = authorsOf(namesIn(fields.use('editor') ?? ''));
  return { ...texts, ...(page && { page }), editor };
}

/**
 * The user's notes. `note` is also kept as it is, so that it is written back as `note`; one that is
 * only an identifier or an address is no note.
 */
function noteOf(fields: FieldUse): string {
  const note = fields.see('note');
  const notes = [
    fields.use('annotation', 'annote'),
    note === undefined || isNumberNote(note) ? undefined : note,
  ];
  return notes
    .flatMap((tex) => (tex === undefined ? [] : decodeTex(tex, true).trim() || []))
    .join('\n\n');
}
