import { schemeOf } from '../../paper/ids';
import type { PageDraft } from '../../paper/paper';
import { contentOf, withoutTags } from '../reading/content';
import { defined } from '../reading/dom';
import { type Meta, metaDraft, metaValues, readMeta } from '../reading/meta';
import { scrapePaper } from '../reading/paper-page';
import { printedPlace } from '../reading/row-parts';
import type { Scrape } from '../site';
import { articleCoins, CITED } from './coins-rows';
import { described, scholarlyDrafts } from './data-rows';
import { addressId, plainAddress, urlId } from './own-id';
import { isTitleOf, letters, titleElement } from './page-title';
import { projectDrafts } from './project-page';
import { shownAbstract } from './shown-abstract';

const TYPES = 'eprints.type dc.type dcterms.type';
/** Types of https://schema.org for data sets and programs. */
const DATA = /Dataset$|Software/;
const BOOK = /(?:^|[:/])Book$/;
/** Addresses of data sets, of which some repositories state no type. */
const DATA_PATH = /\/datasets?(?:\/|\.|$)/i;
/** Titles of pages in place of a paper. */
const NO_TITLE =
  /^\W*(?:40\d\W*)?(?:(?:th[ei]s? )?(?:page|article|content|document|doi|item|paper)\b.{0,20} )?(?:not (?:be )?found|unavailable|access denied|forbidden|error|(?:log|sign) ?in)(?: [-–—|] .*|\W*)$/i;
const NO_PAPER =
  /^(?:data ?set|software|(?:still|moving)? ?image|video.*|sound|audio|music.*|book|collection|event|physical ?object|patent|exhibition|performance|composition|artefact|journal ?issue|interactive ?resource|profile|product)$/i;
const PAPER =
  /article|paper|thesis|disserta|preprint|serial|chapter|proceeding|conferenceobject|manuscript/i;
/** Addresses of containers of papers. */
const HOLDER = /\/(?:toc|loi|proceedings|books?|isbn|issues?|series|journals?|search)(?:\/|$)/i;

/** The paper that the whole page is about; undefined if the page states none. */
export function singlePaper(document: Document, address: URL): Scrape | undefined {
  const url = plainAddress(address);
  const meta = readMeta(document);
  const types = TYPES.split(' ').flatMap((name) => meta.get(name) ?? []);
  // Of Open Graph, `article` says nothing: data sets have it, too.
  const all = [...types, ...(meta.get('og:type') ?? [])];
  const isOfPage = isTitleOf(document);
  const data = scholarlyDrafts(document, url).find((draft) => isOfPage(draft.title));
  const isOther =
    all.some((type) => NO_PAPER.test(type)) ||
    (!data &&
      !meta.has('citation_journal_title') &&
      (DATA_PATH.test(url.pathname) ||
        described(document, DATA).some(({ name }) => isOfPage(`${name}`)) ||
        described(document, BOOK).some(({ name }) => isTagged(meta, `${name}`))));
  if (isOther && !types.some((type) => PAPER.test(type))) return undefined;
  const tagged = taggedDraft(meta, all, url);
  const coins = articleCoins(document, CITED).find(({ draft }) => isOfPage(draft.title))?.draft;
  const drafts = [tagged, data, coins].filter((draft) => draft !== undefined);
  const named = addressId(url);
  const known =
    drafts.length > 0
      ? drafts
      : [...titledDrafts(document, meta, url, named), ...projectDrafts(document, url)];
  const [best] = known;
  if (!best) return undefined;
  const ids = known.flatMap((draft) => draft.ids);
  if (named && !ids.some((id) => schemeOf(id) === schemeOf(named))) ids.push(named);
  const heading = titleElement(document, best.title);
  const below = contentOf(document.querySelector('h1 .subtitle, h1 + .subtitle'));
  const isMain = below && letters(contentOf(heading, '.subtitle')) === letters(best.title);
  return scrapePaper(
    null,
    heading,
    // Some tags leave out the subtitle.
    ...(isMain ? [{ title: `${best.title}: ${below}` }] : []),
    ...known,
    defined<Partial<PageDraft>>({
      ids: ids.length > 0 ? ids : [urlId(url) ?? []].flat(),
      abstract: shownAbstract(document.body),
      ...printedPlace(contentOf(document.querySelector('.csl-entry'))),
      links: { page: url.href },
    }),
  );
}

/**
 * Reads the meta tags. Dublin Core and PRISM tags alone are not enough: other pages have them too.
 */
function taggedDraft(meta: Meta, types: readonly string[], url: URL): PageDraft | undefined {
  const draft = metaDraft(meta, url);
  if (draft.title === '') return undefined;
  const cited = metaValues(meta, 'citation_title eprints.title').length > 0;
  const says = draft.ids.length > 0 || draft.authors !== undefined;
  const paper =
    cited || draft.ids.length > 0 || types.some((type) => PAPER.test(type) && !/news/i.test(type));
  return says && paper ? draft : undefined;
}

/** Whether a title is that of the tags, and not only a part of the window's. */
function isTagged(meta: Meta, title: string): boolean {
  return letters(title) === letters(metaValues(meta, 'citation_title')[0] ?? '');
}

/**
 * Fallback without a description: the Open Graph tags of a page whose address or tags have an id.
 */
function titledDrafts(document: Document, meta: Meta, url: URL, named: string | null): PageDraft[] {
  const draft = metaDraft(meta, url);
  const title = withoutTags(metaValues(meta, 'og:title')[0] ?? '');
  const shown = title && !NO_TITLE.test(title) && document.querySelector('h1');
  const hasId = named || draft.ids.length > 0;
  return shown && hasId && !HOLDER.test(url.pathname) ? [{ ...draft, title }] : [];
}
