import { describe, expect, it } from 'vitest';
import { ciw } from '../../../lib/exchange/tagged/ciw';
import { enw } from '../../../lib/exchange/tagged/enw';
import { nbib } from '../../../lib/exchange/tagged/nbib';

const now = { now: 1000 };

describe('EndNote’s tags', () => {
  const one = async (text: string) => (await enw.read(text, now)).items[0];

  it('without types separate records by empty lines', async () => {
    const { items } = await enw.read('%A A. Moss\n%T One\n\n%T Two\n\n%A C. Rill\n%T Three\n', now);
    expect(items.map(({ paper }) => paper.title)).toEqual(['One', 'Two', 'Three']);
  });

  it('with types allow empty lines within records', async () => {
    const { items } = await enw.read('%0 Book\n%T One\n\n%A Moss, Ada\n%0 Book\n%T Two\n', now);
    expect(items.map(({ paper }) => paper.authors.length)).toEqual([1, 0]);
  });

  it('have the department of a thesis, which is no venue', async () => {
    const item = await one('%0 Thesis\n%T T\n%I University of Moss\n%B Department of Stones\n');
    expect(item?.paper.venue).toBe('University of Moss');
    expect(item?.entry?.beyond).toEqual({ csl: { division: 'Department of Stones' } });
  });

  it('have the number and the owner of a patent', async () => {
    const item = await one(
      '%0 Patent\n%T P\n%@ US 7,123\n%N 09/1\n%I Moss Inc\n%B United States\n',
    );
    expect(item?.paper.publication).toEqual({ number: 'US 7,123', publisher: 'Moss Inc' });
    expect(item?.paper.venue).toBeUndefined();
  });

  it('have comments of refer as the note', async () => {
    expect((await one('%0 Book\n%T T\n%O Lent to Bo\n'))?.entry?.note).toBe('Lent to Bo');
  });
});

describe('PubMed’s tags', () => {
  it('separate records that people put together, also those without the first tag', async () => {
    const text = 'TI  - One\nAU  - Moss A\n\nPMID- 2\nTI  - Two\n\nTI  - Three\n';
    const { items } = await nbib.read(text, now);
    expect(items.map(({ paper }) => paper.title)).toEqual(['One', 'Two', 'Three']);
  });

  const one = async (text: string) => (await nbib.read(text, now)).items[0]?.paper;

  it('name each author once, whichever form is first', async () => {
    const paper = await one('PMID- 1\nTI  - T\nAU  - Moss A\nFAU - Moss, Ada\n');
    expect(paper?.authors).toEqual([{ given: 'Ada', family: 'Moss' }]);
  });

  it('of ERIC mark editors', async () => {
    const paper = await one('OWN - ERIC\nTI  - T\nAU  - Moss, Ada\nAU  - Fern, Ben, Ed.\n');
    expect(paper?.authors).toEqual([{ given: 'Ada', family: 'Moss' }]);
    expect(paper?.publication?.editor).toEqual([{ given: 'Ben', family: 'Fern' }]);
  });

  it.each([
    ['Science (New York, N.Y.)', 'Science'],
    ['Journal of moss (Online)', 'Journal of moss (Online)'],
  ])('name the journal %s as %s', async (title, venue) => {
    expect((await one(`PMID- 1\nTI  - T\nJT  - ${title}\n`))?.venue).toBe(venue);
  });
});

describe('tags of Web of Science', () => {
  const one = async (lines: string) =>
    (await ciw.read(`PT J\nTI T\nAU Moss, A\n${lines}\nER\n`, now)).items[0]?.paper;

  it('may have no last page', async () => {
    expect((await one('SO MOSS\nBP 55\nEP +'))?.publication?.page).toBe('55+');
  });

  it('keep acronyms with a year in brackets', async () => {
    expect((await one('SO 2015 CONFERENCE ON MOSS (ICM 2015)'))?.venue).toBe(
      '2015 Conference on Moss (ICM 2015)',
    );
  });
});
