import type { Links, PageDraft } from '../../paper/paper';
import { contentOf } from '../reading/content';
import { defined, textOf, webUrl } from '../reading/dom';
import { linkedId } from '../reading/linked-id';
import { linkedCluster } from './cluster-id';
import { arxivInVenue, readSourceLine } from './source-line';

/** A result. The 2016 markup is the same without `data-cid`. */
export const RESULTS = '.gs_r:has(h3), [data-cid]:has(h3)';

const LABELS = '.gs_ctc, .gs_ctu, .gs_ct1, .gs_ct2';
const CITES = 'a[href*="cites="]';
const CLUSTER = 'a[href*="cluster="]';

/** Whether a result is a paper, and not a court case or a patent. */
export function isPaper(row: Element): boolean {
  return !row.querySelector('h3 a[href*="/scholar_case"], h3 a[href*="//patents.google."]');
}

/**
 * Reads a result. Its link may give an identifier of another site; its cluster gives Scholar's.
 */
export function readResult(row: Element, url: URL): PageDraft | undefined {
  if (!isPaper(row)) return undefined;
  const heading = row.querySelector('h3');
  const link = heading?.querySelector('a[href]');
  const address = webUrl(link?.getAttribute('href'), url);
  const aside = row.querySelector('.gs_ggs a[href], .gs_or_ggsm a[href]');
  const file = webUrl(aside?.getAttribute('href'), url);
  const source = readSourceLine(textOf(row.querySelector('.gs_a')));
  const ids = [address, arxivInVenue(source.venue), file].map(
    (each) => each && linkedId(each, url),
  );
  const pdf = [file, address].find((each, index) =>
    isPdf(each, textOf(index === 0 ? aside : heading)),
  );
  return defined<PageDraft>({
    ids: [...ids, ...clusterIds(row)].filter((id) => typeof id === 'string'),
    title: link
      ? contentOf(link, LABELS)
      : contentOf(heading, LABELS).replace(/^(?:\[[^\]]{1,20}\] ?)+/, ''),
    ...source,
    kind: textOf(heading).includes('[B]') ? 'book' : undefined,
    abstract:
      contentOf(row.querySelector('.gs_rs'), '.gs_age, .gs_rs_l').replace(/^-\s+/, '') || undefined,
    links: defined<Links>({ page: address ?? versions(row, url), pdf }),
    counts: counted(row.querySelector(CITES)),
  });
}

/**
 * The `gscholar:` ids of a row: from `data-cid`, from the link to related papers (the only one in
 * 2016), and from the links to its cluster.
 */
function clusterIds(row: Element): (string | undefined)[] {
  const related = row.querySelector('a[href*="related:"]')?.getAttribute('href') ?? '';
  const named = [row.getAttribute('data-cid'), /related(?::|%3A)([\w-]+)/i.exec(related)?.[1]];
  return [
    ...named.map((id) => (id && /^[\w-]{8,20}$/.test(id) ? `gscholar:${id}` : undefined)),
    ...[CITES, CLUSTER].map((links) =>
      linkedCluster(row.querySelector(links)?.getAttribute('href')),
    ),
  ];
}

/** The list of versions, the only link of a result that is a citation. */
function versions(row: Element, url: URL): string | undefined {
  return webUrl(
    (row.querySelector(CLUSTER) ?? row.querySelector(CITES))?.getAttribute('href'),
    url,
  );
}

/**
 * Whether a link leads to a PDF, by its address or its label, which is the same in every language.
 */
function isPdf(address: string | undefined, label: string): boolean {
  if (!address) return false;
  return label.includes('[PDF]') || /\.pdf$|\/pdf\//i.test(new URL(address).pathname);
}

/** The number of citations in “Cited by 12”, in any language. */
export function counted(link: Element | null | undefined): { citations: number } | undefined {
  const number = /\d[\d.,]*/.exec(textOf(link))?.[0].replace(/\D/g, '');
  return number ? { citations: Number(number) } : undefined;
}
