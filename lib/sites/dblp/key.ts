import { arxivName } from '../../paper/ids';
import { trimTrailing } from '../../text/text';

/** File extensions of the formats of a record. */
const FORM = /\.(?:html|xml|bib|rdf|ris|nt|ttl|json|enw)$/;

/**
 * The key in the path of a record, `conf/nips/VaswaniSPUJGKP17`, also in old paths, `/rec/html/…`.
 */
export function keyIn(pathname: string): string | null {
  const path = /^\/+rec\/+(?:(?:html|xml|bib|bib0|bib1|bib2|bibtex|rdf|ris|nt|ttl)\/)?(.+)/.exec(
    trimTrailing(pathname, '/'),
  )?.[1];
  const key = path?.replace(FORM, '');
  return key && /^[a-z]+(?:\/[\w.-]+){2,4}$/i.test(key) && key.length < 200 ? key : null;
}

/**
 * The identifiers of a key, best first. Keys of the Computing Research Repository contain arXiv
 * ids: `journals/corr/abs-1706-03762`, `journals/corr/cs-LG-0001001`.
 */
export function idsOfKey(key: string): string[] {
  const name = /^journals\/corr\/(?:abs-)?(.+)/.exec(key)?.[1] ?? '';
  const modern = /^(\d{4})-(\d{4,5})$/.exec(name);
  const old = /^([a-z]+(?:-[a-z]+)?)(?:-[A-Z]{2})?-(\d{7})$/.exec(name);
  const arxiv = arxivName(modern ? `${modern[1]}.${modern[2]}` : old ? `${old[1]}/${old[2]}` : '');
  return [...(arxiv ? [arxiv] : []), `dblp:${key}`];
}
