import { expect, it } from 'vitest';
import { loadDecoder } from '../../../lib/exchange/bibtex/decode';

it('reads more authors than the parser can take at once', async () => {
  const decode = await loadDecoder();
  const authors = Array.from({ length: 1000 }, (_, at) => `Fern${at}, Ad{\\'a}`);
  const { names } = decode(new Map(), authors.join(' and '));
  expect(names).toHaveLength(1000);
  expect(names[0]).toEqual({ lastName: 'Fern0', firstName: 'Adá' });
  expect(names[999]).toEqual({ lastName: 'Fern999', firstName: 'Adá' });
});

it('keeps a name as it is that no author has, because the parser would take minutes', async () => {
  const decode = await loadDecoder();
  const long = '& '.repeat(20_000).trim();
  expect(decode(new Map(), `${long} and Ada Fern`).names.map(({ name }) => name)).toEqual([
    long,
    undefined,
  ]);
});
