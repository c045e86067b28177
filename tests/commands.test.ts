import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

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

describe('convert', () => {
  const convert = (args: string[], input: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', '.bin/convert.ts', ...args], { input });

  it('reads a capture as of a day', () => {
    const abstract = 'We weigh moss on the roofs of mills. '.repeat(9).trim();
    const text = `Daily Papers\n\nDec 16\n\nMoss\n\n${abstract}\n\n• 2 authors\n·\nDec 17 3\n`;
    const out = convert(['capture', 'jsonl', '--now', '2025-12-16'], text);
    expect(JSON.parse(out.toString())).toMatchObject({
      ids: ['title:moss'],
      published: '2024-12-17',
      counts: { upvotes: 3 },
    });
  });

  it('reads a saved page as if it stood at an address', () => {
    const page = readFileSync('tests/fixtures/web/bepress.html', 'utf8');
    const out = convert(['page', 'links', '--url', 'https://any.example/asi/vol3/iss1/4'], page);
    expect(out.toString()).toMatch(/^https:\/\/\S+\n$/);
  });

  it('says in words what it could not read', () => {
    const said = (args: string[], input: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', '.bin/convert.ts', ...args], {
        input,
        encoding: 'utf8',
      }).stderr.trim();
    expect(said(['bibtex', 'ris'], '@misc{a, title={A}}\n@misc{b, year=2001}')).toBe(
      'Line 2 (b) was left out: A paper without an identifier can’t be kept',
    );
    expect(said(['addresses', 'ris'], 'moss')).toBe(
      'No line of this text is the address or identifier of a paper. Line 1 was left out: “moss” is no address or identifier of a paper',
    );
  });

  it('writes files that are no texts', () => {
    const out = convert(['addresses', 'obsidian'], '2301.01234\n');
    expect(Object.keys(unzipSync(out))).toEqual(['arXiv 2301.01234.md']);
  });
});
