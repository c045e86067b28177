import { expect, it } from 'vitest';
import { rdf } from '../../../lib/exchange/rdf/rdf';
import type { Paper, SavedEntry } from '../../../lib/paper/paper';
import { itemOf } from '../nasty';
import { written } from '../written';

/*
 * Works that Zotero's other formats damage, through Zotero RDF and back.
 */

const NOW = 1_795_000_000_000;

async function back(
  facts: Partial<Paper> & { title: string },
  entry: Partial<SavedEntry> = {},
): Promise<{ paper: Paper; entry?: SavedEntry }> {
  const [item] = (await rdf.read(await written(rdf, [itemOf(facts, entry)]), { now: NOW })).items;
  if (!item) throw new Error('nothing was read');
  return item as { paper: Paper; entry?: SavedEntry };
}

it('a preprint keeps signs, groups, names in one field, its category and both links', async () => {
  const facts = {
    ids: ['arxiv:2501.00001'],
    title: 'Moss grows in $\\mathcal{O}(n^2)$ & Other <Myths> of A/B',
    authors: [
      { given: 'Ada', family: 'Ek' },
      { given: 'Ludwig', family: 'van Fern' },
      { literal: 'The MOSS Collaboration' },
      { literal: '王小苔' },
    ],
    links: { pdf: 'https://arxiv.org/pdf/2501.00001', code: 'https://git.example/moss' },
    category: 'cs.CL',
    published: '2025-01-01',
    abstract: 'We show $x<y$ & more.',
  };
  const note = '# Head\n\nA **bold** line & <b>raw</b>\nsecond line\n\n- item 1\n- item 2 $a<b$';
  const { paper, entry } = await back(facts, { tags: ['rivers', 'to read'], note });
  expect(paper).toMatchObject({
    ids: ['arxiv:2501.00001'],
    title: 'Moss grows in O(n²) & Other <Myths> of A/B',
    authors: [
      { given: 'Ada', family: 'Ek' },
      { given: 'Ludwig', family: 'van Fern' },
      { literal: 'The MOSS Collaboration' },
      { literal: '王小苔' },
    ],
    category: 'cs.CL',
    published: '2025-01-01',
    abstract: 'We show x<y & more.',
    links: facts.links,
  });
  expect(entry).toMatchObject({ tags: ['rivers', 'to read'], note });
});

it.each([
  ['commas and signs', ['a, comma tag', 'quantum/α', 'C++', '#hash', 'semi;colon']],
  ['accents, emoji and Chinese', ['Müller', 'emoji 🚀', '中文']],
  ['200 letters', ['x'.repeat(200)]],
])('tags with %s stay whole', async (_, tags) => {
  const { entry } = await back({ title: 'Moss' }, { tags });
  expect(entry?.tags).toEqual(tags);
});

it('a published preprint keeps its journal, both numbers and a suffix', async () => {
  const { paper } = await back({
    ids: ['arxiv:2402.12345', 'doi:10.1000/river.1'],
    title: 'A Preprint That Appeared',
    authors: [
      { given: 'Bo', family: 'Berg Jr.' },
      { given: 'Conan', family: 'O’Brien' },
    ],
    venue: 'Journal of Rivers',
    published: '2024-05-06',
  });
  expect([...paper.ids].sort()).toEqual(['arxiv:2402.12345', 'doi:10.1000/river.1']);
  expect(paper.authors).toEqual([
    { given: 'Bo', family: 'Berg Jr.' },
    { given: 'Conan', family: 'O’Brien' },
  ]);
  expect(paper).toMatchObject({ venue: 'Journal of Rivers', published: '2024-05-06' });
});

it('authors who are not named, and PubMed’s two numbers, stay', async () => {
  const cut = await back({
    title: 'Judging Moss',
    authors: [{ given: 'Lian', family: 'Fern' }],
    authorsComplete: false,
  });
  expect(cut.paper).toMatchObject({ authors: [{ given: 'Lian', family: 'Fern' }] });
  expect(cut.paper.authorsComplete).toBe(false);
  const ids = ['pmid:31452104', 'pmcid:PMC6785432', 'doi:10.1000/moss.9'];
  const { paper } = await back({ ids, title: 'Moss in PubMed', venue: 'Hills' });
  expect([...paper.ids].sort()).toEqual([...ids].sort());
});

it('a work with a title only, and six papers with one note between them, are themselves', async () => {
  const only = await back({ ids: ['url:https://moss.example/p'], title: 'Only a Title' });
  expect(only.paper).toMatchObject({ title: 'Only a Title', authors: [] });
  const six = Array.from({ length: 6 }, (_, n) =>
    itemOf(
      { ids: [`arxiv:2503.0000${n}`], title: `Paper ${n} of Six` },
      { tags: n < 2 ? [] : [`set ${n % 2}`], note: n === 1 ? 'only here' : '' },
    ),
  );
  const { items } = await rdf.read(await written(rdf, six), { now: NOW });
  expect(items.map(({ paper }) => paper.ids)).toEqual(six.map(({ paper }) => paper.ids));
  expect(items.map(({ entry }) => entry?.tags)).toEqual(six.map(({ entry }) => entry?.tags));
  expect(items.map(({ entry }) => entry?.note)).toEqual(['', 'only here', '', '', '', '']);
});
