import { describe, expect, it } from 'vitest';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import { itemOf } from './nasty';

describe('a format with citation keys', () => {
  const item = itemOf({ title: 'On Slow Rivers' });

  it('writes the key that it is given', () => {
    const citekeys = new Map([[item.paper.id, 'mine']]);
    expect(bibtex.write([item], { now: 0, citekeys })).toMatch(/^@misc\{mine,/);
  });

  it('makes none of its own, which might be that of another paper', () => {
    expect(() => bibtex.write([item], { now: 0 })).toThrow('No citation key');
  });
});
