import { arxivName, doiId } from '../../paper/ids';
import type { Links, PageDraft } from '../../paper/paper';
import { unheaded } from './abstract-text';
import { byline } from './byline';
import { splitPlain, withoutTags } from './content';
import { dateText } from './date-text';
import { defined, webUrl } from './dom';

/*
 * Meta tags that describe a paper: Highwire (citation_*), PRISM, Dublin Core, EPrints, bepress,
 * Open Graph. Their precedence follows
 * https://scholar.google.com/intl/en/scholar/inclusion.html#indexing and sandcrawler's
 * html_metadata.
 */
const TITLE = 'citation_title eprints.title prism.title dc.title';
const AUTHOR =
  'citation_author eprints.creators_name dc.creator dc.creator.personalname dc.contributor';
const DATE =
  'citation_publication_date prism.publicationdate citation_date citation_online_date eprints.date article:published_time dc.issued dc.date.issued dc.date';
const DOI =
  'citation_doi prism.doi dc.identifier.doi dc.identifier doi eprints.doi eprints.id_number eprints.official_url';
const ABSTRACT = 'citation_abstract dc.abstract dc.description eprints.abstract';
/** Tags of the publication, and others that are long or many. */
const STATED = /^(?:(?:bepress_)?citation_|prism\.|eprints\.|dc(?:terms)?\.|article:p)/;
const OTHER = /author|creat|contrib|reference|abstract|descr|keyw|subject|url|fund/;
/** Most values of each, and most characters of a value. Longer ones are left out. */
const FEW = 3;
const SHORT = 500;
const PDF = 'citation_pdf_url eprints.document_url';

/** The values of the meta tags of a page, in order, by their names in lower case. */
export type Meta = ReadonlyMap<string, readonly string[]>;

/** Reads all meta tags that have a name (`name`, `property` or `itemprop`) and a value. */
export function readMeta(document: Document): Meta {
  const meta = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const name = ['name', 'property', 'itemprop']
      .map((each) => tag.getAttribute(each))
      .find(Boolean);
    const content = tag.getAttribute('content')?.trim();
    if (!name || !content) continue;
    const key = name.trim().toLowerCase();
    meta.set(key, [...(meta.get(key) ?? []), content]);
  }
  return meta;
}

/**
 * The values of the first name that has any. A Highwire name includes the bepress name,
 * `citation_title` `bepress_citation_title`, and a Dublin Core name the newer one, `dc.title`
 * `dcterms.title`.
 * @param names separated by spaces, best first
 */
export function metaValues(meta: Meta, names: string): readonly string[] {
  return valuesByName(meta, names)[0] ?? [];
}

function valuesByName(meta: Meta, names: string): (readonly string[])[] {
  return names
    .split(' ')
    .flatMap((name) =>
      name.startsWith('dc.') ? [name.replace('dc', 'dcterms'), name] : [name, `bepress_${name}`],
    )
    .flatMap((name) => {
      const values = meta.get(name);
      return values ? [values] : [];
    });
}

/**
 * Reads the paper of a page from its meta tags. `ids` contains arXiv id, DOI and PubMed ids if
 * present; `title` is empty if there is none. The publication is in `stated`.
 */
export function metaDraft(meta: Meta, url: URL): PageDraft {
  const first = (names: string) => metaValues(meta, names)[0];
  const title = withoutTags(first(TITLE) ?? '');
  const abstract = unheaded(withoutTags(first(ABSTRACT) ?? ''));
  return defined<PageDraft>({
    ids: metaIds(meta),
    title,
    ...byline(authorNames(meta)),
    // Commentaries have no abstract; some publishers repeat the title in its place.
    abstract: abstract === title ? undefined : abstract || undefined,
    published: valuesByName(meta, DATE)
      .map(([text]) => dateText(text))
      .find(Boolean),
    stated: statedTags(meta),
    links: defined<Links>({ page: webUrl(url.href), pdf: webUrl(first(PDF), url) }),
  });
}

function statedTags(meta: Meta): PageDraft['stated'] {
  const tags = [...meta].flatMap(([name, all]) => {
    const values = all.slice(0, FEW).filter((value) => value.length <= SHORT);
    return STATED.test(name) && !OTHER.test(name) && values.length > 0 ? [[name, values]] : [];
  });
  return tags.length > 0 ? { tags: Object.fromEntries(tags) } : undefined;
}

function metaIds(meta: Meta): string[] {
  const arxiv = meta.get('citation_arxiv_id')?.[0];
  const doi = valuesByName(meta, DOI)
    .flat()
    .map((value) => (/\b10\.\d/.test(value) ? doiId(value) : null))
    .find((id) => id !== null);
  const pmid = /^\d+$/.exec(meta.get('citation_pmid')?.[0] ?? '')?.[0];
  const pmcid = /^(?:PMC)?(\d+)$/i.exec(meta.get('citation_pmcid')?.[0] ?? '')?.[1];
  return [
    arxiv ? arxivName(arxiv) : null,
    doi,
    pmid && `pmid:${pmid}`,
    pmcid && `pmcid:PMC${pmcid}`,
  ].filter((id): id is string => typeof id === 'string');
}

/**
 * One tag for each author, or one for all, separated by semicolons. Addresses of profiles are
 * skipped.
 */
function authorNames(meta: Meta): string[] {
  const single = metaValues(meta, AUTHOR).filter((name) => !/^https?:/.test(name));
  const names = single.length > 0 ? single : metaValues(meta, 'citation_authors');
  return names.flatMap(splitPlain);
}
