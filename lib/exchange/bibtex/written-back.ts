import type { Item } from '../../paper/paper';
import { collapse } from '../../text/text';
import { MONTHS } from '../../text/time';
import type { CitedAs } from '../cite/cited-as';
import { saysDate } from './bib-date';
import { type BibFields, braced } from './bib-fields';
import { bibtexText } from './bibtex-text';
import { ENTRY_TYPE } from './entry-type';
import { isHarmfulTex } from './harmful-tex';
import { isNumberNote } from './note-field';
import { isOfType, isOnlineType, kindOfType } from './read-work';
import { decodeTex } from './tex/decode-tex';
import { VENUE_FIELDS } from './venue-field';

/**
 * The type of the imported entry, if it still fits: nothing has been learned since about the kind
 * of the work.
 * @param isBiblatex whether types of BibLaTeX that BibTeX has by another name are written
 */
export function importedType(
  { paper, entry }: Item,
  cited: CitedAs,
  isBiblatex: boolean,
): string | undefined {
  const type = entry?.beyond?.bibtex?.[ENTRY_TYPE];
  if (type === undefined || !/^[a-z][a-z\d]*$/.test(type)) return undefined;
  if (!isBiblatex && /^(?:thesis|report)$/.test(type)) return undefined;
  const kind = kindOfType(type);
  const fits =
    kind === paper.kind ||
    isOfType(type, paper.kind) ||
    (paper.kind === 'webpage' && isOnlineType(type)) ||
    (paper.kind === undefined && (cited.kind === 'preprint' || cited.kind === kind));
  return fits ? type : undefined;
}

/** Fields that both dialects have under two names, of which only one is written. */
const ALIASES: Record<string, string> = {
  journal: 'journaltitle',
  journaltitle: 'journal',
  address: 'location',
  location: 'address',
  annote: 'annotation',
  annotation: 'annote',
  keyword: 'keywords',
  year: 'date',
  month: 'date',
  day: 'date',
  archiveprefix: 'eprinttype',
};

/**
 * The fields of an entry with those of the imported one that nothing else has kept, as they were in
 * the file. In BibTeX, ACM's `location` is another place than the `address`.
 */
export function withImported(
  fields: BibFields,
  { entry }: Item,
  note: 'annote' | 'annotation',
): BibFields {
  const imported = entry?.beyond?.bibtex;
  if (!imported) return fields;
  const own = new Set(
    Object.keys(fields)
      .filter((name) => fields[name])
      .map((name) => name.toLowerCase()),
  );
  const further = Object.entries(imported).filter(
    ([name]) =>
      name !== ENTRY_TYPE &&
      name !== 'note' &&
      /^[^\s{}(),=\\"#%'~]+$/.test(name) &&
      !own.has(name) &&
      (!own.has(ALIASES[name] ?? name) || (name === 'location' && note === 'annote')),
  );
  const dates = ['date', 'year', 'month', 'day'].filter((name) => {
    const [value, own] = [imported[name], fields[name]];
    return value && own && saysDate(name, value, own.replace(/^\{|\}$/g, ''));
  });
  const articleNumber = further.find(
    ([name, value]) => /^(?:eid|articleno)$/.test(name) && isSame(value, fields['pages']),
  );
  const isPublisher = further.some(
    ([name, value]) =>
      /^(?:organization|howpublished)$/.test(name) && isSame(value, fields['publisher']),
  );
  const holder = imported['holder'];
  const isHolder = holder !== undefined && isSame(holder, fields['holder']?.slice(1, -1));
  return {
    ...fields,
    ...(articleNumber && { pages: undefined }),
    ...(isPublisher && { publisher: undefined }),
    ...(isHolder && { holder: braced(safe(holder)) }),
    ...Object.fromEntries(dates.map((name) => [name, written(name, imported[name] ?? '')])),
    ...Object.fromEntries(further.map(([name, value]) => [name, written(name, value)])),
    ...notes(imported['note'], entry?.note ?? '', note),
  };
}

/** The names of months are strings of BibTeX. */
function written(name: string, value: string): string | undefined {
  return name === 'month' && MONTHS.includes(value) ? value : braced(safe(value));
}

/**
 * Whether an imported field names where the work appeared. An organisation may be its publisher.
 */
export function hasVenue({ paper, entry }: Item): boolean {
  const imported = entry?.beyond?.bibtex ?? {};
  const venue = braced(bibtexText(paper.venue ?? ''));
  return VENUE_FIELDS.some((name) => {
    const value = imported[name];
    if (value === undefined) return false;
    return !/^(?:organization|howpublished)$/.test(name) || isSame(value, venue);
  });
}

function isSame(value: string, written: string | undefined): boolean {
  return braced(bibtexText(collapse(decodeTex(value)))) === written;
}

/**
 * The imported note is written back if the user has kept it; what the user has added is the
 * annotation.
 */
function notes(imported: string | undefined, note: string, annotation: string): BibFields {
  if (imported === undefined) return {};
  if (isNumberNote(imported)) return { note: braced(safe(imported)) };
  const text = decodeTex(imported, true).trim();
  if (!note.endsWith(text)) return {};
  const rest = note.slice(0, note.length - text.length).trim();
  return { note: braced(safe(imported)), [annotation]: braced(rest && bibtexText(rest)) };
}

/** The value as it was, if it can stand in braces and does no more than print. */
function safe(tex: string): string {
  const clean = tex.replace(/[^\P{Cc}\n\t]/gu, '');
  let depth = 0;
  for (const [brace] of clean.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) break;
  }
  return depth === 0 && !isHarmfulTex(clean) ? clean : bibtexText(decodeTex(clean, true));
}
