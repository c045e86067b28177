import { expect, it } from 'vitest';
import { noteLine } from '../../../components/list/note-line';

it.each([
  ['Compare with **last month**\n\n- one', 'Compare with last month'],
  ['# Chapter 2', 'Chapter 2'],
  ['- *first* of `two`', 'first of two'],
  ['see [the *talk*](https://example.org/a_b), [again]', 'see the talk, [again]'],
  ['\n\n2 * 3 * 4 is a_b_c', '2 * 3 * 4 is a_b_c'],
  ['', ''],
])('a row shows the note %j without marks', (note, line) => {
  expect(noteLine(note)).toBe(line);
});
