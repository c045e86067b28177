import { expect, it } from 'vitest';
import { closedDirections } from '../../lib/text/direction';

it.each([
  ['moss', 'moss'],
  ['\u2067تقييم\u2069 (BERT)', '\u2067تقييم\u2069 (BERT)'],
  ['\u202bתקציר \u2066a\u2069\u202c', '\u202bתקציר \u2066a\u2069\u202c'],
  ['\u202etxt.exe', 'txt.exe'],
  ['\u2068moss', 'moss'],
  ['moss\u2069 \u202ereversed\u202c', 'moss reversed'],
  ['\u202a\u2066x\u202c\u2069', 'x'],
  ['\u202cmoss', 'moss'],
])('a text leaves no direction open: %j is %j', (text, closed) => {
  expect(closedDirections(text)).toBe(closed);
  expect(closedDirections(closed)).toBe(closed);
});
