import { arxivId } from '../../paper/ids';
import type { PageDraft } from '../../paper/paper';
import { dateText } from '../reading/date-text';
import { defined, hrefOf } from '../reading/dom';
import { linkedBy } from '../reading/linked-by';
import { doiInPath } from '../reading/linked-id';

/** The identifiers of the preprint and of the chapter in ECCV's proceedings. */
export function otherIds(links: readonly Element[], base: URL): string[] {
  const hrefs = links.map(hrefOf).filter((href) => /arxiv\.org|doi\.org|springer\.com/.test(href));
  const idOf = linkedBy((address) => arxivId(address.href) ?? doiInPath(address), base);
  return [...new Set(hrefs.flatMap((href) => idOf(href) ?? []))].slice(0, 5);
}

/** Kind, venue, pages and date from the hidden BibTeX entry. */
export function bibliography(text: string): Partial<PageDraft> {
  const [, venue] = /booktitle\s*=\s*\{([^{}]+)\}/.exec(text) ?? [];
  const [, year = ''] = /year\s*=\s*\{(\d{4})\}/.exec(text) ?? [];
  const [, month = ''] = /month\s*=\s*\{(\w+)\}/.exec(text) ?? [];
  const [, pages] = /pages\s*=\s*\{([^{}]+)\}/.exec(text) ?? [];
  return defined<Partial<PageDraft>>({
    kind: 'paper-conference',
    venue: venue?.trim(),
    publication: pages ? { page: pages } : undefined,
    published: dateText(`${month} ${year}`),
  });
}

/** Venue and year from the file name: `…_CVPR_2020`, `…_2015_CVPR`, `…_CVPRW_2024`. */
export function statedBy(id: string): Partial<PageDraft> {
  const [, before, conference, after] = /_(?:(\d{4})_)?([A-Z]{4,5})(?:_(\d{4}))?$/.exec(id) ?? [];
  const year = before ?? after;
  return year && conference ? { venue: `${conference} ${year}`, published: year } : {};
}
