import { below, oneOf, slice } from '../choose';
import { oddText } from '../odd-text';
import type { Random } from '../part';

type Mutation = (text: string, random: Random) => string;

/** Files do not grow beyond this, in UTF-16 units. */
const LONGEST = 300_000;
const SYNTAX = [...'{}[]()<>"\'\\$%&,;:=@#~|-_^\n\r\t \0'];

/** Changes the text of a file in one to five ways. */
export function mutateText(text: string, random: Random): string {
  let result = text;
  for (let count = 1 + below(5, random); count > 0; count--) {
    const changed = oneOf(MUTATIONS, random)(result, random);
    if (changed.length < LONGEST) result = changed;
  }
  return result;
}

const cut: Mutation = (text, random) => text.slice(0, below(text.length + 1, random));
const behead: Mutation = (text, random) => text.slice(below(text.length + 1, random));

const dropPart: Mutation = (text, random) => {
  const [start, end] = slice(text.length, 200, random);
  return text.slice(0, start) + text.slice(end);
};

const repeatPart: Mutation = (text, random) => {
  const [start, end] = slice(text.length, 200, random);
  const copies = 1 + below(random() < 0.3 ? 500 : 4, random);
  return text.slice(0, end) + text.slice(start, end).repeat(copies) + text.slice(end);
};

const insert: Mutation = (text, random) => {
  const at = below(text.length + 1, random);
  return text.slice(0, at) + oddText(random) + text.slice(at);
};

/** A character of the syntax, once or as a long run. */
const insertSyntax: Mutation = (text, random) => {
  const at = below(text.length + 1, random);
  const run = oneOf(SYNTAX, random).repeat(random() < 0.2 ? 1 + below(50_000, random) : 1);
  return text.slice(0, at) + run + text.slice(at);
};

const dropSyntax: Mutation = (text, random) => {
  const character = oneOf(SYNTAX, random);
  return text
    .split(character)
    .reduce((all, part) => all + (random() < 0.3 ? '' : character) + part);
};

const replaceValue: Mutation = (text, random) => {
  const values = [...text.matchAll(/"[^"\n]*"|\{[^{}\n]*\}|\d+/g)];
  if (values.length === 0) return text;
  const { 0: value = '', index } = oneOf(values, random);
  const bare = ['null', '-1', '1e999', '[]', '{}', 'true', '"__proto__"', '8640000000000001'];
  const other = random() < 0.5 ? oneOf(bare, random) : `"${oddText(random)}"`;
  return text.slice(0, index) + other + text.slice(index + value.length);
};

const swapLines: Mutation = (text, random) => {
  const lines = text.split('\n');
  const [a, b] = [below(lines.length, random), below(lines.length, random)];
  return lines
    .map((line, index) => lines[index === a ? b : index === b ? a : index] ?? line)
    .join('\n');
};

const before: Mutation = (text, random) =>
  oneOf([' ', '\n', '\r\n', '\t', '\ufeff', '<!-- a -->', '% a\n', '{'], random).repeat(
    1 + below(random() < 0.3 ? 50_000 : 50, random),
  ) + text;

const otherLineEnds: Mutation = (text, random) =>
  text.replaceAll('\n', oneOf(['\r\n', '\r', '\n\n', '\u2028'], random));

const nestDeep: Mutation = (text, random) => {
  const [open, close] = oneOf(
    [
      ['[', ']'],
      ['{"a":', '}'],
      ['{', '}'],
      ['<div>', ''],
    ],
    random,
  );
  const depth = 1 + below(40_000, random);
  const at = random() < 0.5 ? 0 : below(text.length, random);
  const inner = random() < 0.5 ? (close ?? '').repeat(depth) : '';
  return text.slice(0, at) + (open ?? '').repeat(depth) + inner + text.slice(at);
};

const MUTATIONS: readonly Mutation[] = [
  ...[cut, behead, dropPart, repeatPart, repeatPart, insert, insert, insertSyntax, insertSyntax],
  ...[dropSyntax, replaceValue, replaceValue, replaceValue, swapLines, before, otherLineEnds],
  nestDeep,
];
