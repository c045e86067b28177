import { expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import type { PaperDraft } from '../../../lib/paper/paper';
import { indexNames } from '../../../lib/search/words/name-index';

const paper = (number: number, more: Partial<PaperDraft>) => ({
  paper: paperOf({ ids: [`arxiv:2611.0000${number}`], title: 'T', ...more }, 'arxiv', 0),
});
const names = await indexNames(
  [
    paper(1, { authors: [{ literal: 'Moss' }], venue: 'Moss Letters', organisation: 'Moss Lab' }),
    paper(2, { authors: [{ given: 'Ada', family: 'Moss' }], venue: 'Moss Letters' }),
    paper(3, { authors: [{ given: 'Ada', family: 'Moss' }], venue: 'Rust of Moss' }),
    paper(4, { authors: [{ given: 'Ada', family: 'Moss' }], venue: 'Moss Letters' }),
  ],
  [{ tag: 'moss', count: 40 }],
);
const named = (...args: Parameters<typeof names.suggest>) =>
  names.suggest(...args).map(({ kind, name, papers }) => `${kind} ${name} ${papers}`);

it('finds names of all kinds by the beginnings of their words', () => {
  expect(named('mos', undefined, 9).sort()).toEqual([
    'author Ada Moss 3',
    'author Moss 1',
    'org Moss Lab 1',
    'tag moss 40',
    'venue Moss Letters 3',
    'venue Rust of Moss 1',
  ]);
  expect(named('mo let', undefined, 9)).toEqual(['venue Moss Letters 3']);
  expect(named('oss', undefined, 9)).toEqual([]);
});

it('finds names of one kind, those of most papers first, up to a limit', () => {
  expect(named('', 'author', 9)).toEqual(['author Ada Moss 3', 'author Moss 1']);
  expect(named('moss', 'venue', 1)).toEqual(['venue Moss Letters 3']);
  expect(named('', undefined, 1)).toEqual(['tag moss 40']);
  expect(named('', undefined, 2)).toHaveLength(2);
});

const vocabulary = await indexNames(
  [
    paper(5, { title: 'Transformers of moss', authors: [{ given: 'Ada', family: 'Lovelace' }] }),
    paper(6, { title: 'Transformers and transfer' }),
    paper(7, { title: 'Schrödinger, translated' }),
  ],
  [{ tag: 'transport', count: 1 }],
);

it('completes words of titles, those of most titles first, but not a whole word or a tag', () => {
  expect(vocabulary.complete('trans', 2)[0]).toBe('transformers');
  expect(vocabulary.complete('trans', 9).sort()).toEqual([
    'transfer',
    'transformers',
    'translated',
  ]);
  expect(vocabulary.complete('schrö', 9)).toEqual(['schrodinger']);
  expect(vocabulary.complete('moss', 9)).toEqual([]);
});

it('corrects unknown words by titles and names', () => {
  expect(vocabulary.correct('rtansfomers')).toBe('transformers');
  expect(vocabulary.correct('lovlaec')).toBe('lovelace');
  expect(vocabulary.correct('moss')).toBe('moss');
  expect(vocabulary.correct('qqqqqqq')).toBeUndefined();
  expect(vocabulary.correct('abc')).toBe('abc');
});

it('words of three letters and those with digits are neither completed nor corrected', async () => {
  const index = await indexNames(
    [paper(8, { title: 'Fern fog x2moss', authors: [{ given: 'Bo', family: 'Fernandez' }] })],
    [],
  );
  expect(index.complete('f', 9)).toEqual(['fern']);
  expect(index.complete('x2', 9)).toEqual([]);
  expect(index.correct('fen')).toBe('fen');
  expect(index.correct('x2mos')).toBe('x2mos');
  expect(index.correct('fren')).toBe('fern');
  expect(index.correct('fren moss')).toBe('fren moss');
  expect(index.correct('fernandze')).toBe('fernandez');
  expect(index.suggest('fer', 'author', 9)).toHaveLength(1);
  expect(index.suggest('fer', 'tag', 9)).toEqual([]);
});

it('words are counted once a title, and the macros of TeX in it are read', async () => {
  const index = await indexNames(
    [
      paper(9, { title: 'Gestalt gestalt gestalt' }),
      paper(8, { title: 'Gesture' }),
      paper(7, { title: 'Gesture of G\\"odel' }),
    ],
    [],
  );
  expect(index.complete('gest', 1)).toEqual(['gesture']);
  expect(index.complete('gode', 1)).toEqual(['godel']);
});
