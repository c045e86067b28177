/** The first part of the host of a library's proxy. */
const PROXY = /proxy|^(?:idm|remotexs)$/;
/** Ends of hosts that a proxy writes with hyphens in place of dots. */
const HYPHENATED = /-(?:com|org|net|edu|gov|cc|fr|uk|science|press)$/;
/** Parameters of pages that lead on to another address. */
const FORWARD = ['url', 'qurl', 'q', 'u'];

/**
 * The address that a proxy of a library, or a page that leads on, stands for:
 * `https://www-nature-com.ezproxy.uni.edu/…`, `https://ezproxy.uni.edu/login?url=https://…`. Other
 * addresses are returned as they are. Source of the forms:
 * https://help.oclc.org/Library_Management/EZproxy
 */
export function unproxied(url: URL): URL {
  if (/^\/(?:login|url)\/?$/.test(url.pathname)) {
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
