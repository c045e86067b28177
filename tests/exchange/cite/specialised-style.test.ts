import { expect, it } from 'vitest';
import { type StyleNode, specialisedStyle } from '../../../lib/exchange/cite/specialised-style';
import { conditionResult } from '../../../lib/exchange/cite/style-conditions';

const known = { type: 'book', mayHave: (variable: string) => variable !== 'composer' };

it.each([
  [{ type: 'book' }, true],
  [{ type: 'thesis' }, false],
  [{ type: 'book thesis' }, true],
  [{ type: 'book thesis', match: 'none' }, false],
  [{ type: 'thesis', match: 'none' }, true],
  [{ variable: 'composer' }, false],
  [{ variable: 'composer volume', match: 'any' }, undefined],
  [{ variable: 'composer volume', match: 'all' }, false],
  [{ variable: 'composer', match: 'none' }, true],
  [{ variable: 'volume', match: 'none' }, undefined],
  [{ type: 'book', variable: 'composer' }, false],
  [{ type: 'book', variable: 'volume' }, undefined],
  [{ type: 'book', variable: 'volume', match: 'any' }, true],
  [{ 'is-numeric': 'composer' }, false],
  [{ locator: 'page' }, undefined],
])('the condition %o of books has the result %s', (attributes, result) => {
  expect(conditionResult(attributes as Record<string, string>, known)).toBe(result);
});

const node = (
  name: string,
  attrs: Record<string, string> = {},
  ...children: StyleNode['children']
): StyleNode => ({ name, attrs, children });
const title = node('text', { variable: 'title' });
const volume = node('text', { variable: 'volume' });
const composer = node('names', { variable: 'composer' });
const by = node('text', { term: 'by' });
const nothing = node('text', { variable: 'nothing' });
const content = (...children: StyleNode['children']) =>
  specialisedStyle(node('layout', {}, ...children), known).children;

it('keeps only the branches that books can take', () => {
  const choose = node(
    'choose',
    {},
    node('if', { type: 'thesis' }, title),
    node('else-if', { variable: 'volume' }, volume),
    node('else-if', { type: 'book' }, title),
    node('else', {}, by),
  );
  expect(content(choose)).toEqual([
    node('choose', {}, node('if', { variable: 'volume' }, volume), node('else', {}, title)),
  ]);
});

it('keeps only the content of a branch that all books take', () => {
  expect(content(node('choose', {}, node('if', { type: 'book' }, title, volume)))).toEqual([
    title,
    volume,
  ]);
});

it('keeps that a variable is missing, so that a group around it does not print its words', () => {
  const group = node('group', {}, by, composer);
  expect(content(group)).toEqual([nothing]);
  expect(content(node('group', {}, by, group, volume))).toEqual([
    node('group', {}, by, nothing, volume),
  ]);
});

it('calls no macro that prints nothing', () => {
  const style = node(
    'style',
    {},
    node('macro', { name: 'composed' }, node('group', {}, by, composer)),
    node('layout', {}, title, node('text', { macro: 'composed' })),
  );
  expect(specialisedStyle(style, known).children[1]).toEqual(node('layout', {}, title, nothing));
});

it('keeps substitutes of a missing variable', () => {
  const editor = node('names', { variable: 'editor' });
  const names = node('names', { variable: 'composer' }, node('substitute', {}, composer, editor));
  expect(content(names)).toEqual([
    node('names', { variable: 'composer' }, node('substitute', {}, editor)),
  ]);
});

it('does not change the style that it is given', () => {
  const style = node('layout', {}, node('choose', {}, node('if', { type: 'book' }, title)));
  const before = structuredClone(style);
  specialisedStyle(style, known);
  expect(style).toEqual(before);
});
