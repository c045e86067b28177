import { parseName } from '../../paper/names';
import type { Identified } from '../../sites/identify';
import { decodeEntities, decodeMetadata } from '../../text/html';
import { splitTrimmed } from '../../text/text';
import type { ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { citedIds } from '../import/cited-ids';
import { importedItem } from '../import/imported';
import { looseDate } from '../import/loose-date';
import { faultOf, lostAt, PartError } from '../problem';
import { type Cells, columnsOf } from './columns';
import { unguarded } from './formula';
import { rowsOf } from './rows';

/**
 * Reads the papers of a table: Offprint's CSV, Zotero's, or any with a column “Title”.
 * @param now ms
 * @throws FormatError when it has no paper that can be kept
 */
export async function readCsv(text: string, now: number): Promise<ReadResult> {
  const { rows, unclosed } = rowsOf(text);
  const [head, ...rest] = rows;
  const cellsOf = columnsOf(head?.cells ?? []);
  if (!cellsOf) throw new FormatError({ kind: 'no_title_column' });
  // Imported here because it includes the address patterns of all sites.
  const { identify } = await import('../../sites/identify');
  const result: ReadResult = { items: [], problems: [] };
  if (unclosed !== undefined) result.problems.push({ kind: 'open_quote', line: unclosed });
  const isOurs = head?.cells.includes('Saved') === true;
  for (const [index, { line, cells }] of rest.entries()) {
    try {
      const cell = isOurs ? cellsOf(cells.map(unguarded)) : decoded(cellsOf(cells));
      const { item, problems } = itemOf(cell, isOurs, identify, now - index);
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

/** Other programs leave HTML entities of pages in texts. Notes are HTML or plain text instead. */
function decoded(cell: Cells): Cells {
  return (field) => {
    const text = cell(field);
    return text && !/^(?:notes?|extra)$/.test(field) ? decodeMetadata(text) : text;
  };
}

function itemOf(
  cell: Cells,
  isOurs: boolean,
  identify: (address: string) => Identified,
  now: number,
) {
  if (!cell('title')) throw new PartError({ kind: 'no_title' });
  const names = listed(cell('authors'));
  // In Offprint's CSV the family name is last, so a comma is part of the name.
  const authors = names.map((name) =>
    isOurs && name.includes(',') ? { literal: name } : parseName(name),
  );
  // In Offprint's CSV a paper without a time of saving was only seen.
  const entry = isOurs && !cell('saved') ? undefined : entryOf(cell, now);
  const facts = factsOf(cell);
  const place = cell('address') ?? cell('pdf');
  const ids = facts.ids.length > 0 || !place ? facts.ids : [identify(place).id];
  return importedItem({ ...facts, ids, authors }, entry, now);
}

function factsOf(cell: Cells) {
  const [address, pdf, arxiv, extra] = [cell('address'), cell('pdf'), cell('arxiv'), cell('extra')];
  const isPdf = address !== undefined && /\.pdf$|\/pdf\//i.test(address);
  const date = cell('published');
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
      texts: [arxiv && `arXiv:${arxiv.replace(/^arxiv:\s*/i, '')}`],
      addresses: [address, pdf].flatMap((each) => webAddress(each) ?? []),
      note: extra,
    }),
    title: cell('title'),
    published: date && looseDate(date),
    venue: cell('venue'),
    organisation: cell('organisation'),
    abstract: cell('abstract'),
    keywords: cell('keywords') && listed(cell('keywords')),
    links: Object.fromEntries(Object.entries(links).filter(([, link]) => link !== undefined)),
    counts: upvotes && /^\d+$/.test(upvotes) ? { upvotes: Number(upvotes) } : undefined,
  };
}

/** @param now the time of saving if the table has none, in ms */
function entryOf(cell: Cells, now: number): Record<string, unknown> {
  const saved = cell('saved');
  const at = saved ? Date.parse(/\d \d\d:\d\d:\d\d$/.test(saved) ? `${saved}Z` : saved) : now;
  return {
    savedAt: Number.isNaN(at) ? now : at,
    tags: listed(cell('tags')),
    note: cell('note') ?? plainText(cell('notes') ?? ''),
    status: cell('status'),
    citekey: /^Citation Key: *(\S+)$/im.exec(cell('extra') ?? '')?.[1],
  };
}

function listed(cell: string | undefined): string[] {
  return splitTrimmed(cell ?? '', ';').filter(Boolean);
}

function webAddress(address: string | undefined): string | undefined {
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}

/** The text of Zotero's notes, which are HTML. Paragraphs become lines. */
function plainText(html: string): string {
  const text = html
    .replace(/<br\s*\/?>|<\/(?:p|div|h[1-6]|li|blockquote)>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return decodeEntities(text)
    .replaceAll('\u00a0', ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
