import type { Links, PageDraft } from '../../paper/paper';
import { splitByline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { dateText } from '../reading/date-text';
import { defined, textOf, webUrl } from '../reading/dom';
import { linkedId } from '../reading/linked-id';
import { printedPlace } from '../reading/row-parts';
import { linkedCluster } from './cluster-id';
import { counted } from './result';
import { arxivInVenue } from './source-line';

/**
 * English labels of fields other than the venue. In other languages the third field is the venue.
 */
const NO_VENUE =
  /^(?:volume|issue|pages|publisher|description|total citations|scholar articles|report number|patent .*|application number)$/i;
/** Labels in the languages of most researchers. Numbers are printed with the first word. */
const VOLUME = /^(?:vol|band|tom|卷|巻)/i;
const ISSUE = /^(?:issue|ausg|n[uú]m|期|号)/i;
const PAGES = /^(?:p[aá]g|seiten|页|ペ)/i;
const PUBLISHER = /^(?:publisher|verlag|[ée]dit|出版(?!日))/i;
const DATE = /^(?:1[5-9]|20)\d{2}(?:\/\d{1,2}){0,2}$/;

/** The element that shows the title of an entry. */
export function viewedTitle(document: Document): Element | null {
  return document.querySelector('#gsc_oci_title, #gsc_vcd_title, #gsc_ocd_view h1');
}

/**
 * Reads the page of an entry of a researcher's list: pairs of a label, in the language of the
 * page, and a value. Authors are first, the date is recognised by its form, and the venue follows
 * the date.
 */
export function readView(document: Document, id: string | null, url: URL): PageDraft {
  const title = viewedTitle(document);
  const link = title?.querySelector('a[href]') ?? title?.closest('a[href]');
  const file = document.querySelector('#gsc_oci_title_gg a[href], .gsc_oci_title_ggi a[href]');
  const values = [...document.querySelectorAll('.gsc_oci_value, .gsc_vcd_value')];
  const texts = values.map((value) => textOf(value));
  const dated = texts.findIndex((text) => DATE.test(text));
  const venue = venueAfter(values, dated);
  const cites = document.querySelector(':is(.gsc_oci_value, .gsc_vcd_value) a[href*="cites="]');
  const hrefs = [link, file].map((each) => each?.getAttribute('href'));
  const named = [...hrefs.map((href) => linkedId(href, url)), arxivInVenue(venue)];
  const address = webUrl(hrefs[0], url);
  return defined<PageDraft>({
    ids: [...named, id, linkedCluster(cites?.getAttribute('href'))].filter(
      (each) => typeof each === 'string',
    ),
    title: contentOf(title),
    ...(dated === 0 ? {} : splitByline(texts[0] ?? '')),
    published: dateText(texts[dated]),
    venue,
    ...placed(values),
    abstract: contentOf(document.querySelector('#gsc_oci_descr, #gsc_vcd_descr')) || undefined,
    links: defined<Links>({
      page: webUrl(url.href),
      abstract: address,
      pdf: /\[PDF\]/.test(textOf(file)) ? webUrl(hrefs[1], url) : undefined,
    }),
    counts: counted(cites),
  });
}

/** Volume, issue, pages and publisher, by their labels. */
function placed(values: readonly Element[]): Pick<PageDraft, 'stated' | 'publication'> {
  const labelled = (form: RegExp, name = '') => {
    const value = values.find((each) => form.test(textOf(each.previousElementSibling)));
    return value ? `${name} ${textOf(value)}` : '';
  };
  const publisher = labelled(PUBLISHER).trim();
  return {
    ...printedPlace(
      labelled(VOLUME, 'vol') + labelled(ISSUE, ' issue') + labelled(PAGES, ' pages'),
    ),
    ...(publisher && { publication: { publisher } }),
  };
}

function venueAfter(values: readonly Element[], dated: number): string | undefined {
  const value = values[dated < 0 ? 1 : dated + 1];
  const label = textOf(value?.previousElementSibling);
  const text = textOf(value);
  if (NO_VENUE.test(label) || /^[\d\W]*$/.test(text) || value?.matches('[id$="_descr"], :has(a)'))
    return undefined;
  return text;
}
