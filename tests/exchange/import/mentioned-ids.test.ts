import { expect, it } from 'vitest';
import { addresses } from '../../../lib/exchange/import/addresses';

const idsOf = async (text: string) =>
  (await addresses.read(text, { now: 0 })).items.map(({ paper }) => paper.id);

it.each<[text: string, ids: string[]]>([
  [
    'Fern A. Stones. J Rivers. 2020;1:2. doi: 10.1000/moss.5. PMID: 123; PMCID: PMC456.',
    ['doi:10.1000/moss.5'],
  ],
  ['Fern A. Stones. PMID: 123; PMCID: PMC456.', ['pmid:123']],
  [
    'Stones (arXiv:2301.01234v2, hep-th/9711200) and arXiv: hep-th/9711200.',
    ['arxiv:2301.01234', 'arxiv:hep-th/9711200'],
  ],
  [
    'See https://arxiv.org/abs/2301.01234, and https://any.example/moss for more.',
    ['arxiv:2301.01234'],
  ],
  ['arXiv:math.AG/0601001v2; arxiv: 2301.01234', ['arxiv:math/0601001', 'arxiv:2301.01234']],
  ['PMC4567 and PMID:123', ['pmid:123']],
  ['PMC45 and pmc4567', ['pmcid:PMC4567']],
  ['(https://doi.org/10.1000/a(b)c), “10.1000/moss”', ['doi:10.1000/a(b)c', 'doi:10.1000/moss']],
])('%j mentions %j', async (text, ids) => {
  expect(await idsOf(text)).toEqual(ids);
});

it('prose without papers between them is not reported, an address of a list is', async () => {
  const text =
    'On moss.\nIt grows (arXiv:2301.01234).\nOn stones.\nhttps://arxiv.org/list/cs.CL/new\n';
  const { items, problems } = await addresses.read(text, { now: 0 });
  expect(items.map(({ paper }) => paper.title)).toEqual(['arXiv:2301.01234']);
  expect(problems).toMatchObject([{ at: { line: 4 }, why: { kind: 'listing_address' } }]);
});

it.each([
  '10.5 km / 3',
  'call 0123 456789',
  'version 2301.01234',
  'https://any.example/moss and so on',
])('%j mentions no paper', async (text) => {
  await expect(idsOf(text)).rejects.toMatchObject({ problem: { kind: 'no_addresses' } });
});
