import type { Links, PageDraft } from '../../paper/paper';
import { contentOf } from '../reading/content';
import { all, defined, hrefOf, webUrl } from '../reading/dom';
import { CITED } from './coins-rows';
import { idsOf, labelled } from './heading-rows';
import { letters } from './page-title';
import { shownAbstract } from './shown-abstract';

/** Shorter first headings are names of sections and people. */
const FEWEST_WORDS = 3;

/**
 * The paper of a page that its authors or an index made for it, without a description: its title is
 * also that of the window, it shows an abstract, and all links that are labelled as the paper lead
 * to the same one. Empty for other pages.
 */
export function projectDrafts(document: Document, url: URL): PageDraft[] {
  const title = contentOf(document.querySelector('h1'));
  const key = letters(title);
  const isTitle = title.split(' ').length >= FEWEST_WORDS && letters(document.title).includes(key);
  if (!isTitle || !shownAbstract(document.body)) return [];
  const links = labelled(document.body).filter((link) => !link.closest(CITED));
  const ids = idsOf(links, url);
  if (!ids) return [];
  const bibtex = all(document.body, 'pre')
    .map((each) => each.textContent)
    .find((text) => /^\s*@\w+\s*\{/.test(text) && letters(text).includes(key));
  const pdf = links.map(hrefOf).find((href) => /\/pdf\/|\.pdf$/.test(href));
  return [
    defined<PageDraft>({
      ids,
      title,
      ...(bibtex && { stated: { bibtex } }),
      links: defined<Links>({ page: url.href, pdf: webUrl(pdf, url) }),
    }),
  ];
}
