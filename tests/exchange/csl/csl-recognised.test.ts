import { expect, it } from 'vitest';
import { csl } from '../../../lib/exchange/csl/csl';

const file = (type: string, field = '"title": "On Moss"') =>
  `[{ "id": 1, "type" : ${type}, ${field} }]`;

it.each([
  ...['"article"', '"article-journal"', '"entry-dictionary"', '"paper-conference"', '"map"'],
  ...['"song"', '"legal_case"', '"journal-article"', '"posted-content"', '"reference-book"'],
])('references of the type %s are CSL', (type) => {
  expect(csl.recognise(file(type))).toBe(true);
  expect(csl.recognise(`[{ "type": "moss" }, ${file(type).slice(1)}`)).toBe(true);
  expect(csl.recognise(file(type, '"issued": {}'))).toBe(true);
  expect(csl.recognise(file(type, '"name": "moss"'))).toBe(false);
  expect(csl.recognise(`x ${file(type)}`)).toBe(false);
});

it.each(['"moss"', '"articles"', '"entry-"', '"my article-journal"', '"Song"', 'null'])(
  'references of the type %s are not',
  (type) => expect(csl.recognise(file(type))).toBe(false),
);
