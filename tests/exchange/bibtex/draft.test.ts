import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../lib/exchange/bibtex/bibtex';

const NOW = 1_795_000_000_000;

/** The item of an entry with these fields and a title. */
async function itemOf(fields: string, type = 'article') {
  const { items } = await bibtex.read(`@${type}{key, title={Moss}, ${fields}}`, { now: NOW });
  return items[0];
}
const paperOf = async (...args: Parameters<typeof itemOf>) => (await itemOf(...args))?.paper;

describe('the identifiers of an entry', () => {
  it.each([
    ['arxivid={2301.01234}', 'arxiv:2301.01234'],
    ['arxiv={https://arxiv.org/abs/2301.01234}', 'arxiv:2301.01234'],
    ['eprint={2301.01234v2}', 'arxiv:2301.01234'],
    ['eprint={2301.01234}, archivePrefix={arXiv }', 'arxiv:2301.01234'],
    ['eprint={hep-th/9901001}, eprinttype={ARXIV}', 'arxiv:hep-th/9901001'],
    ['doi={10.1000/a\\_b}', 'doi:10.1000/a_b'],
    ['doi={\\url{https://doi.org/10.1000/ab}}', 'doi:10.1000/ab'],
    ['pmid={007}', 'pmid:7'],
    ['pmcid={PMC0045}', 'pmcid:PMC45'],
    ['pmc={45}', 'pmcid:PMC45'],
    ['journal={CoRR}, volume={abs/2301.01234}', 'arxiv:2301.01234'],
    ['journaltitle={arXiv preprint arXiv:2301.01234}', 'arxiv:2301.01234'],
    ['number={arXiv:2301.01234}', 'arxiv:2301.01234'],
    ['note={arXiv:2301.01234 [cs.LG]}', 'arxiv:2301.01234'],
    ['howpublished={\\url{https://arxiv.org/abs/2301.01234}}', 'arxiv:2301.01234'],
    ['ee={https://doi.org/10.1000/ab}', 'doi:10.1000/ab'],
    ['bdsk-url-1={https://arxiv.org/abs/2301.01234}', 'arxiv:2301.01234'],
    ['link={https://arxiv.org/pdf/2301.01234}', 'arxiv:2301.01234'],
  ])('%s', async (fields, id) => expect((await paperOf(fields))?.ids).toEqual([id]));

  it.each([
    'eprint={2301.01234}, archivePrefix={notarxiv}',
    'eprint={2301.01234}, eprinttype={arxiv2}',
    'pmid={12 pages}',
    'pmid={PMC}',
    'volume={2301}, number={5}',
    'doi={unknown to us}',
  ])('are not in %s', async (fields) => {
    expect((await paperOf(fields))?.id).toBe('title:moss');
  });
});

describe('the date of an entry', () => {
  it.each([
    ['date={2020-01-24/2020-02}', '2020-01-24'],
    ['date={2020}, year={2019}', '2020'],
    ['year={2020}', '2020'],
    ['year={{2020}}, month={1}', '2020-01'],
    ['year={2020}, month={12}, day={24}', '2020-12-24'],
    ['year={2020}, month=jan', '2020-01'],
    ['year={2020}, month={24~January}', '2020-01-24'],
    ['year={2020}, month={January}, day={24}', '2020-01-24'],
    ['year={2020}, month={13}', '2020'],
    ['year={2020}, month={0}', '2020'],
    ['year={2020}, month={Spring}', '2020'],
    ['year={in press}', undefined],
    ['month=jan', undefined],
  ])('%s', async (fields, date) => expect((await paperOf(fields))?.published).toBe(date));
});

describe('the venue of an entry', () => {
  it.each([
    ['inproceedings', 'booktitle={Moss Meeting}, journal={Moss}', 'Moss Meeting'],
    ['conference', 'eventtitle={Moss Days}, series={LNCS}', 'Moss Days'],
    ['incollection', 'series={LNCS}', 'LNCS'],
    ['article', 'booktitle={Moss Meeting}, journal={Moss}', 'Moss'],
    ['article', 'journaltitle={Moss Letters}, journal={Moss}', 'Moss Letters'],
    ['main', 'series={LNCS}', undefined],
    ['article', 'journal={{arXiv} preprint arXiv:2301.01234}', undefined],
    ['misc', 'howpublished={bioRxiv}', 'bioRxiv'],
    ['online', 'organization={Zenodo}', 'Zenodo'],
    ['unpublished', 'organization={Moss Lab}', undefined],
    ['unpublished', 'organization={Moss Symposium}', 'Moss Symposium'],
    ['electronic', 'howpublished={HAL}', 'HAL'],
    ['misc', 'howpublished={\\url{https://any.example}}', undefined],
    ['misc', 'howpublished={DOI 10.1000/a}', undefined],
    ['article', 'howpublished={bioRxiv}', undefined],
  ])('@%s with %s', async (type, fields, venue) => {
    expect((await paperOf(fields, type))?.venue).toBe(venue);
  });

  it('may be a school or an institution instead', async () => {
    const fields = 'institution={Moss Lab}';
    expect((await paperOf(fields, 'techreport'))?.organisation).toBe('Moss Lab');
    expect((await paperOf(`${fields}, school={MU}`, 'phdthesis'))?.organisation).toBe('MU');
  });
});

describe('the notes and tags of an entry', () => {
  it.each([
    ['annote={One}, note={Two}', 'One\n\nTwo'],
    ['annotation={One}, annote={Two}', 'One'],
    ['note={arXiv:2301.01234}', ''],
    ['note={arXiv preprint 2301.01234 [cs.LG].}', ''],
    ['note={\\url{https://any.example/moss}}', ''],
    ['note={https://any.example/moss}', ''],
    ['note={See arXiv:2301.01234}', 'See arXiv:2301.01234'],
    ['note={arXiv:2301.01234 is better}', 'arXiv:2301.01234 is better'],
    ['note={https://any.example/moss is good}', 'https://any.example/moss is good'],
  ])('%s', async (fields, note) => expect((await itemOf(fields))?.entry?.note).toBe(note));

  it.each([
    ['keywords={a, b ,, a}', ['a', 'b']],
    ['keywords={a; b}', ['a', 'b']],
    ['keyword={a;b, c}', ['a', 'b, c']],
    ['keywords={{A; B}}', ['A', 'B']],
    ['keywords={{a, b}, c}', ['a, b', 'c']],
    ['keywords={R&amp;D; b}', ['R&D', 'b']],
  ])('%s', async (fields, tags) => expect((await itemOf(fields))?.entry?.tags).toEqual(tags));
});

describe('the links of an entry', () => {
  it.each([
    [
      'url={https://a.example/x.pdf?v=1}, ee={https://b.example/}',
      'https://b.example/',
      'https://a.example/x.pdf?v=1',
    ],
    ['url={https://a.example/pdf/7}', undefined, 'https://a.example/pdf/7'],
    ['url={https://a.example/x.pdfs}', 'https://a.example/x.pdfs', undefined],
    ['url={https://a.example/\\~{}moss}', 'https://a.example/~moss', undefined],
    ['url={https://a.example/{\\textasciitilde}moss}', 'https://a.example/~moss', undefined],
    ['url={https://a.example/$\\sim$moss}', 'https://a.example/~moss', undefined],
    [
      'url={https://a.example/a{\\textunderscore}b\\textunderscore{}\\-c\\%20\\#d}',
      'https://a.example/a_b_c%20#d',
      undefined,
    ],
    ['note={See \\href{https://a.example/}{here}}', 'https://a.example/', undefined],
    [
      'url={<https://a.example/>}, pdf={https://c.example/x.PDF}',
      'https://a.example/',
      'https://c.example/x.PDF',
    ],
  ])('%s', async (fields, abstract, pdf) => {
    const { links } = (await paperOf(fields)) ?? {};
    expect([links?.abstract, links?.pdf]).toEqual([abstract, pdf]);
  });
});

it('a subtitle follows the title, and a category is kept only if it is one', async () => {
  expect((await paperOf('subtitle={And Rust}'))?.title).toBe('Moss: And Rust');
  expect((await paperOf('primaryclass={ cs.LG }'))?.category).toBe('cs.LG');
  expect((await paperOf('eprintclass={cs.LG}'))?.category).toBe('cs.LG');
  expect(await paperOf('eprintclass={computer science}')).not.toHaveProperty('category');
});
