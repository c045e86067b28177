import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../lib/exchange/bibtex/read-bibtex';
import { readCsl } from '../../lib/exchange/csl/csl-read';
import { readCsv } from '../../lib/exchange/csv/csv-read';
import { page } from '../../lib/exchange/import/page';
import { papermemory } from '../../lib/exchange/import/papermemory';
import { recognise } from '../../lib/exchange/import/recognise';
import { readRis } from '../../lib/exchange/ris/ris-read';
import { bibEntries } from '../../lib/text/bibtex/entries';

/*
 * A regex that takes quadratic time or more would exceed the test's timeout with any of these
 * inputs.
 */
const NOW = 1_795_000_000_000;
const blanks = (count: number) => ' '.repeat(count);
const ENTRY = '@article{moss, title = {On Moss}, doi = {10.1000/moss}}\n';

describe('a file that begins with much white space', () => {
  it.each([
    ['blanks', blanks(60)],
    ['a line and blanks', `\n${blanks(60)}`],
    ['many blanks', blanks(90_000)],
    ['many empty lines', '\n'.repeat(90_000)],
    ['many lines of blanks', ' \r\n\t'.repeat(20_000)],
  ])('is recognised behind %s', (_, beginning) => {
    expect(recognise(`${beginning}${ENTRY}`)?.id).toBe('bibtex');
    expect(recognise(`${beginning}TY  - JOUR\nTI  - On Moss\nER  - \n`)?.id).toBe('ris');
    expect(recognise(`${beginning}no format at all`)).toBeUndefined();
  });

  it('is a page behind comments and a declaration, and no page behind comments alone', () => {
    const prolog = `<?xml version="1.0"?>\n${'<!-- a -->'.repeat(60)}${blanks(60)}`;
    expect(page.recognise(`${prolog}<!DOCTYPE html>`)).toBe(true);
    expect(page.recognise(`${prolog}<html lang="en">`)).toBe(true);
    expect(page.recognise(`${prolog}<svg>`)).toBe(false);
    expect(page.recognise(`${prolog}<!-- a`)).toBe(false);
  });
});

describe('a long run of one character in a field is read:', () => {
  const run = (text: string) => text.repeat(200_000);

  it('blanks before the key of an entry', () => {
    const [entry] = bibEntries(`@article{${run(' ')}"x`);
    expect(entry).toMatchObject({ key: '' });
    expect([...bibEntries(`@article{ moss \t,title={On Moss}}`)]).toMatchObject([{ key: 'moss' }]);
    expect([...bibEntries(`@article{on moss\n title={On Moss}}`)]).toMatchObject([
      { key: 'on moss' },
    ]);
  });

  it('slashes in the eprint of an entry', async () => {
    const text = `@misc{moss, title = {On Moss}, eprint = {${run('/')}x}}`;
    const { items } = await readBibtex(text, { now: NOW });
    expect(items[0]?.paper.title).toBe('On Moss');
  });

  it('blanks among the tags of a table', async () => {
    const text = `Title,Author,Manual Tags\nOn Moss,"Fern, Ada","moss; dry${run(' ')} ;;fern,${run(' ')}ash"\n`;
    const { items } = await readCsv(text, NOW);
    const tags = items[0]?.entry && 'tags' in items[0].entry ? items[0].entry.tags : [];
    expect(tags.slice(0, 2)).toEqual(['moss', 'dry']);
  });

  it('blanks among the keywords of RIS', () => {
    const text = `TY  - JOUR\nTI  - On Moss\nKW  - moss${run(' ')}dry ; fern\nER  - \n`;
    expect(readRis(text, NOW).items[0]?.entry).toMatchObject({
      tags: ['moss dry', 'fern'],
    });
  });

  it('slashes in the address of CSL-JSON', () => {
    const text = JSON.stringify([{ title: 'On Moss', URL: `https://any.example${run('/')}x` }]);
    expect(readCsl(text, NOW).items[0]?.paper.title).toBe('On Moss');
  });

  it('blanks among the authors of PaperMemory', async () => {
    const text = JSON.stringify({
      'Arxiv-2301.01234': { title: 'On Moss', author: `Ada${run(' ')}Fern and${run(' ')}Bo Berg` },
      __dataVersion: 508,
    });
    const { items } = await papermemory.read(text, { now: NOW });
    expect(items[0]?.paper.authors).toEqual([
      { given: 'Ada', family: 'Fern' },
      { given: 'Bo', family: 'Berg' },
    ]);
  });
});
