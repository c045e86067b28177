import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignKeys } from '../../lib/paper/assign-keys';
import { citekeyOf, type KeyPattern } from '../../lib/paper/citekey';
import type { Author } from '../../lib/paper/paper';
import { itemOf } from '../exchange/nasty';
import { arbitraryPaper } from '../made/arbitrary-paper';

const keyOf = (title: string, author?: Author, pattern: KeyPattern = 'short') =>
  citekeyOf(
    itemOf({
      title,
      published: '2017-06',
      ids: ['arxiv:1706.03762'],
      ...(author && { authors: [author] }),
    }).paper,
    pattern,
  );

describe('citekeyOf', () => {
  it.each([
    ['Attention Is All You Need', { given: 'Ashish', family: 'Vaswani' }, 'vaswani2017attention'],
    ['The Llama 3 Herd', { given: 'A', family: 'van der Maaten' }, 'vandermaaten2017llama'],
    ['On PanGu-$\\pi$', { given: 'Łukasz', family: 'Żółw' }, 'zolw2017pangu'],
    ['A Study', { given: 'Đặng', family: 'Nguyễn' }, 'nguyen2017study'],
    ['Straße', { literal: 'OpenAI' }, 'openai2017strasse'],
    ['A Dream', { given: 'Martin Luther', family: 'King Jr.' }, 'king2017dream'],
    ['A Name in TeX', { given: 'Karl', family: 'H{\\"o}gl' }, 'hogl2017name'],
    ['从零开始', { literal: '山田太郎' }, 'paper1706.03762'],
  ])('%s', (title, author, key) => expect(keyOf(title, author)).toBe(key));

  it.each([
    ['arxiv:hep-th/9901001', 'paperhep-th-9901001'],
    ['doi:10.1000/a(b)', 'paperdoi-10.1000-a-b-'],
    ['doi:10.1000/a((b', 'paperdoi-10.1000-a-b'],
  ])('is made of %s where name and title have no Latin letters', (id, key) => {
    expect(citekeyOf(itemOf({ title: '从零开始', ids: [id] }).paper)).toBe(key);
  });

  it('makes a key without an author', () =>
    expect(keyOf('Attention Is All You Need')).toBe('2017attention'));
});

describe('citekeyOf, as Better BibTeX makes keys', () => {
  it.each([
    [
      'Attention Is All You Need',
      { given: 'Ashish', family: 'Vaswani' },
      'vaswaniAttentionAllYou2017',
    ],
    [
      'BERT: Pre-training of Deep Bidirectional Transformers',
      { given: 'Jacob', family: 'Devlin' },
      'devlinBERTPretrainingDeep2017',
    ],
    ['GPT-4 Technical Report', { literal: 'OpenAI' }, 'openaiGPT4TechnicalReport2017'],
    ['Øresund', { given: 'Laurens', family: 'van der Maaten' }, 'vandermaatenOresund2017'],
    ['Æther ßa œuvre', { literal: 'Ð þ' }, 'dthAetherSsaOeuvre2017'],
    ['Den ŒØ Þing', { literal: 'Ł' }, 'lOeOThing2017'],
    ['从零开始', { literal: '山田太郎' }, 'paper1706.03762'],
  ])('%s', (title, author, key) => expect(keyOf(title, author, 'betterbibtex')).toBe(key));
});

describe('assignKeys', () => {
  const same = (id: string, citekey?: string) =>
    itemOf(
      { title: 'Attention', ids: [`arxiv:${id}`], authors: [{ given: 'A', family: 'Vaswani' }] },
      citekey ? { citekey } : {},
    );

  it('makes equal keys unique and keeps frozen ones', () => {
    const items = [
      same('2611.00001'),
      same('2611.00002', 'mine'),
      same('2611.00003'),
      same('2611.00004'),
    ];
    expect([...assignKeys(items, new Set(['Vaswani2026attentiona'])).values()].sort()).toEqual(
      ['mine', 'vaswani2026attention', 'vaswani2026attentionb', 'vaswani2026attentionc'].sort(),
    );
  });

  it('keeps an item’s own key even if it is taken, but not for two items', () => {
    const items = [same('2611.00001', 'mine'), same('2611.00002', 'Mine')];
    expect([...assignKeys(items, new Set(['mine'])).values()]).toEqual(['mine', 'Minea']);
  });

  it('makes keys that differ in more than case', () => {
    const titled = (title: string, id: string) =>
      itemOf({ title, ids: [`arxiv:${id}`], authors: [{ family: 'Ek' }] });
    const items = [titled('MOSS', '2611.00001'), titled('Moss', '2611.00002')];
    expect([...assignKeys(items, new Set(), 'betterbibtex').values()]).toEqual([
      ...['ekMOSS2026', 'ekMoss2026a'],
    ]);
  });

  it('of a paper that is there twice has the further key under another name', () => {
    const twice = (one: string, other: string) => [
      ...assignKeys([same('2611.00001', one), same('2611.00001', other)], new Set(['third'])),
    ];
    const paper = 'arxiv:2611.00001';
    expect(twice('mine', 'mine')).toEqual([[paper, 'mine']]);
    expect(twice('mine', 'Mine')).toEqual([[paper, 'mine']]);
    expect(twice('minea', 'MINE')).toEqual([[paper, 'minea']]);
    expect(twice('mine', 'other')).toEqual([
      [paper, 'mine'],
      [`${paper} other`, 'other'],
    ]);
    expect(twice('mine', 'third')).toEqual([
      [paper, 'mine'],
      [`${paper} third`, 'thirda'],
    ]);
  });

  it('gives a suffix that makes another paper’s key only once', () => {
    const longer = itemOf({
      title: 'Attentiona',
      ids: ['arxiv:2611.00003'],
      authors: [{ given: 'A', family: 'Vaswani' }],
    });
    const items = [same('2611.00001'), same('2611.00002'), longer];
    expect([...assignKeys(items, new Set()).values()]).toEqual([
      'vaswani2026attention',
      'vaswani2026attentiona',
      'vaswani2026attentionaa',
    ]);
  });

  it('makes new keys by the pattern and leaves old ones', () => {
    const items = [same('2611.00001', 'mine'), same('2611.00002'), same('2611.00003')];
    const keys = assignKeys(items, new Set(), 'betterbibtex');
    expect([...keys.values()]).toEqual(['mine', 'vaswaniAttention2026', 'vaswaniAttention2026a']);
  });

  it('goes on after z', () => {
    const items = Array.from({ length: 30 }, (_, index) => same(`2611.${10000 + index}`));
    const keys = [...assignKeys(items, new Set()).values()];
    expect(new Set(keys).size).toBe(30);
    expect(keys.at(-1)).toBe('vaswani2026attentionac');
  });

  it('gives any papers unique keys that are valid in BibTeX', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryPaper, { selector: ({ id }) => id, maxLength: 12 }),
        (papers) => {
          const keys = assignKeys(
            papers.map((paper) => ({ paper })),
            new Set(['t']),
          );
          expect(new Set(keys.values()).size).toBe(papers.length);
          for (const key of keys.values()) expect(key).toMatch(/^[a-z0-9.-]+$/);
        },
      ),
    );
  });
});

describe('the words of a key', () => {
  const [ek] = [{ given: 'A', family: 'Ek' }];
  it.each([
    ['Of moss', 'ek2017moss'],
    ['Toward a moss', 'ek2017moss'],
    ['I x moss', 'ek2017moss'],
    ['Pre-moss', 'ek2017pre'],
    ['Pre–moss', 'ek2017pre'],
    ['Pre—moss', 'ek2017pre'],
    ['Moss/fern', 'ek2017moss'],
    ['Moss:fern', 'ek2017moss'],
    ['Moss,fern', 'ek2017moss'],
    ['Moss.fern', 'ek2017moss'],
    ['Moss’s fern', 'ek2017mosss'],
    ['ßœæ øđð þłı', 'ek2017ssoeae'],
    ['øđðþłı', 'ek2017oddthli'],
    ['The of', 'ek2017'],
  ])('“%s” gives %s', (title, key) => expect(keyOf(title, ek)).toBe(key));

  it.each([
    ['Within moss and fern and rust on ice', 'ekMossFernRust2017'],
    ['pre-moss of iOS', 'ekPremossIOS2017'],
    ['Æther Ðelta Łuk', 'ekAetherDeltaLuk2017'],
    ['moss', 'ekMoss2017'],
    ['Moss—fern/rust', 'ekMossFernRust2017'],
  ])('“%s” gives %s in Better BibTeX', (title, key) => {
    expect(keyOf(title, ek, 'betterbibtex')).toBe(key);
  });
});
