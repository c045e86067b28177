const BYTES = 8;
/** The last byte of every cluster id. */
const END = 9;

/**
 * `gscholar:<id>` of a cluster (the versions of one paper) from its number in `cites=` or
 * `cluster=`. The id is the URL-safe Base64 of the number's eight bytes, little-endian, and one
 * constant byte: 5362332738201102290 is 0qfs6zbVakoJ. Undefined for other texts, also for several
 * numbers.
 */
export function clusterId(number: string): string | undefined {
  if (!/^\d{1,20}$/.test(number)) return undefined;
  const value = BigInt(number);
  const bytes = Array.from({ length: BYTES }, (_, index) =>
    Number((value >> BigInt(index * 8)) & 255n),
  );
  const id = btoa(String.fromCharCode(...bytes, END));
  return `gscholar:${id.replace(/\+/g, '-').replace(/\//g, '_')}`;
}

/**
 * The cluster of a link to citations or versions, `/scholar?cites=5362332738201102290`; else
 * undefined.
 */
export function linkedCluster(href: string | null | undefined): string | undefined {
  return clusterId(/[?&](?:cites|cluster)=(\d+)(?![\d,])(?!%2C)/i.exec(href ?? '')?.[1] ?? '');
}
