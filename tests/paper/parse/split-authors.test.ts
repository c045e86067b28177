import { expect, test } from 'vitest';
import { splitAuthors } from '../../../lib/paper/parse/split-authors';

test.each([
  ['Fern, A.; Moss, B.', ['Fern, A.', 'Moss, B.']],
  ['Fern, A. and Moss, B.', ['Fern, A.', 'Moss, B.']],
  ['Fern, Ada & Moss, Ben', ['Fern, Ada', 'Moss, Ben']],
  ['Fern, A., Moss, B., & Rill, C.', ['Fern, A.', 'Moss, B.', 'Rill, C.']],
  ['Ada Fern and Ben Moss', ['Ada Fern', 'Ben Moss']],
  ['Ada Fern, Ben Moss and Carl Rill', ['Ada Fern', 'Ben Moss', 'Carl Rill']],
  ['Ada Fern, Ben Moss, Carl Rill', ['Ada Fern', 'Ben Moss', 'Carl Rill']],
  ['A. Fern, B. Moss', ['A. Fern', 'B. Moss']],
  ['A. Fern, B. C. Moss', ['A. Fern', 'B. C. Moss']],
  ['A. B. Fern, C. Moss', ['A. B. Fern', 'C. Moss']],
  ['A. Fern,', ['A. Fern']],
  [', Ada Fern,', ['Ada Fern']],
  ['Fern, Ada,', ['Fern, Ada']],
  [' , ', []],
  ['Ada Fern, , Ben Moss, Carl Rill', ['Ada Fern', 'Ben Moss', 'Carl Rill']],
  ['Ada Fern; ; Ben Moss;', ['Ada Fern', 'Ben Moss']],
  ['Ada Fern；Ben Moss、Carl Rill，Dan Ek', ['Ada Fern', 'Ben Moss', 'Carl Rill', 'Dan Ek']],
  ['Ada Fern, and Ben Moss', ['Ada Fern', 'Ben Moss']],
  ['Fern, A, Moss, B', ['Fern, A', 'Moss, B']],
  ['Fern, A.-B., Moss, B. C.', ['Fern, A.-B.', 'Moss, B. C.']],
  ['Fern, ABCDE, Moss, B', ['Fern, ABCDE', 'Moss, B']],
  ['Fern, A. und Moss, B.', ['Fern, A.', 'Moss, B.']],
  ['Fern, A. et Moss, B.', ['Fern, A.', 'Moss, B.']],
  ['Fern, A. y Moss, B.', ['Fern, A.', 'Moss, B.']],
  ['Fern, A. e Moss, B.', ['Fern, A.', 'Moss, B.']],
  ['Fern, A. og Moss, B.', ['Fern, A.', 'Moss, B.']],
  ['Fern, A. och Moss, B.', ['Fern, A.', 'Moss, B.']],
  ['Fern, A. en Moss, B.', ['Fern, A.', 'Moss, B.']],
  ['A. Fern, B. Moss and Carl Rill', ['A. Fern', 'B. Moss', 'Carl Rill']],
])('splits %s', (text, names) => {
  expect(splitAuthors(text)).toEqual(names);
});

test.each([
  'Fern, Ada',
  'Fern, A., Moss',
  'Fern, A., Moss, B., Rill',
  'Fern, ABCDEF, Moss, B',
  'Ada Fern, Ben Moss',
  'Ada Fern, Ben Moss, Jr.',
  'A. Fern, Moss',
  'Fern, Ada, Jr.',
  'García Márquez, Gabriel José',
  'Barnes and Noble',
  'Department of Health and Human Services',
  'World Health Organization',
  'Fern and Sons, Inc.',
  'Ministry of Moss, Water and Soil',
])('keeps %s', (text) => {
  expect(splitAuthors(text)).toEqual([text]);
});
