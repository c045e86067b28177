import type { Links, PageDraft } from '../../paper/paper';
import { splitTrimmed } from '../../text/text';
import { abstractText } from '../reading/abstract-text';
import { byline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { defined, textOf, webUrl } from '../reading/dom';
import { linkedBy } from '../reading/linked-by';
import { doiInPath, pmcId } from '../reading/linked-id';
import { medicalCitation } from '../reading/medical-citation';
import { withoutPeriod } from './row';

/** The element with the title of a paper. */
export const HEADING = '.heading-title';

/**
 * Reads a paper with its abstract, from its own page or a search that shows abstracts. Each part
 * is on the page twice, for wide and narrow windows, and other papers may follow, so the first is
 * taken.
 */
export function readArticle(root: ParentNode, id: string | null, url: URL): PageDraft {
  const first = (...choices: string[]) =>
    choices.map((choice) => root.querySelector(choice)).find((element) => element !== null);
  const names = first('.authors-list')?.querySelectorAll('.full-name') ?? [];
  const journal = first('.journal-actions-trigger', '.journal');
  const number = /^\d+$/.exec(textOf(first('.identifier.pubmed .current-id', '.current-id')))?.[0];
  const pmid = id ?? (number ? `pmid:${number}` : null);
  const idOf = linkedBy((address) => pmcId(address) ?? doiInPath(address), url);
  const others = [...(first('.identifiers')?.querySelectorAll('a[href]') ?? [])].map((link) =>
    idOf(link.getAttribute('href')),
  );
  // The journal is an element of its own, so that the citation begins with the year.
  const { ids: _ids, ...citation } = medicalCitation(
    `${textOf(journal)}. ${textOf(first('.cit'))} ${textOf(first('.secondary-date'))}`,
  );
  return defined<PageDraft>({
    ids: [pmid, ...others].filter((each) => each !== null),
    title: withoutPeriod(contentOf(first(HEADING))),
    ...byline([...names].map((name) => contentOf(name))),
    abstract: abstractText(first('.abstract-content.selected', '.abstract-content')),
    ...citation,
    venue: journal?.getAttribute('title') ?? (textOf(journal) || undefined),
    keywords: keywords(first('.abstract')),
    links: defined<Links>({
      page: webUrl(
        pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid.slice('pmid:'.length)}/` : url.href,
      ),
    }),
  });
}

function keywords(abstract: Element | undefined): string[] | undefined {
  for (const line of abstract?.querySelectorAll(':scope > p') ?? []) {
    const listed = /^Keywords: ?(.+?)\.?$/.exec(contentOf(line))?.[1];
    if (listed) return splitTrimmed(listed, ';');
  }
  return undefined;
}
