import type { Links, PageDraft } from '../../paper/paper';
import { byline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { dateText } from '../reading/date-text';
import { defined, textOf, webUrl } from '../reading/dom';
import { linkedBy } from '../reading/linked-by';
import { doiInPath } from '../reading/linked-id';
import { scrapePaper } from '../reading/paper-page';
import { part } from '../reading/row-parts';
import { shownCount } from '../reading/shown-count';
import type { Scrape } from '../site';

/** The drawer over a list; the menu is a drawer too, but has no title. */
const DRAWERS = '.v-navigation-drawer.full-height, .v-navigation-drawer--active, [role="dialog"]';
const TITLE = 'h1 | .text-h6.text-lg-h5 | .text-h4 | .text-h5 | .text-h6';

/**
 * Reads a work: its title, then lines with a label in bold, “Authors:”, and a value. More than
 * five authors are folded.
 */
export function work(document: Document, id: string | null, url: URL): Scrape {
  const drawers = [...document.querySelectorAll(DRAWERS)];
  const drawer = drawers.find((each) => part(each, TITLE) !== null);
  const root = drawer ?? document.querySelector('main') ?? document.body;
  const title = part(root, TITLE);
  const lines = labelled(root);
  const lineOf = (label: RegExp) => lines.find(([name]) => label.test(name))?.[1];
  const linked = (line: Element | undefined) =>
    [...(line?.querySelectorAll('a') ?? [])]
      .map((link) => contentOf(link))
      .filter((text) => !/^\(less\)$/.test(text));
  const value = (line: Element | undefined) =>
    contentOf(line?.lastElementChild) || textOf(line).replace(/^[^:]+:\s*/, '');
  const citations = shownCount(linked(lineOf(/^Cited by$/i))[0] ?? '')?.value;
  const doi = linkedBy(
    doiInPath,
    url,
  )(root.querySelector('a[href*="doi.org/10."]')?.getAttribute('href'));
  return scrapePaper(id, title, {
    ids: doi ? [doi] : [],
    title: contentOf(title),
    ...byline(linked(lineOf(/^Authors?$/i))),
    ...defined<Partial<PageDraft>>({
      abstract:
        contentOf(lineOf(/^Abstract$/i)?.querySelector(':scope > span:nth-of-type(2)')) ||
        undefined,
      published: dateText(value(lineOf(/^(?:Year|Publication (?:date|year))$/i))),
      venue: linked(lineOf(/^(?:Source|Journal)$/i))[0],
      links: defined<Links>({
        page: webUrl(id ? `https://openalex.org/${id.slice('openalex:'.length)}` : url.href),
      }),
      counts: citations === undefined ? undefined : { citations },
    }),
  });
}

/** The labels, without their colon, with their lines. */
function labelled(root: Element): [string, Element][] {
  return [...root.querySelectorAll('span, b, strong, dt')].flatMap((label): [string, Element][] => {
    const name = /^([A-Z][a-z ]{2,20}):$/.exec(textOf(label))?.[1];
    return name && label.parentElement ? [[name, label.parentElement]] : [];
  });
}
