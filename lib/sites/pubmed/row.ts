import type { Links, PageDraft } from '../../paper/paper';
import { familyFirst } from '../../paper/stated/family-first';
import { splitByline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { defined, textOf, webUrl } from '../reading/dom';
import { medicalCitation } from '../reading/medical-citation';

/** Reads a search result in the summary format. */
export function readSummary(row: Element, id: string): PageDraft {
  const title = row.querySelector('a.docsum-title, a[data-article-id]');
  const number = id.slice('pmid:'.length);
  const named = row.querySelector('.docsum-authors.full-authors, .docsum-authors, .authors');
  const cited = row.querySelector('.full-journal-citation, .docsum-journal-citation, .source');
  const { ids, ...citation } = medicalCitation(textOf(cited));
  return defined<PageDraft>({
    ids: [id, ...ids],
    title: withoutPeriod(contentOf(title ?? linkTo(row, number))),
    ...familyFirst(splitByline(textOf(named).replace(/\.$/, ''))),
    abstract: contentOf(row.querySelector('.full-view-snippet')) || undefined,
    ...citation,
    links: defined<Links>({ page: webUrl(`https://pubmed.ncbi.nlm.nih.gov/${number}/`) }),
  });
}

/** Removes the full stop that PubMed appends to every title. */
export function withoutPeriod(title: string): string {
  return title.replace(/(?<!\.)\.$/, '');
}

/** The link to the paper with the longest text, used if the known title element is missing. */
function linkTo(row: Element, number: string): Element | undefined {
  const links = [...row.querySelectorAll(`a[href*="/${number}"]`)];
  return links.sort((a, b) => textOf(b).length - textOf(a).length)[0];
}
