import { describe, expect, it } from 'vitest';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import { rdf } from '../../lib/exchange/rdf/rdf';
import { ris } from '../../lib/exchange/ris/ris';
import { parseName } from '../../lib/paper/names';
import { written } from './written';

const read = async (text: string) => (await bibtex.read(text, { now: 1000 })).items;

describe('initials that look like a suffix', () => {
  const GRAY = { given: 'JR', family: 'Gray' };

  it('stay initials in BibTeX and RIS', async () => {
    const items = await read('@misc{a, title={A}, author={Gray, JR and Moss, Ada}}');
    expect(items[0]?.paper.authors[0]).toEqual(GRAY);
    const again = await read(written(bibtex, items));
    expect(again[0]?.paper.authors[0]).toEqual(GRAY);
    const fromRis = await ris.read(written(ris, items), { now: 1000 });
    expect(fromRis.items[0]?.paper.authors[0]).toEqual(GRAY);
  });

  it.each([
    ['Gray, JR', GRAY],
    ['Gray, John, JR', { given: 'John', family: 'Gray JR' }],
    ['Gray, John, Jr.', { given: 'John', family: 'Gray Jr.' }],
  ])('%s is read so in all files', (name, author) => expect(parseName(name)).toEqual(author));
});

describe('proceedings of an organisation', () => {
  it('keep their title under a type that is written back', async () => {
    const items = await read(
      '@conference{a, title={A}, booktitle={Proceedings of Moss}, organization={Moss Society}}',
    );
    const text = written(bibtex, items);
    expect(text).toContain('  booktitle = {Proceedings of Moss},\n');
    expect(text).toContain('  organization = {Moss Society},\n');
    expect((await read(text))[0]?.paper.venue).toBe('Proceedings of Moss');
  });
});

describe('authors of one name', () => {
  it.each([
    ['AU  - Wang, H\nAU  - Ma, L\nAU  - Wang, H', 3],
    ['AU  - Wang, H\nAU  - Ma, L\nA1  - Wang, H\nA1  - Ma, L', 2],
  ])('%j are %i', async (lines, count) => {
    const { items } = await ris.read(`TY  - JOUR\nTI  - T\n${lines}\nER  - \n`, { now: 1000 });
    expect(items[0]?.paper.authors).toHaveLength(count);
  });
});

describe('the publisher of a work of an unknown kind', () => {
  it('is written for other programs', async () => {
    const items = await read('@misc{a, title={A}, publisher={Moss Press}, doi={10.1000/a}}');
    expect(written(ris, items)).toContain('PB  - Moss Press\r\n');
    expect(written(rdf, items)).toContain('<z:repository>Moss Press</z:repository>');
  });
});
