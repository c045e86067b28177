import { expect, it } from 'vitest';
import { doubtIn } from '../../lib/exchange/doubtful-date';

it.each([
  ['ca. 1850', '~'],
  ['ca 1850', '~'],
  ['[ca.1850]', '~'],
  ['C. 1850', '~'],
  ['circa 1850', '~'],
  ['approx. 1850', '~'],
  ['(about 1850)', '~'],
  ['um 1850', '~'],
  ['vers 1850', '~'],
  ['hacia 1850', '~'],
  ['1850~', '~'],
  ['1850-03~', '~'],
  ['[1850?]', '?'],
  ['1850-03-02?', '?'],
  ['1850%', '%'],
  ['ca. 1850?', '%'],
  ['1850', undefined],
  ['c 1850', undefined],
  ['185?', undefined],
  ['1850? or 1860', undefined],
  ['ca. 18500', undefined],
])('the date %s has the doubt %s', (text, doubt) => expect(doubtIn(text)).toBe(doubt));
