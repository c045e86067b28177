import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import type { Item, PaperDraft } from '../../../lib/paper/paper';
import { alikePapers } from '../../../lib/search/flat/alike';
import { flatDocument } from '../../../lib/search/flat/document';
import { openSegment } from '../../../lib/search/flat/open-segment';
import { buildSegment } from '../../../lib/search/flat/segment';
import { asWritten } from '../../../lib/search/words/as-written';

function item(id: number, draft: Partial<PaperDraft>, tags: string[] = []): Item {
  const paper = paperOf({ ids: [`arxiv:2601.0000${id}`], title: 'A title', ...draft }, 'arxiv', 0);
  return {
    paper,
    entry: { paper: paper.id, savedAt: 1, tags, note: '', status: 'unread' },
  };
}

const authors = (...names: string[]) => names.map((family) => ({ given: 'A.', family }));

const ITEMS = [
  item(1, { title: 'Moss and lichen on northern roofs', abstract: 'We measure sphagnum.' }, [
    'bog',
  ]),
  item(2, { title: 'Lichen of the coast', abstract: 'Where sphagnum grows.' }),
  item(3, { title: 'Trains in winter', abstract: 'Rails and points.' }, ['bog']),
  item(4, { title: 'Roofs of slate', authors: authors('Ek') }),
  item(5, { title: 'Northern trains', authors: authors('Ek', 'Berg') }),
  item(6, { title: 'Points of view', abstract: 'Rails.', authors: authors('Berg') }, ['bog']),
];

const segmentOf = (items: Item[], gone: number[] = []) =>
  openSegment(buildSegment(items.map(flatDocument)), gone);
const SEGMENT = segmentOf(ITEMS);
const like = (at: number, segments = [SEGMENT]) => {
  const of = ITEMS[at];
  return of ? alikePapers(segments, flatDocument(of), 5) : [];
};

describe('alikePapers', () => {
  it('finds papers that share rare words, and says which', () => {
    const [first] = like(0);
    expect(first?.id).toBe('arxiv:2601.00002');
    expect(first?.shared.map(({ term }) => term).sort()).toEqual(['lichen', 'sphagnum']);
  });

  it('counts tags and names with words, but not one of them alone', () => {
    const found = like(5);
    expect(found.map(({ id }) => id)).toEqual(['arxiv:2601.00003']);
    expect(found[0]?.shared).toContainEqual({ kind: 'tag', term: 'bog' });
    expect(found[0]?.shared).toContainEqual({ kind: 'word', term: 'rails' });
  });

  it('never finds the paper itself, nor one that is gone', () => {
    const segments = [segmentOf(ITEMS, [1])];
    for (let at = 0; at < ITEMS.length; at++) {
      const ids = like(at, segments).map(({ id }) => id);
      expect(ids).not.toContain(ITEMS[at]?.paper.id);
      expect(ids).not.toContain('arxiv:2601.00002');
    }
  });

  it('finds the same in one segment and in several', () => {
    const parts = [segmentOf(ITEMS.slice(0, 2)), segmentOf(ITEMS.slice(2))];
    for (let at = 0; at < ITEMS.length; at++)
      expect(like(at, parts).map(({ id }) => id)).toEqual(like(at).map(({ id }) => id));
  });

  it('finds at most so many, the most alike first', () => {
    const many = Array.from({ length: 15 }, (_, at) =>
      item(at, {
        ids: [`arxiv:2602.${10_000 + at}`],
        title: `Lichen sphagnum ${at > 9 ? 'moss' : ''}`,
      }),
    );
    const segment = segmentOf([...ITEMS.slice(0, 1), ...many]);
    const of = flatDocument(item(1, { title: 'Lichen sphagnum moss' }));
    const found = alikePapers([segment], of, 4);
    expect(found).toHaveLength(4);
    for (const { shared } of found) expect(shared).toHaveLength(3);
  });
});

it('the most alike paper is first wherever it stands, and the rarest words are named first', () => {
  const papers = [
    item(10, { title: 'Zeolite one' }),
    item(11, { title: 'Zeolite kinetics' }),
    item(12, { title: 'Zeolite kinetics of sphagnum' }),
    item(13, { title: 'Zeolite sphagnum' }),
    item(14, { title: 'Zeolite two' }),
  ];
  const of = flatDocument(
    item(1, { ids: ['arxiv:2602.1'], title: 'Kinetics of sphagnum in zeolite' }),
  );
  const found = alikePapers([segmentOf(papers)], of, 2);
  expect(found[0]?.id).toBe(papers[2]?.paper.id);
  expect(found).toHaveLength(2);
  expect(found[0]?.shared.at(-1)?.term).toBe('zeolite');
  expect(alikePapers([segmentOf(papers)], of, 9)).toHaveLength(3);
});

it('a word counts only where it is a word, a name only where it is a name', () => {
  const glaciers = item(1, { ids: ['arxiv:2602.1'], title: 'Quokka glaciers of rain' });
  const papers = [
    glaciers,
    item(21, { title: 'Glaciers', authors: authors('Quokka') }),
    item(22, { title: 'Glaciers again', authors: authors('Wallaby') }),
    item(23, { title: 'Quokka stones' }),
    item(24, { title: 'Glaciers and stones', authors: authors('Wallaby') }),
  ];
  const segment = segmentOf(papers);
  expect(alikePapers([segment], flatDocument(glaciers), 9)).toEqual([]);
  const of = papers[2];
  const found = of ? alikePapers([segment], flatDocument(of), 9) : [];
  expect(found.map(({ id }) => id)).toEqual([papers[4]?.paper.id]);
  expect(found[0]?.shared).toContainEqual({ kind: 'author', term: 'wallaby' });
});

describe('asWritten', () => {
  it.each([
    ['schrodinger', 'The Schrödinger bridge', 'Schrödinger'],
    ['nonlinear', 'a non-linear map', 'non-linear'],
    ['absent', 'nothing of it', 'absent'],
  ])('%s in “%s” is %s', (term, text, written) => expect(asWritten(term, text)).toBe(written));
});

describe('the limits of likeness', () => {
  const paper = (number: number, title: string, tags: string[] = [], abstract?: string) =>
    item(
      number,
      {
        ids: [`arxiv:2602.${10_000 + number}`],
        title,
        ...(abstract && { abstract }),
      },
      tags,
    );
  const shared = (of: Item, others: Item[]) =>
    alikePapers([segmentOf([of, ...others])], flatDocument(of), 3).map((each) =>
      each.shared.map(({ term }) => term).sort(),
    );
  const many = (count: number, title: string, tags: string[] = []) =>
    Array.from({ length: count }, (_, at) => paper(100 + at, title, tags));
  const both = paper(1, 'Zeolite kinetics');

  it.each([
    ['a word of twenty papers says something', 18, 0, [['kinetics', 'zeolite']]],
    ['one of more says nothing', 19, 0, []],
    ['unless they are no more than a tenth of all', 19, 189, [['kinetics', 'zeolite']]],
    ['and nothing if they are', 19, 188, []],
  ])('%s', (_, count, others, expected) => {
    const papers = [paper(2, 'Kinetics of zeolite'), ...many(count, 'Zeolite')];
    const rest = Array.from({ length: others }, (_, at) => paper(500 + at, 'Rust'));
    expect(shared(both, [...papers, ...rest])).toEqual(expected);
  });

  it('a tag says something though many papers have it', () => {
    const of = paper(1, 'Zeolite', ['bog']);
    const papers = [paper(2, 'Zeolite', ['bog']), ...many(40, 'Rust', ['bog'])];
    expect(shared(of, papers)).toEqual([['bog', 'zeolite']]);
  });

  it.each([
    ['Fox zeolite', [['fox', 'zeolite']]],
    ['Ox zeolite', []],
    ['With zeolite', []],
    ['2dx zeolite', []],
  ])('in “%s” words count: %j', (title, expected) => {
    expect(shared(paper(1, title), [paper(2, title)])).toEqual(expected);
  });

  it('a word that the other has as a name is not shared', () => {
    const of = paper(1, 'Quokka zeolite kinetics');
    const named = item(2, {
      ids: ['arxiv:2602.2'],
      title: 'Zeolite kinetics',
      authors: authors('Quokka'),
    });
    const titled = paper(3, 'Quokka');
    expect(shared(of, [named, titled])).toEqual([['kinetics', 'zeolite']]);
  });

  it('forty words count, those of a title before those of an abstract', () => {
    const words = Array.from(
      { length: 50 },
      (_, at) => `w${String.fromCharCode(97 + (at % 25))}${at > 24 ? 'x' : 'y'}z`,
    );
    const of = paper(1, words.slice(0, 5).join(' '), [], words.slice(5).join(' '));
    const [found] = shared(of, [paper(2, of.paper.title, [], words.slice(5).join(' '))]);
    expect(found).toHaveLength(40);
    expect(found).toEqual(expect.arrayContaining(words.slice(0, 5)));
  });
});
