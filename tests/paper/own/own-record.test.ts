import { describe, expect, it } from 'vitest';
import { stampOfTime } from '../../../lib/paper/edit-stamp';
import { parseHiddenPaper } from '../../../lib/paper/own/hidden-paper';
import { laterOf, parseOwnRecord } from '../../../lib/paper/own/own-record';
import { parseSmartList } from '../../../lib/paper/own/smart-list';
import {
  parseTagStyle,
  TAG_COLOURS,
  type TagColour,
  tagColour,
  tagKey,
} from '../../../lib/paper/own/tag-style';

const STAMP = stampOfTime(5);

describe('a smart list', () => {
  it.each([
    [
      { name: ' New  ones ', query: ' a  b ', place: 2.5 },
      { name: 'New ones', query: 'a b', place: 2.5 },
    ],
    [
      { name: 'a', query: 'b' },
      { name: 'a', query: 'b', place: 0 },
    ],
    [
      { name: 'a', query: 'b', place: Infinity },
      { name: 'a', query: 'b', place: 0 },
    ],
    [
      { name: 'a', query: 'b', place: '1' },
      { name: 'a', query: 'b', place: 0 },
    ],
    [
      { name: 'n'.repeat(200), query: 'q'.repeat(500) },
      { name: 'n'.repeat(200), query: 'q'.repeat(500), place: 0 },
    ],
    [{ name: 'n'.repeat(201), query: 'b' }, undefined],
    [{ name: 'a', query: 'q'.repeat(501) }, undefined],
    [{ name: ' ', query: 'b' }, undefined],
    [{ name: 'a', query: '' }, undefined],
    [{ name: 'a' }, undefined],
    [{ query: 'b' }, undefined],
    [{ name: 7, query: 'b' }, undefined],
    [['a', 'b'], undefined],
    [null, undefined],
  ])('%j', (value, list) => expect(parseSmartList(value)).toEqual(list));
});

describe('what is kept of a tag', () => {
  it.each([
    [
      { name: ' To  read ', colour: 'red' },
      { name: 'To read', colour: 'red' },
    ],
    [
      { name: 'a', rule: ' x  y ' },
      { name: 'a', rule: 'x y' },
    ],
    [
      { name: 'a', colour: 'teal', rule: 'x' },
      { name: 'a', colour: 'teal', rule: 'x' },
    ],
    [
      { name: 'a', colour: 'pink', rule: 'x' },
      { name: 'a', rule: 'x' },
    ],
    [
      { name: 'a', colour: 'red', rule: '' },
      { name: 'a', colour: 'red' },
    ],
    [{ name: 'a', colour: 'pink' }, undefined],
    [{ name: 'a' }, undefined],
    [{ name: '\u200b', colour: 'red' }, undefined],
    [{ colour: 'red' }, undefined],
    [{ name: 'a', rule: 'x'.repeat(501) }, undefined],
    ['a', undefined],
  ])('%j', (value, style) => expect(parseTagStyle(value)).toEqual(style));

  it.each(TAG_COLOURS)('may be %s', (colour) => {
    expect(parseTagStyle({ name: 'a', colour })).toEqual({ name: 'a', colour });
  });

  const styles = new Map<string, { name: string; colour?: TagColour }>([
    ['llm', { name: 'llm', colour: 'red' }],
    ['llm/agents', { name: 'llm/agents', colour: 'blue' }],
    ['llm/moe', { name: 'llm/moe' }],
    ['elan', { name: 'Élan', colour: 'grey' }],
  ]);
  it.each([
    ['llm', 'red'],
    ['LLM/agents', 'blue'],
    ['llm/agents/x/y', 'blue'],
    ['llm/moe', 'red'],
    ['llm/other', 'red'],
    ['llms', undefined],
    ['Élan', 'grey'],
    ['x/llm', undefined],
  ])('the colour of %s is %s', (tag, colour) => expect(tagColour(tag, styles)).toBe(colour));

  it('is none without styles', () => expect(tagColour('llm/x', new Map())).toBeUndefined());
});

describe('a paper of no interest', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, at) => `pmid:${at + 1}`);
  it.each([
    [
      { ids: ['pmid:1', 'x', 7, ['pmid:3'], 'pmid:2'], title: ' A  b ' },
      { ids: ['pmid:1', 'pmid:2'], title: 'A b' },
    ],
    [
      { ids: ids(50), title: 'A' },
      { ids: ids(50), title: 'A' },
    ],
    [{ ids: ids(51), title: 'A' }, undefined],
    [
      { ids: ['pmid:1'], title: 'A'.repeat(2000) },
      { ids: ['pmid:1'], title: 'A'.repeat(2000) },
    ],
    [{ ids: ['pmid:1'], title: 'A'.repeat(2001) }, undefined],
    [{ ids: ['pmid:1'] }, undefined],
    [{ ids: ['x'], title: 'A' }, undefined],
    [{ ids: 'pmid:1', title: 'A' }, undefined],
    [[], undefined],
  ])('%#', (value, paper) => expect(parseHiddenPaper(value)).toEqual(paper));
});

describe('a record', () => {
  const list = { name: 'a', query: 'b', place: 1 };
  const hidden = { ids: ['pmid:1'], title: 'A' };
  it.each([
    { kind: 'list', key: 'k', value: list, stamp: STAMP },
    { kind: 'list', key: 'k'.repeat(300), value: null, stamp: STAMP },
    { kind: 'tag', key: 'elan', value: { name: 'Élan', colour: 'red' }, stamp: STAMP },
    { kind: 'hidden', key: 'pmid:1', value: hidden, stamp: STAMP },
  ])('%j is kept', (record) => expect(parseOwnRecord(record)).toEqual(record));

  it.each([
    { kind: 'list', key: '', value: list, stamp: STAMP },
    { kind: 'list', key: 'k'.repeat(301), value: list, stamp: STAMP },
    { kind: 'list', key: 7, value: list, stamp: STAMP },
    { kind: 'list', key: 'k', value: list, stamp: '5' },
    { kind: 'list', key: 'k', value: { name: 'a' }, stamp: STAMP },
    { kind: 'list', key: 'k', stamp: STAMP },
    { kind: 'note', key: 'k', value: null, stamp: STAMP },
    { kind: 'tag', key: 'Élan', value: { name: 'Élan', colour: 'red' }, stamp: STAMP },
    { kind: 'tag', key: 'elan', value: { name: 'Élan' }, stamp: STAMP },
    { kind: 'hidden', key: 'pmid:2', value: hidden, stamp: STAMP },
    { kind: 'hidden', key: 'pmid:1', value: list, stamp: STAMP },
    undefined,
  ])('%j is refused', (record) => expect(parseOwnRecord(record)).toBeUndefined());

  it('of two states the later one stands, at one time the one that sorts last', () => {
    const [old, late] = [stampOfTime(5), stampOfTime(6)].map((stamp) => ({ stamp, value: 'b' }));
    if (!old || !late) throw new Error('two states');
    expect([laterOf(old, late), laterOf(late, old)]).toEqual([late, late]);
    const other = { ...old, value: 'c' };
    expect([laterOf(old, other), laterOf(other, old)]).toEqual([other, other]);
    const states: { stamp: string; value: string | null }[] = [old, { ...old, value: null }];
    const [own, gone] = states;
    expect(own && gone && [laterOf(own, gone), laterOf(gone, own)]).toEqual([gone, gone]);
  });
});

it('the key of a tag has neither case nor accents', () => {
  expect(tagKey('Élan Vital')).toBe('elan vital');
});
