import { doiId } from '../../identity';
import type { PageDraft } from '../../paper';
import { byline } from '../reading/byline';
import { contentOf } from '../reading/content';
import { defined } from '../reading/dom';
import { printedDate } from '../reading/printed-date';
import { drafted } from './item';

/**
 * What an abstract page shows beside its meta tags, or, on the HTML rendering of a paper, what LaTeXML marks up. Author lists
 * of the latter are mixed with affiliations and so are not taken. The meta tags hold every author; the page hides those after the 100th.
 */
export function shownPaper(document: Document, id: string | null): Partial<PageDraft> {
  const abs = document.querySelector('#abs');
  const known: Partial<PageDraft> = id ? drafted(id) : {};
  if (!abs) {
    return {
      ...known,
      title: contentOf(document.querySelector('h1.ltx_title_document'), '.ltx_note, .ltx_tag'),
      ...defined<Partial<PageDraft>>({
        abstract: contentOf(document.querySelector('.ltx_abstract p')) || undefined,
      }),
    };
  }
  const doi = doiId(abs.querySelector('td.doi a')?.getAttribute('href') ?? '');
  const hasMeta = document.querySelector('meta[name="citation_author"]') !== null;
  const names = [...abs.querySelectorAll('.authors a')].map((author) => contentOf(author));
  return defined<PageDraft>({
    ...known,
    ids: [id, doi].filter((each) => typeof each === 'string'),
    title: contentOf(
      document.querySelector('meta[name="citation_title"]') ? null : abs.querySelector('h1.title'),
      '.descriptor',
    ),
    ...(hasMeta ? {} : byline(names.filter((name) => !/^et al\./.test(name)))),
    abstract: contentOf(abs.querySelector('blockquote.abstract'), '.descriptor') || undefined,
    published:
      printedDate(/Submitted on ([^(\]]+)/.exec(contentOf(abs.querySelector('.dateline')))?.[1]) ??
      known.published,
    category: /\(([\w.-]+)\)$/.exec(contentOf(abs.querySelector('.primary-subject')))?.[1],
    venue: contentOf(abs.querySelector('td.jref')) || undefined,
  });
}
