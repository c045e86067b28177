import { parseName } from '../../paper/names';
import type { Author } from '../../paper/paper';
import type { Identified } from '../../sites/identify';
import { decodeMetadata } from '../../text/html';
import { splitTrimmed } from '../../text/text';
import type { ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { citedIds } from '../import/cited-ids';
import { type Extra, readExtra } from '../import/extra';
import { importedItem } from '../import/imported';
import { preciseDate } from '../import/loose-date';
import { withoutMarkup } from '../import/markup';
import { noteText } from '../import/note-text';
import { faultOf, lostAt, PartError } from '../problem';
import { type Cells, columnsOf, headRow } from './columns';
import { unguarded } from './formula';
import { inPubmed } from './pubmed-citation';
import { rowsOf } from './rows';
import { formsOf, type TableForms } from './table-forms';
import { namesOfCell, separateNames } from './table-names';
import { furtherInTable, ownWork, statedInTable } from './table-work';

/** How the cells of one table are read. */
interface Table extends TableForms {
  identify(address: string): Identified;
}

/**
 * Reads the papers of a table: Offprint's CSV, Zotero's, or any with a column “Title”.
 * @param now ms
 * @throws FormatError when it has no paper that can be kept
 */
export async function readCsv(text: string, now: number): Promise<ReadResult> {
  const { rows, unclosed } = rowsOf(text);
  const at = headRow(rows);
  const [head, ...rest] = rows.slice(at);
  const cellsOf = columnsOf(head?.cells ?? []);
  if (!cellsOf) throw new FormatError({ kind: 'no_title_column' });
  // Imported here because it includes the address patterns of all sites.
  const { identify } = await import('../../sites/identify');
  const result: ReadResult = { items: [], problems: [] };
  if (unclosed !== undefined) result.problems.push({ kind: 'open_quote', line: unclosed });
  const table = { ...formsOf(head?.cells ?? [], rest, cellsOf), identify };
  for (const [index, { line, cells }] of rest.entries()) {
    try {
      const stated = table.isOurs ? cellsOf(cells.map(unguarded)) : decoded(cellsOf(cells));
      const cell = table.isPubmeds ? inPubmed(stated) : stated;
      const { item, problems } = itemOf(cell, table, now - index);
      result.items.push(item);
      result.problems.push(...lostAt({ line }, problems));
    } catch (error) {
      result.problems.push({ kind: 'left_out', at: { line }, why: faultOf(error) });
    }
  }
  if (result.items.length === 0)
    throw new FormatError({ kind: 'no_row', first: result.problems[0] });
  return result;
}

/**
 * Other programs leave HTML entities and markup of pages in texts. Notes are HTML or plain text
 * instead, and lists are split at line breaks.
 */
function decoded(cell: Cells): Cells {
  return (field) => {
    const text = cell(field);
    // Scopus: `[No author name available]`.
    if (text && /^\[no [a-z ()]{3,40} available\]$/i.test(text)) return undefined;
    if (!text || /^(?:notes?|extra)$/.test(field)) return text;
    return /^(?:title|abstract|venue|volume|series|event)$/.test(field)
      ? withoutMarkup(text)
      : decodeMetadata(text);
  };
}

function itemOf(cell: Cells, table: Table, now: number) {
  const { isOurs, identify } = table;
  if (!cell('title')) throw new PartError({ kind: 'no_title' });
  // Zotero's tables have files and notes that belong to no item.
  if (/^(?:attachment|note)$/.test(cell('kind') ?? '') && !isOurs)
    throw new PartError({ kind: 'no_paper_inside' });
  const extra = readExtra(cell('extra') ?? '');
  const { names: authors, more } = isOurs
    ? ownAuthors(cell('authors'))
    : namesOfCell(separated(cell('authors'), table));
  // In Offprint's CSV a paper without a time of saving was only seen.
  const entry = isOurs && !cell('saved') ? undefined : entryOf(cell, table, extra, now);
  const facts = factsOf(cell, extra);
  const place = cell('address') ?? cell('pdf');
  const ids = facts.ids.length > 0 || !place ? facts.ids : [identify(place).id];
  const work = isOurs ? ownWork(cell, ownNames(cell('editors'))) : statedInTable(cell, table);
  const groups = listed(cell('groups')).map((literal) => ({ literal }));
  const raw = {
    ...facts,
    ...work,
    ids,
    authors: [...authors, ...groups],
    ...((more || extra.more) && { authorsComplete: false }),
  };
  return importedItem(raw, entry, now);
}

/** The names of a cell, separated by semicolons where the table has something else or nothing. */
function separated(names: string | undefined, { isSpringers, isCommaList }: Table) {
  if (isSpringers) return separateNames(names ?? '');
  // EndNote separates by two slashes.
  return (isCommaList ? names?.replaceAll(',', ';') : names)?.replaceAll('//', ';');
}

/** The authors in Offprint's CSV. */
function ownAuthors(cell = ''): { names: Author[]; more: boolean } {
  const named = cell.replace(/; et al\.$/, '');
  return { names: ownNames(named), more: named !== cell };
}

/** In Offprint's CSV the family name is last, so a comma is part of the name. */
function ownNames(cell: string | undefined): Author[] {
  return listed(cell).map((name) => (name.includes(',') ? { literal: name } : parseName(name)));
}

function factsOf(cell: Cells, extra: Extra) {
  const [address, pdf, arxiv] = [cell('address'), cell('pdf'), cell('arxiv')];
  const isPdf = address !== undefined && /\.pdf$|\/pdf\//i.test(address);
  const links = {
    abstract: isPdf ? undefined : webAddress(address),
    pdf: webAddress(pdf) ?? (isPdf ? webAddress(address) : undefined),
    code: webAddress(cell('code')),
  };
  const upvotes = cell('upvotes');
  return {
    ids: citedIds({
      ids: cell('ids')?.split(/\s+/) ?? [],
      dois: [cell('doi')],
      texts: [
        arxiv && `arXiv:${arxiv.replace(/^arxiv:\s*/i, '')}`,
        numbered('PMID: ', cell('pmid')),
        numbered('PMC', cell('pmcid')),
        ...extra.ids,
        ...idsInObject(cell('externalIds')),
        cell('venue'),
      ],
      addresses: [address, pdf].flatMap((each) => webAddress(each) ?? []),
    }),
    title: cell('title'),
    published: preciseDate([cell('published'), cell('year'), cell('day')]),
    organisation: cell('organisation'),
    abstract: cell('abstract'),
    category: extra.category,
    keywords: keywordsIn(cell('keywords')),
    links: Object.fromEntries(Object.entries(links).filter(([, link]) => link !== undefined)),
    counts: upvotes && /^\d+$/.test(upvotes) ? { upvotes: Number(upvotes) } : undefined,
  };
}

/**
 * Keywords of an index. OpenAlex has its address in the column “ID”, which is a list of keywords in
 * Web of Science, and many tables have the number of the row there.
 */
function keywordsIn(text: string | undefined): string[] | undefined {
  return text && !webAddress(text) && !/^\d+$/.test(text) ? listed(text, /[;|]/) : undefined;
}

/** Identifiers as Semantic Scholar has them: `{'DOI': '10.1000/moss', 'ArXiv': '2001.00001'}`. */
function idsInObject(text: string | undefined): string[] {
  const pairs = [...(text ?? '').matchAll(/["'](DOI|ArXiv|PubMed)["']: ?["']([^"']{1,200})["']/g)];
  return pairs.map(
    ([, registry, value]) => `${registry === 'PubMed' ? 'PMID' : registry}:${value}`,
  );
}

/** An identifier of a registry, of which a table may have only the digits. */
function numbered(registry: string, value: string | undefined): string | undefined {
  const digits = /^(?:PMID:? ?|PMC|https?:\/\/\S{1,80}\/(?:PMC)?)?(\d{1,9})\/?$/i.exec(
    value ?? '',
  )?.[1];
  return digits && registry + digits;
}

/** @param now the time of saving if the table has none, in ms */
function entryOf(
  cell: Cells,
  { isOurs, hasCommaTags }: Table,
  extra: Extra,
  now: number,
): Record<string, unknown> {
  const saved = cell('saved');
  const at = saved ? Date.parse(/\d \d\d:\d\d:\d\d$/.test(saved) ? `${saved}Z` : saved) : now;
  return {
    savedAt: Number.isNaN(at) ? now : at,
    tags: isOurs
      ? listed(cell('tags'))
      : listed(cell('tags')?.replaceAll('//', ';'), hasCommaTags ? /[;,]/ : ';'),
    note: cell('note') ?? noteText(cell('notes') ?? ''),
    status: cell('status'),
    citekey: extra.citekey,
    beyond: {
      csl: {
        ...(isOurs ? {} : furtherInTable(cell)),
        ...(extra.rest !== '' && { note: extra.rest }),
      },
    },
  };
}

function listed(cell: string | undefined, separator: string | RegExp = ';'): string[] {
  return splitTrimmed(cell ?? '', separator).filter(Boolean);
}

function webAddress(address: string | undefined): string | undefined {
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}
