/** The first part of the host of a library's proxy. */
const PROXY = /proxy|^(?:idm|remotexs|ezp|translate)$/;
/** Ends of hosts that a proxy writes with hyphens in place of dots. */
const HYPHENATED = /-(?:com|org|net|edu|gov|cc|fr|uk|science|press)$/;
/** Parameters of pages that lead on to another address. */
const FORWARD = ['url', 'qurl', 'q', 'u'];
/**
 * Addresses that contain the address or the identifier of a paper elsewhere, with what replaces the
 * part that matches. Archives are first, as they contain the others.
 */
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/web\.archive\.org\/web\/\w+\/(?=https?:\/\/)/, ''],
  [/^https?:\/\/ia\.cr\/(?=\d)/, 'https://eprint.iacr.org/'],
  [/^https?:\/\/(?:www\.)?pubmed\.gov\/(?=\d)/, 'https://pubmed.ncbi.nlm.nih.gov/'],
  [
    /^https?:\/\/www\.ncbi\.nlm\.nih\.gov\/pmc\/articles\/pmid\/(\d{1,9})(?!\d).*/,
    'https://pubmed.ncbi.nlm.nih.gov/$1',
  ],
  [/^https?:\/\/(?:www\.)?jmlr\.org\/proceedings\/papers\//, 'https://proceedings.mlr.press/'],
  [/^https?:\/\/academic\.oup\.com\/[\w-]+\/article-lookup\/doi\//, 'https://doi.org/'],
  // The bibcode of a preprint: 2017arXiv170603762V, 2010arXiv1001.1234F.
  [
    /^https?:\/\/ui\.adsabs\.harvard\.edu\/abs\/\d{4}arxiv(\d{4})\.?(\d{4,5})\w?(?:\/.*)?$/i,
    'https://arxiv.org/abs/$1.$2',
  ],
  [
    /^https?:\/\/elifesciences\.org\/(?:articles|reviewed-preprints)\/(\d{5,6})(?!\d).*/,
    'https://doi.org/10.7554/elife.$1',
  ],
  [
    /^https?:\/\/pubs\.rsc\.org\/(?:[a-z]{2}\/)?content\/article(?:landing|html|pdf)\/\d{4}\/[a-z]{2}\/([a-z]\d[a-z]{2}\d{5}[a-z])(?![\da-z]).*/i,
    'https://doi.org/10.1039/$1',
  ],
  [
    /^https?:\/\/(?:www\.)?ijcai\.org\/proceedings\/(201[7-9]|202\d)\/0{0,3}([1-9]\d{0,4})(?:\.pdf)?$/,
    'https://doi.org/10.24963/ijcai.$1/$2',
  ],
  [/^https?:\/\/peerj\.com\/articles\/(\d{1,6})(?!\d).*/, 'https://doi.org/10.7717/peerj.$1'],
];

/**
 * The address that a proxy of a library, a translation, an archive or a page that leads on stands
 * for: `https://www-nature-com.ezproxy.uni.edu/…`, `https://ezproxy.uni.edu/login?url=https://…`.
 * Other addresses are returned as they are. Source of the forms:
 * https://help.oclc.org/Library_Management/EZproxy
 */
export function unproxied(url: URL): URL {
  const plain = withoutProxy(url);
  const href = ALIASES.reduce((each, [form, start]) => each.replace(form, start), plain.href);
  return URL.canParse(href) ? new URL(href) : plain;
}

function withoutProxy(url: URL): URL {
  if (/^\/(?:login|url|translate|l\.php)\/?$/.test(url.pathname)) {
    const inner = FORWARD.map((name) => url.searchParams.get(name)).find(
      (value) => value && /^https?:\/\//.test(value) && URL.canParse(value),
    );
    return inner ? new URL(inner) : url;
  }
  const labels = url.hostname.split('.');
  const proxy = labels.findIndex((label) => PROXY.test(label));
  const host = labels.slice(0, Math.max(0, proxy)).join('.');
  // A hyphen of the host itself is doubled.
  const dotted = HYPHENATED.test(host)
    ? host.replace(/-{1,2}/g, (hyphens) => (hyphens === '-' ? '.' : '-'))
    : host;
  if (!dotted.includes('.')) return url;
  const plain = new URL(url);
  plain.host = dotted;
  plain.port = '';
  return plain;
}
