import { expect, test } from 'vitest';
import { formats } from '../../lib/exchange';
import { fullName } from '../../lib/paper/names';

const NOW = Date.parse('2026-11-29');

/** The same two authors as dblp and the programs that read it write them. */
const FILES: readonly [format: string, text: string][] = [
  [
    'bibtex',
    '@article{a, title={Moss}, author={Wei Wang 0001 and Wang 0023, Wei and {Fern 0002}}}',
  ],
  ['bibtex', '@book{a, title={Moss}, author={Wei Wang~0001 and Wei {Wang 0002} and {Fern 0002}}}'],
  [
    'ris',
    'TY  - JOUR\nTI  - Moss\nAU  - Wang, Wei 0001\nAU  - Wang 0002, Wei\nAU  - Fern 0002\nER  - ',
  ],
  ['enw', '%0 Journal Article\n%T Moss\n%A Wei Wang 0001\n%A Wang, Wei 0002\n%A Fern 0002,\n'],
  ['ciw', 'PT J\nAU Wang 0001, Wei\n   Wang, Wei 0002\n   Fern 0002\nTI Moss\nSO MOSS\nER\n'],
  ['csv', 'Title,Authors\nMoss,"Wei Wang 0001; Wei Wang 0002; Fern 0002"\n'],
  [
    'csljson',
    '[{"type":"book","title":"Moss","author":[{"family":"0001","given":"Wei Wang"},{"family":"Wang 0002","given":"Wei"},{"literal":"Fern 0002"}]}]',
  ],
];

test.each(FILES)('%s: the numbers of dblp are no part of the names', async (id, text) => {
  const format = formats.find((each) => each.id === id);
  const result = await format?.read?.(text, { now: NOW });
  const paper = result?.items[0]?.paper;
  expect(paper?.authors.map(fullName)).toEqual(['Wei Wang', 'Wei Wang', 'Fern']);
  expect(paper?.ids.join()).not.toMatch(/000/);
});
