import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { apa } from '../../../lib/exchange/cite/references';
import { csl } from '../../../lib/exchange/csl/csl';
import { ris } from '../../../lib/exchange/ris/ris';
import { assignKeys } from '../../../lib/paper/assign-keys';
import { itemOf } from '../nasty';
import { written } from '../written';

const NOW = 1_795_000_000_000;

async function read(text: string) {
  const { items } = await bibtex.read(text, { now: NOW });
  return { items, choices: { now: NOW, citekeys: assignKeys(items, new Set()) } };
}

async function backAndForth(text: string): Promise<string> {
  const { items, choices } = await read(text);
  return bibtex.write(items, choices);
}

it.each(['Moss, Ada B., Jr.', 'Moss, Ada B., III', 'Moss, Jr., Ada B.'])(
  'the suffix of %s is one, wherever it is',
  async (author) => {
    const out = await backAndForth(`@article{a, title={Stones}, author={${author}}, journal={J}}`);
    expect(out).toMatch(/author = \{Moss, (?:Jr\.|III), Ada B\.\}/);
  },
);

describe('an anonymous author', () => {
  const text = '@article{a, title={Stones}, author={{Anonymous}}, journal={Rivers}, year=2020}';

  it('has no “et al.” in any format', async () => {
    const { items, choices } = await read(text);
    expect(await backAndForth(text)).toContain('author = {{Anonymous}},');
    expect(ris.write(items, choices)).not.toContain('et al');
    expect(csl.write(items, choices)).not.toContain('others');
    expect(await apa.write(items, choices)).toBe('Anonymous. (2020). Stones. Rivers.\n');
  });
});

it.each([
  ['@misc{a, title={T}, eprint={123}, eprinttype={jstor}}', 'eprint = {123}'],
  [
    '@misc{a, title={T}, url={https://a.example/}, pdf={https://a.example/b.pdf}, eprint={https://c.example/}}',
    'eprint = {https://c.example/}',
  ],
  ['@misc{a, title={T}, eprint={https://a.example/}}', 'url = {https://a.example/}'],
])('what is no address of the page in %s is written back', async (text, field) => {
  const out = await backAndForth(text);
  expect(out).toContain(field);
  expect(out.match(/eprint = /g)?.length ?? 0).toBe(field.startsWith('eprint') ? 1 : 0);
});

it.each([
  ['} x {', ' x '],
  ['{x} {y}', '{x} {y}'],
  ['{x', 'x'],
])('the kept field %j is written as %s', (addendum, tex) => {
  const item = itemOf({ title: 'T' }, { beyond: { bibtex: { addendum } } });
  expect(written(bibtex, [item])).toContain(`addendum = {${tex}}`);
});

it('proceedings keep their name when the publisher has the same', async () => {
  const venue = 'International Conference on Rivers';
  const out = await backAndForth(
    `@inproceedings{a, title={Stones}, booktitle={${venue}}, publisher={${venue}}}`,
  );
  expect(out).toContain(`booktitle = {${venue}}`);
  expect(out).toContain(`publisher = {${venue}}`);
});

it('the conference of which a book is the proceedings stays its event', async () => {
  const text = '@proceedings{a, title={Rivers 2020}, eventtitle={Meeting on Rivers}}';
  const out = await backAndForth(text);
  expect(out).toContain('eventtitle = {Meeting on Rivers}');
  expect(out).not.toContain('booktitle');
});

it('the place of ACM’s conference stays beside the address of the publisher', async () => {
  const text =
    '@inproceedings{a, title={Stones}, booktitle={Rivers}, location={Rill}, address={New York}}';
  const { items } = await read(text);
  expect(items[0]?.paper.publication).toMatchObject({
    'event-place': 'Rill',
    'publisher-place': 'New York',
  });
  const out = await backAndForth(text);
  expect(out).toContain('location = {Rill}');
  expect(out).toContain('address = {New York}');
});

it.each(['www.any.example/a', '//www.any.example/a'])(
  'the address %s without a scheme is one',
  async (url) => {
    const { items } = await read(`@misc{a, title={Stones}, url={${url}}}`);
    expect(items[0]?.paper.links.abstract).toBe('https://www.any.example/a');
  },
);
