import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const run = (...args: string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', ...args], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

it('identify knows a paper by an address of no known site', () => {
  const addresses = [
    'https://any.example/doi/full/10.1234/Moss.5',
    'any.example/article?id=10.1234/moss.5',
    'https://any.example/about',
    'https://arxiv.org/list/cs.CL/new',
    'https://info.arxiv.org/help',
  ];
  expect(run('.bin/identify.ts', ...addresses)).toMatchObject([
    { site: 'web', kind: 'paper', id: 'doi:10.1234/moss.5' },
    { site: 'web', kind: 'paper', id: 'doi:10.1234/moss.5' },
    { site: null, kind: 'other', id: null },
    { site: 'arxiv', kind: 'listing', id: null },
    { kind: 'other', id: null },
  ]);
});

it.each([
  'https://any.example/asi/vol3/iss1/4',
  // A known site, on a page of which it says nothing.
  'https://arxiv.org/help/moss',
])('scrape reads a page at %s like any other', (address) => {
  expect(run('.bin/scrape.ts', 'tests/fixtures/web/bepress.html', address)).toMatchObject([
    { ids: ['doi:10.99902/asi.3.1.4'], title: 'Ledgers of a Vanished Mill' },
  ]);
});
