const BYTES = 8;
/** Ends every such id. */
const END = 9;

/**
 * `gscholar:<id>` of a cluster, the versions of one paper, from its number in `cites=` and `cluster=`: the number's eight
 * bytes, lowest first, and one more, in the Base64 of addresses. 5362332738201102290 is 0qfs6zbVakoJ. Undefined for what is
 * no such number, also for the numbers of several clusters.
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

/** The cluster that a link to its citations or versions names, `/scholar?cites=5362332738201102290`; undefined for others. */
export function linkedCluster(href: string | null | undefined): string | undefined {
  return clusterId(/[?&](?:cites|cluster)=(\d+)(?![\d,])(?!%2C)/i.exec(href ?? '')?.[1] ?? '');
}
