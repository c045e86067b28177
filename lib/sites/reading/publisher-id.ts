import { doiId } from '../../paper/ids';

/*
 * Identifiers in addresses of publishers and preprint servers whose paths don't just contain a
 * DOI. Each function takes an address and returns the canonical identifier of its paper, or null.
 */

const BIORXIV =
  /^\/(?:cgi\/)?content\/(?:(?:bio|med)rxiv\/)?(?:(?:short|full|abstract|early\/(\d{4})\/(\d{2})\/\d{2})\/|(10\.\d{4,5})\/)(\d{4}\.\d{2}\.\d{2}\.\d{5,9}|\d{5,7})(?:v\d+)?(?=[./]|$)/i;

/**
 * https://www.biorxiv.org/content/10.1101/2021.11.08.467690v2.full.pdf,
 * `/content/early/2019/07/11/696633`, also on medRxiv. Paths without a DOI prefix get the one in
 * use until December 2025; later ones give null, because two prefixes have been in use since.
 */
export function biorxivId({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.|connect\.)?(?:bio|med)rxiv\.org$/.test(hostname)) return null;
  const [, year = '', month = '', prefix, name] = BIORXIV.exec(pathname) ?? [];
  if (!name) return null;
  if (!prefix && (`${year}-${month}` >= '2025-12' || /^20(?:25\.12|2[6-9]\.|[3-9]\d\.)/.test(name)))
    return null;
  return doiId(`${prefix ?? '10.1101'}/${name}`);
}

/**
 * https://chemrxiv.org/engage/chemrxiv/article-details/60c73fb4 … (24 hex digits), its PDF, and
 * addresses with the DOI.
 */
export function chemrxivId({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.)?chemrxiv\.org$/.test(hostname)) return null;
  const item =
    /^\/engage\/(?:api-gateway\/)?chemrxiv\/(?:article-details|assets\/orp\/resource\/item)\/([0-9a-f]{24})(?=\/|$)/i.exec(
      pathname,
    )?.[1];
  if (item) return `chemrxiv:${item.toLowerCase()}`;
  const doi =
    /^\/doi\/(?:[a-z]+\/)?(10\.26434\/chemrxiv[-.][\w.-]+?(?:\/v\d+)?)(?:\.pdf)?\/*$/i.exec(
      pathname,
    )?.[1];
  return doi ? doiId(doi) : null;
}

/**
 * https://osf.io/preprints/psyarxiv/7eb4g_v1, also without the provider. `lissa` is a provider.
 */
export function osfId({ hostname, pathname }: URL): string | null {
  const old = /^(?:www\.)?psyarxiv\.com$/.test(hostname);
  if (!old && !/^(?:www\.)?osf\.io$/.test(hostname)) return null;
  const path = old ? `/preprints${pathname}` : pathname;
  const guid = /^\/preprints\/(?:[a-z]+\/)?([a-z0-9]{5})(?:_v\d+)?(?:\/(?:download\/?)?)?$/i.exec(
    path,
  )?.[1];
  return guid && guid !== 'lissa' ? `osf:${guid.toLowerCase()}` : null;
}

/**
 * https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567, https://ssrn.com/abstract=1234567,
 * and files.
 */
export function ssrnId({ hostname, pathname, search }: URL): string | null {
  if (!/^(?:(?:www|papers|hq|download)\.)?ssrn\.com$/.test(hostname)) return null;
  const number =
    /[?&]abstract_?id=(\d{3,9})(?=&|$)/i.exec(search)?.[1] ??
    /^\/(?:sol3\/)?abstract(?:_id)?=(\d{3,9})\/*$/i.exec(pathname)?.[1];
  return number ? `ssrn:${Number(number)}` : null;
}

/**
 * https://ieeexplore.ieee.org/document/10412086, `/stamp/stamp.jsp?arnumber=`, and files with the
 * padded number.
 */
export function ieeeId({ hostname, pathname, searchParams }: URL): string | null {
  if (!/^(?:www\.)?ieeexplore\.ieee\.org$/.test(hostname)) return null;
  const number =
    /^\/(?:abstract\/)?document\/0*(\d{3,9})(?=[/;]|$)/.exec(pathname)?.[1] ??
    /^\/ielx?\d\/.*\/0*(\d{3,9})\.pdf$/.exec(pathname)?.[1] ??
    (/^\/(?:stamp(?:PDF)?|xpls?|ielx?)\b/.test(pathname)
      ? /^0*(\d{3,9})$/.exec(searchParams.get('arnumber') ?? '')?.[1]
      : undefined);
  return number ? `ieee:${number}` : null;
}

/**
 * https://www.sciencedirect.com/science/article/abs/pii/S014067361362228X.
 * Cell Press and The Lancet use the PII with its punctuation, also as
 * https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(13)62228-X/fulltext and `?pii=`.
 * Chapters have `B`, the ISBN of 10 or 13 digits, and 6 more.
 */
export function piiId({ hostname, pathname, searchParams }: URL): string | null {
  if (!/^(?:www\.|linkinghub\.)?(?:sciencedirect|elsevier|cell|thelancet)\.com$/.test(hostname))
    return null;
  const path = `${decoded(pathname)}/${searchParams.get('pii') ?? ''}`;
  const found = /\/(?:PII)?([SB]?[\dX()-]{16,26})(?=[/.]|$)/i.exec(path)?.[1];
  const pii = found?.replace(/[()-]/g, '').toUpperCase();
  return pii && /^(?:S?\d{7}[\dX]\d{7}[\dX]|B(?:[\dX]{3})?[\dX]{16})$/.test(pii)
    ? `pii:${pii}`
    : null;
}

/**
 * https://dl.acm.org/doi/abs/10.1145/258948.258973. Unregistered DOIs, with 10.5555, become `acm:`
 * ids.
 */
export function acmId({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.)?dl\.acm\.org$/.test(hostname)) return null;
  const doi = /^\/(?:doi\/)?(?:[a-z]+\/){0,2}(10\.\d{4,9}\/[^/?#]+)\/*$/i.exec(
    decoded(pathname),
  )?.[1];
  if (!doi || /^\/(?:doi\/proceedings|toc|loi|do|journal|action)\//.test(pathname)) return null;
  return doiId(doi.replace(/\.pdf$/i, ''));
}

/**
 * https://www.nature.com/articles/s41467-018-07210-0.
 * Names before 2016 contain only a part of their DOI (`sdata201618` is 10.1038/sdata.2016.18), so
 * names that may be incomplete give null.
 */
export function natureId({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.)?nature\.com$/.test(hostname)) return null;
  const name = /^\/articles\/([^/]+?)(?:_reference)?(?:\.e?pdf)?\/*$/i
    .exec(pathname)?.[1]
    ?.toLowerCase();
  const whole =
    /^(?:[sd]\d{5}-\d{3}-\d{4,5}-[\da-z]|(?:nature|ncomms|srep)\d{4,5}|[a-z]+\.\d{4}\.\d+|n[a-z]+\.\d{3,4}|n[a-z]{1,10}\d{2,4}|\d{5,6}[a-z]\d|35\d{6})$/;
  return name && whole.test(name) ? doiId(`10.1038/${name}`) : null;
}

function decoded(path: string): string {
  return path.replace(/%2f/gi, '/').replace(/%28/g, '(').replace(/%29/g, ')');
}
