import { expect, it } from 'vitest';
import { byText } from '../../lib/text/by-text';

it.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['', 'a', -1],
  ['B', 'a', -1],
  ['10', '9', -1],
])('%s and %s are ordered as %s', (a, b, order) => expect(byText(a, b)).toBe(order));
