import type { PageDraft } from '../../paper';
import { readable } from '../../tex';
import { collapse } from '../../text';
import { byline } from '../reading/byline';
import { defined } from '../reading/dom';
import { linkedId } from '../reading/linked-id';
import { printedDate } from '../reading/printed-date';
import { nameOf } from './entry';
import { idsOfKey } from './key';

/** Longer records are none. */
const LONGEST = 100_000;

/** The record of a page that shows it as BibTeX, one field after another on lines of their own, as dblp prints it. */
export function bibtexDraft(bibtex: string, key: string, url: URL): PageDraft {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of bibtex.slice(0, LONGEST).split('\n')) {
    const [, field, value] = /^\s*(\w+)\s*=\s*(.*)$/.exec(line) ?? [];
    if (field) name = field.toLowerCase();
    if (name) fields.set(name, `${fields.get(name) ?? ''} ${value ?? line}`);
  }
  const told = (field: string) => unbraced(fields.get(field) ?? '');
  const doi = told('doi');
  const linked = [doi && `https://doi.org/${doi}`, told('url')].map((each) => linkedId(each, url));
  return defined<PageDraft>({
    ids: [...new Set([...idsOfKey(key), ...linked.filter((id) => id !== null)])],
    title: plain(told('title')),
    ...byline(
      told('author')
        .split(/\s+and\s+/)
        .map((author) => nameOf(plain(author))),
    ),
    published: printedDate(told('year')),
    venue: plain(told('journal') || told('booktitle') || told('school')) || undefined,
    links: { page: `https://dblp.org/rec/${key}.html` },
  });
}

/** The value without its own braces or quotation marks and the comma behind them. */
function unbraced(raw: string): string {
  const value = collapse(raw).replace(/,$/, '');
  return /^[{"].*[}"]$/s.test(value) ? value.slice(1, -1) : value;
}

function plain(tex: string): string {
  return collapse(readable(tex).replace(/[{}]/g, ''));
}
