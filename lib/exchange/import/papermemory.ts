import { parseName } from '../../paper/names';
import type { Author } from '../../paper/paper';
import { isCitekey } from '../../paper/parse/parse-entry';
import { urlId } from '../../sites/web/own-id';
import { decodeMetadata } from '../../text/html';
import { isRecord } from '../../text/json';
import { jsonParts } from '../../text/json-parts';
import { collapse } from '../../text/text';
import type { Format, Origin, ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { faultOf, lostAt, PartError } from '../problem';
import { citedIds } from './cited-ids';
import { type ImportedItem, importedItem } from './imported';
import { looseDate } from './loose-date';

/** The tag that replaces PaperMemory's star. */
const FAVOURITE = 'favourite';
const DOI_FIELD = /\bdoi\s*=\s*[{"]([^}"\s]+)/i;
/** Sources whose `pdfLink` is the page itself. */
const PAGES = new Set(['website']);

/**
 * The export of PaperMemory (https://github.com/vict0rsch/PaperMemory): papers by its own ids
 * (`Arxiv-2301.12345`), with `title`, `author` (“A and B”), `year`, `venue`, `pdfLink`,
 * `codeLink`, `bibtex`, `tags`, `note`, `favorite`, `addDate` and `lastOpenDate`; and
 * `__dataVersion`. All of its papers are saved.
 */
export const papermemory = {
  id: 'papermemory',
  extension: 'json',
  mime: 'application/json',
  certainty: 9,
  recognise: (text: string) =>
    /^\s*\{/.test(text) &&
    (/"__dataVersion"\s*:/.test(text) ||
      (/"pdfLink"\s*:/.test(text) && /"addDate"\s*:/.test(text))),
  async read(text: string, { now }: Origin): Promise<ReadResult> {
    const { memory, isCut } = parse(text);
    // Imported here because it includes the address patterns of all sites.
    const { identify } = await import('../../sites/identify');
    const result: ReadResult = { items: [], problems: isCut ? [{ kind: 'file_cut' }] : [] };
    for (const [index, [id, raw]] of Object.entries(memory).entries()) {
      if (id.startsWith('__')) continue;
      try {
        const { item, problems } = itemOf(id, raw, (address) => identify(address).id, now - index);
        result.items.push(item);
        result.problems.push(...lostAt({ name: id }, problems));
      } catch (error) {
        result.problems.push({ kind: 'left_out', at: { name: id }, why: faultOf(error) });
      }
    }
    if (result.items.length === 0)
      throw new FormatError({ kind: 'no_papermemory_papers', first: result.problems[0] });
    return result;
  },
} satisfies Format;

/** The papers by their ids; those that are whole, if the file is cut or damaged. */
function parse(text: string): { memory: Record<string, unknown>; isCut: boolean } {
  let [memory, isCut]: [unknown, boolean] = [undefined, false];
  try {
    memory = JSON.parse(text);
  } catch {
    const parts = jsonParts(text, (path) => path.length === 0);
    [memory, isCut] = [parts.values[0], parts.isCut];
  }
  const isEmpty = isRecord(memory) && isCut && Object.keys(memory).length === 0;
  if (!isRecord(memory) || isEmpty) throw new FormatError({ kind: 'not_papermemory' });
  return { memory, isCut };
}

/** Returns the identifier of the paper at an address. */
type IdOf = (address: string) => string | null;

/** @param now the time of saving if the file has none, in ms */
function itemOf(id: string, raw: unknown, idOf: IdOf, now: number): ImportedItem {
  if (!isRecord(raw)) throw new PartError({ kind: 'no_paper_inside' });
  const text = (name: string) => textOf(raw[name]);
  const added = timeOf(raw['addDate']) ?? now;
  const opened = Math.max(timeOf(raw['lastOpenDate']) ?? added, added);
  const tags = Array.isArray(raw['tags']) ? raw['tags'] : [];
  const key = text('key');
  const entry = {
    savedAt: added,
    tags: raw['favorite'] === true ? [...tags, FAVOURITE] : tags,
    note: text('note'),
    citekey: isCitekey(key) ? key : undefined,
  };
  const { item, problems } = importedItem(factsOf(id, text, raw, idOf), entry, opened);
  return { item: { ...item, paper: { ...item.paper, firstSeen: added } }, problems };
}

function factsOf(
  id: string,
  text: (name: string) => string | undefined,
  raw: Record<string, unknown>,
  idOf: IdOf,
): Record<string, unknown> {
  const decoded = (name: string) => decodeMetadata(text(name) ?? '') || undefined;
  const [pdf, code, year] = [text('pdfLink'), text('codeLink'), text('year')];
  const extra = isRecord(raw['extra']) ? textOf(raw['extra']['url']) : undefined;
  const addresses = [pdf, extra].flatMap((address) => webAddress(address) ?? []);
  const page = PAGES.has(text('source') ?? '') ? pdf : extra;
  const links = {
    page: webAddress(page),
    pdf: page === pdf ? undefined : webAddress(pdf),
    code: webAddress(code),
  };
  const ids = citedIds({
    texts: [id.replace(/^Arxiv-/, 'arXiv:').replace(/^PMC-.*?(?=PMC\d)/, '')],
    dois: [text('doi'), DOI_FIELD.exec(text('bibtex') ?? '')?.[1]],
    addresses,
  });
  const others = addresses.map(idOf).filter((each) => each !== null);
  const own = links.page ? urlId(new URL(links.page)) : null;
  return {
    ids: ids.length + others.length > 0 ? [...new Set([...ids, ...others])] : [own],
    title: decoded('title'),
    authors: namesOf(decoded('author')),
    published: year && looseDate(year),
    venue: decoded('venue') ?? conferenceOf(decoded('conf')),
    links: Object.fromEntries(Object.entries(links).filter(([, link]) => link !== undefined)),
  };
}

function namesOf(authors: string | undefined): Author[] | undefined {
  return authors === undefined ? undefined : collapse(authors).split(' and ').map(parseName);
}

/** Older versions have `conf` instead of `venue`. */
function conferenceOf(name: string | undefined): string | undefined {
  return name?.toLowerCase() === 'arxiv' ? undefined : name;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

function webAddress(address: string | undefined): string | undefined {
  return address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}
