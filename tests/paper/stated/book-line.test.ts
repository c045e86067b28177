import { expect, it } from 'vitest';
import { bookLine } from '../../../lib/paper/stated/book-line';

const named = (...names: string[]) => names.map((name) => ({ name }));

it.each([
  [
    'In: Fern, A., Moss, B. (eds) Cold Stones. Lecture Notes in Moss, vol 12. Springer, Cham',
    {
      editor: named('Fern, A.', 'Moss, B.'),
      'collection-title': 'Lecture Notes in Moss',
      volume: '12',
    },
  ],
  ['In: Fern, A. (ed.) Cold Stones. Springer', { editor: named('Fern, A.') }],
  [
    'In: Fern, A., Moss, B. & van der Berg, C. (Hrsg.) Kalte Steine. Moosreihe, Band 3. Springer',
    {
      editor: named('Fern, A.', 'Moss, B.', 'van der Berg, C.'),
      ...{ 'collection-title': 'Moosreihe', volume: '3' },
    },
  ],
  [
    'In: Fern A.B., Moss C. (eds) Cold Stones. Moss Studies, volume 7-A. Springer',
    {
      editor: [
        { given: 'AB', family: 'Fern' },
        { given: 'C', family: 'Moss' },
      ],
      ...{ 'collection-title': 'Moss Studies', volume: '7-A' },
    },
  ],
  [
    'In: Fern, A., et al. Cold Stones. ECCV 2024. Lecture Notes in Moss, vol 12. Springer',
    { 'collection-title': 'Lecture Notes in Moss', volume: '12' },
  ],
  [
    'In: Fern, A., et al (eds) Cold Stones. Lecture Notes in Moss(), vol 12. Springer',
    { 'collection-title': 'Lecture Notes in Moss', volume: '12' },
  ],
  ['In: Cold Stones. Springer, Cham', {}],
  ['', {}],
])('reads editors, series and volume of “%s”', (line, expected) => {
  expect(bookLine(line)).toStrictEqual(expected);
});
