import { expect, it } from 'vitest';
import { sites } from '../../lib/sites';
import { linkedId } from '../../lib/sites/reading/linked-id';

/** A page may link to any address; one of many slashes must not hold it up. */
const SLASHES = `${'/'.repeat(100_000)}x`;

it.each(sites.map((site) => [site.id, site] as const))('%s reads a long address', (_, site) => {
  for (const match of site.matches) {
    const host = match.replace(/^\*:\/\/(?:\*\.)?|\/.*$/g, '').replace('*', 'org');
    const url = new URL(`https://${host}${SLASHES}`);
    expect(site.page(url).kind).not.toBe('paper');
    expect(linkedId(url.href, url)).toBeNull();
  }
});
