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
])('splits %s', (text, names) => {
  expect(splitAuthors(text)).toEqual(names);
});

test.each([
  'Fern, Ada',
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
