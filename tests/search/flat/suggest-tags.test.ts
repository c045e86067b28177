import { describe, expect, it } from 'vitest';
import type { Item } from '../../../lib/paper/paper';
import { flatDocument } from '../../../lib/search/flat/document';
import { openSegment } from '../../../lib/search/flat/open-segment';
import { buildSegment } from '../../../lib/search/flat/segment';
import { suggestTags } from '../../../lib/search/flat/suggest-tags';

let number = 0;
function item(title: string, tags?: string[], author = ''): Item {
  const id = `arxiv:2611.${String(++number).padStart(5, '0')}`;
  return {
    paper: {
      ...{ id, ids: [id], title, links: {}, counts: {}, sources: ['arxiv'] },
      ...{ authors: author ? [{ family: author }] : [], firstSeen: 1, lastSeen: 1 },
    },
    ...(tags && { entry: { paper: id, savedAt: 1, tags, note: '', status: 'unread' } }),
  };
}

const MOSSES = ['Bryophyte spores of the north', 'Spores and bryophyte mats', 'Bryophyte mats'];
const SAVED = [
  ...MOSSES.map((title) => item(title, ['plants/moss'], 'Fernández')),
  ...Array.from({ length: 40 }, (_, at) => item(`Learning of rivers ${at}`, ['rivers'])),
];

const suggest = (paper: Item, saved = SAVED, own: string[] = []) =>
  suggestTags(
    [openSegment(buildSegment(saved.map(flatDocument)), [0])].concat(
      openSegment(buildSegment(saved.slice(0, 1).map(flatDocument))),
    ),
    flatDocument(paper),
    own,
  );

describe('suggested tags', () => {
  it('are those of papers that share rare words, and name these', () => {
    expect(suggest(item('Bryophyte mats and learning'))).toEqual([
      { tag: 'plants/moss', words: ['mats', 'bryophyte'] },
    ]);
  });

  it('name a compound rather than its parts', () => {
    const cores = Array.from({ length: 3 }, () => item('Tree-ring proxies', ['dating']));
    expect(suggest(item('Proxies of tree-ring growth'), [...SAVED, ...cores])[0]?.words).toEqual([
      'treering',
      'proxies',
    ]);
  });

  it('also count the names of authors', () => {
    expect(suggest(item('Mats', undefined, 'Fernández'))[0]?.words).toContain('fernandez');
  });

  it('need more than one word, and words that are not everywhere', () => {
    expect(suggest(item('Mats of steel'))).toEqual([]);
    expect(suggest(item('Learning rivers'))).toEqual([]);
  });

  it('are none that the paper has, and don’t follow from the paper itself', () => {
    expect(suggest(item('Bryophyte mats'), SAVED, ['plants/moss'])).toEqual([]);
    const alone = item('Zeolite kinetics', ['crystals']);
    const once = item('Zeolite kinetics again', ['crystals']);
    expect(suggest(alone, [...SAVED, alone, once])).toEqual([]);
  });

  it('are none without saved papers', () => {
    expect(suggest(item('Bryophyte mats'), [])).toEqual([]);
  });

  it('follow from whole words, and every tag of a paper counts', () => {
    const numbered = ['2dmaps 3dmaps of a', '2dmaps 3dmaps of b'].map((each) =>
      item(each, ['maps']),
    );
    expect(suggest(item('2dmaps 3dmaps'), [...SAVED, ...numbered])).toEqual([]);
    const tags = ['one', 'two', 'three'];
    const several = ['Zeolite kinetics', 'Kinetics of zeolite'].map((each) => item(each, tags));
    const found = suggest(item('Zeolite kinetics again'), [...SAVED, ...several]);
    expect(found.map(({ tag }) => tag).sort()).toEqual(tags.toSorted());
  });

  it('come first if more of the papers with its words have them', () => {
    const zeolites = [['z-all'], ['z-all', 'a-some'], ['z-all', 'a-some']].map((tags, at) =>
      item(`Zeolite kinetics ${at}`, tags),
    );
    const found = suggest(item('Zeolite kinetics again'), [...SAVED, ...zeolites]);
    expect(found.map(({ tag }) => tag)).toEqual(['z-all', 'a-some']);
  });
});

describe('the limits of suggestions', () => {
  const of = (saved: Item[], title = 'Zeolite kinetics') =>
    suggestTags(
      [openSegment(buildSegment(saved.map(flatDocument)))],
      flatDocument(item(title)),
      [],
    );
  const others = (count: number, tags?: string[]) =>
    Array.from({ length: count }, (_, at) => item(`Stone ${at}`, tags));
  const both = (count: number, tags: string[]) =>
    Array.from({ length: count }, () => item('Zeolite kinetics', tags));

  it.each([
    [
      'a tag twice as frequent with the words as without',
      [...both(2, ['x']), ...others(2, ['x']), ...others(4)],
      ['x'],
    ],
    ['not one that is less so', [...both(2, ['x']), ...others(3, ['x']), ...others(3)], []],
    ['a tag of two papers', [...both(2, ['x']), ...others(6)], ['x']],
    ['not one of a single paper', [...both(1, ['x']), ...both(1, ['y']), ...others(6)], []],
    ['words of twelve papers', [...both(12, ['x']), ...others(40)], ['x']],
    ['not words of more', [...both(13, ['x']), ...others(40)], []],
    ['words of a tenth of all papers', [...both(14, ['x']), ...others(126)], ['x']],
    ['not words of more of them', [...both(14, ['x']), ...others(125)], []],
    ['three tags', both(2, ['z', 'y', 'x', 'w']).concat(others(9)), ['w', 'x', 'y']],
  ])('take %s', (_, saved, tags) => expect(of(saved).map(({ tag }) => tag)).toEqual(tags));

  it('take three words, of three letters or more, that are no function words', () => {
    const title = 'Zeolite kinetics sphagnum fox ox with 2dx';
    const saved = [item(title, ['x']), item(title, ['x']), ...others(9)];
    const [found] = of(saved, title);
    expect(found?.words).toEqual(['kinetics', 'sphagnum', 'zeolite']);
    expect(
      of([item('Fox zeolite', ['x']), item('Fox zeolite', ['x']), ...others(9)], 'Fox zeolite'),
    ).toHaveLength(1);
    expect(
      of([item('Ox zeolite', ['x']), item('Ox zeolite', ['x']), ...others(9)], 'Ox zeolite'),
    ).toEqual([]);
  });
});
