import { describe, expect, it } from 'vitest';
import { biblatex } from '../../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';
import { ris } from '../../../lib/exchange/ris/ris';
import { itemOf } from '../nasty';
import { written } from '../written';

const read = async (text: string) => (await bibtex.read(text, { now: 1000 })).items;

describe('a thesis without a degree', () => {
  it.each([
    ['@thesis{t, title={T}, author={A B}, institution={U}}'],
    ['@phdthesis{t, title={T}, author={A B}, school={U}, type={Thesis}}'],
  ])('%s becomes no PhD thesis', async (text) => {
    const items = await read(text);
    expect(items[0]?.paper.publication).toEqual({ publisher: 'U' });
    expect(written(bibtex, items)).toMatch(/^@phdthesis\{.* {2}type = \{Thesis\},\n/s);
    expect(written(biblatex, items)).toMatch(/^@(?:phd)?thesis\{/);
    const again = await read(written(bibtex, items));
    expect(again[0]?.paper.publication).toEqual({ publisher: 'U' });
  });

  it('of another source is a thesis in BibLaTeX', () => {
    const item = itemOf({ title: 'T', kind: 'thesis', publication: { publisher: 'U' } });
    expect(written(biblatex, [item])).toMatch(/^@thesis\{/);
  });
});

describe('how a work was published that BibTeX has no type for', () => {
  it.each([
    ['@misc{a, title={A}, howpublished={Invited talk}}', 'document', 'Invited talk'],
    ['@misc{a, title={A}, organization={Moss Society}}', 'document', 'Moss Society'],
    ['@booklet{a, title={A}, howpublished={Self-published}}', 'book', 'Self-published'],
    ['@unpublished{a, title={A}, howpublished={Handout}}', 'manuscript', 'Handout'],
    ['@patent{a, title={A}, holder={{Moss Inc.}}}', 'patent', 'Moss Inc.'],
    ['@misc{a, title={A}, howpublished={\\url{https://a.example}}}', undefined, undefined],
    ['@misc{a, title={A}, howpublished={bioRxiv}}', undefined, undefined],
    ['@misc{a, title={A}, doi={10.1000/a}, howpublished={Moss}}', undefined, 'Moss'],
  ])('%s is %s by %s', async (text, kind, publisher) => {
    const items = await read(text);
    expect(items[0]?.paper.kind).toBe(kind);
    expect(items[0]?.paper.publication?.publisher).toBe(publisher);
    const [name = '', value = ''] =
      /(howpublished|organization|holder)=(\{.*\})\}$/.exec(text)?.slice(1) ?? [];
    if (name) expect(written(bibtex, items)).toContain(`  ${name} = ${value},\n`);
    expect(written(bibtex, items)).not.toContain('publisher = {');
  });

  it('is the publisher in other formats', async () => {
    const items = await read('@misc{a, title={A}, howpublished={Invited talk}}');
    expect(written(ris, items)).toContain('TY  - GEN\r\nTI  - A\r\nPB  - Invited talk\r\n');
    const back = await ris.read(written(ris, items), { now: 1000 });
    expect(back.items[0]?.paper).toMatchObject({
      kind: 'document',
      publication: { publisher: 'Invited talk' },
    });
  });
});

describe('the subtype of an article', () => {
  it.each([
    ['newspaper', 'article-newspaper'],
    ['magazine', 'article-magazine'],
    ['other', 'article-journal'],
  ])('%s states %s', async (subtype, kind) => {
    const text = `@article{a, title={A}, journal={J}, entrysubtype={${subtype}}}`;
    const items = await read(text);
    expect(items[0]?.paper.kind).toBe(kind);
    expect(written(biblatex, items)).toMatch(
      new RegExp(`^@article\\{.* {2}entrysubtype = \\{${subtype}\\},\\n`, 's'),
    );
  });

  it('is written for a paper of another source', async () => {
    const item = itemOf({ title: 'A', kind: 'article-magazine', venue: 'Moss Weekly' });
    expect((await read(written(bibtex, [item])))[0]?.paper.kind).toBe('article-magazine');
  });
});

describe('groups of other programs', () => {
  it('are tags and are written back', async () => {
    const items = await read(
      '@misc{a, title={A}, keywords={x, y}, mendeley-tags={y}, groups={G one, H}, mendeley-groups={Thesis/One}}',
    );
    expect(items[0]?.entry?.tags).toEqual(['x', 'y', 'G one', 'H', 'Thesis/One']);
    expect(written(bibtex, items)).toContain('  groups = {G one, H},\n');
  });
});

describe('people in braces', () => {
  it.each([
    [
      '{Fern, Ada and Moss, Bo}',
      [
        { family: 'Fern', given: 'Ada' },
        { family: 'Moss', given: 'Bo' },
      ],
    ],
    ['{Barnes and Noble, Inc.}', [{ literal: 'Barnes and Noble, Inc.' }]],
    ['{Fern, Ada}', [{ literal: 'Fern, Ada' }]],
  ])('%s', async (author, authors) => {
    expect((await read(`@misc{a, title={A}, author={${author}}}`))[0]?.paper.authors).toEqual(
      authors,
    );
  });
});

describe('one field of shared data', () => {
  it('is inherited', async () => {
    const [book] = await read(
      '@book{a, title={A}, publisher={xdata=shared-publisher}}\n@xdata{shared, publisher={Moss Press}}',
    );
    expect(book?.paper.publication?.publisher).toBe('Moss Press');
  });
});
