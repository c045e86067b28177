// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { missingPapers, readPage } from '../../entrypoints/reader/read';
import { huggingface } from '../../lib/sites/huggingface';
import { demoPapers } from '../made/demo';
import { listingPage } from '../made/huggingface';

const now = new Date('2026-11-21T12:00:00Z');
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const read = (html: string, address: string) =>
  readPage(parse(html), new URL(address), huggingface, now);

describe('readPage', () => {
  const page = listingPage(demoPapers());

  it('reads a listing once per paper', () => {
    const reading = read(page, 'https://huggingface.co/papers');
    expect(reading?.ids).toEqual(demoPapers().map((paper) => paper.ids[0]));
    expect(reading?.capture.drafts).toHaveLength(9);
    expect(reading?.expected).toBe(9);
  });

  it('sends a paper that is shown twice once, and keeps both cards', () => {
    const [first] = demoPapers();
    const twice = listingPage(first ? [first, first] : []);
    const reading = read(twice, 'https://huggingface.co/papers');
    expect(reading?.cards).toHaveLength(2);
    expect(reading?.capture.drafts).toHaveLength(1);
  });

  it('knows the same state again, whatever the fragment', () => {
    const one = read(page, 'https://huggingface.co/papers');
    const two = read(page, 'https://huggingface.co/papers#top');
    expect(two?.fingerprint).toBe(one?.fingerprint);
  });

  it('tells states apart by address and by what is shown', () => {
    const one = read(page, 'https://huggingface.co/papers');
    const other = read(page, 'https://huggingface.co/papers/trending');
    const fewer = read(listingPage(demoPapers().slice(1)), 'https://huggingface.co/papers');
    expect(new Set([one, other, fewer].map((each) => each?.fingerprint)).size).toBe(3);
  });
});

describe('missingPapers', () => {
  it('tells when clearly fewer could be read than the page holds', () => {
    expect(missingPapers({ ids: ['a', 'b'], expected: 23 })).toBe(23);
    expect(missingPapers({ ids: ['a', 'b'], expected: 4 })).toBeUndefined();
    expect(missingPapers({ ids: [], expected: 0 })).toBeUndefined();
  });
});
