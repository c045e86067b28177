import { expect, it } from 'vitest';
import { authorParts } from '../../../lib/exchange/bibtex/author-parts';

it.each([
  ['Ada Fern', 1, ['Ada Fern']],
  ['Ada Fern and Bo Oak and Cy Elm', 1, ['Ada Fern', ' Bo Oak', ' Cy Elm']],
  ['Ada Fern and Bo Oak and Cy Elm', 10, ['Ada Fern and Bo Oak', ' Cy Elm']],
  ['Ada Fern\nand\nBo Oak', 1, ['Ada Fern', '\nBo Oak']],
  ['{Fern and Oak} and {{Elm} and Ash}', 1, ['{Fern and Oak}', ' {{Elm} and Ash}']],
  ['Sandy Brand and Andy Land', 1, ['Sandy Brand', ' Andy Land']],
  ['', 1, ['']],
])('%j is split every %i characters into %j', (authors, length, parts) => {
  expect(authorParts(authors, length)).toEqual(parts);
});
