import { expect, it } from 'vitest';
import { csv } from '../../../lib/exchange/csv/csv';

it('reads Springer’s table with names that nothing separates', async () => {
  const head =
    'Item Title,Publication Title,Book Series Title,Journal Volume,Journal Issue,Item DOI,Authors,Publication Year,URL,Content Type';
  const rows = [
    '"Stones","Journal of Rivers",,12,3,10.1007/s1,"Ada B. McMossBo O’RillJ. R. van der FernÉva-Lou Berg",2020,https://link.springer.com/article/10.1007/s1,Article',
    '"Moss","Handbook of Water","Water Studies",,,10.1007/s2_1,"Cy DeFern",2021,https://link.springer.com/chapter/10.1007/s2_1,ConferencePaper',
  ];
  const { items } = await csv.read([head, ...rows].join('\n'), { now: 0 });
  expect(items[0]?.paper).toMatchObject({
    ids: ['doi:10.1007/s1'],
    title: 'Stones',
    authors: [
      { given: 'Ada B.', family: 'McMoss' },
      { given: 'Bo', family: 'O’Rill' },
      { given: 'J. R.', family: 'van der Fern' },
      { given: 'Éva-Lou', family: 'Berg' },
    ],
    kind: 'article-journal',
    venue: 'Journal of Rivers',
    published: '2020',
    publication: { volume: '12', issue: '3' },
  });
  expect(items[1]?.paper).toMatchObject({
    kind: 'paper-conference',
    authors: [{ given: 'Cy', family: 'DeFern' }],
    publication: { 'collection-title': 'Water Studies' },
  });
});
