import { expect, it } from 'vitest';
import { rowInView } from '../../../components/app/use-last-view';

const ids = Array.from({ length: 400 }, (_, index) => `p${index}`);

it.each([
  ['a row in view stays', 12, 10, 12],
  ['the first row in view stays', 10, 10, 10],
  ['a row far below gives way', 300, 10, 10],
  ['a row far above gives way', 3, 200, 200],
])('%s', (_, index, top, expected) => {
  const row = { id: `p${index}`, index };
  expect(rowInView(row, top, ids)).toEqual({ id: `p${expected}`, index: expected });
});

it('needs no list', () => {
  expect(rowInView({ id: 'p3', index: 3 }, 200)).toEqual({ id: '', index: 200 });
});
