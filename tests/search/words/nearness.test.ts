import { expect, it } from 'vitest';
import { paperOf } from '../../../lib/merge/merge';
import { nearness } from '../../../lib/search/words/nearness';

const paper = (title: string, families: string[], abstract?: string) => ({
  paper: paperOf(
    {
      ids: ['arxiv:2611.00001'],
      title,
      authors: families.map((family) => ({ given: 'A.', family })),
      ...(abstract && { abstract }),
    },
    'arxiv',
    0,
  ),
});

it.each([
  ['moss rust', paper('Moss rust', []), 1],
  ['moss rust', paper('Moss and rust', [], 'Moss rust.'), 0.15],
  ['li wu', paper('T', ['Li', 'Wu']), 1],
  ['li wu', paper('T', ['Li', 'Ito', 'Wu']), 0.5],
  ['li wu', paper('T', ['Ito', 'Li', 'Wu']), 0],
  ['wu li', paper('T', ['Li', 'Wu']), 0.25],
  ['moss li', paper('Moss of rust', ['Li', 'Wu']), 0.25],
  ['moss wu', paper('Moss of rust', ['Li', 'Wu']), 0],
  ['old moss rust on slate roofs', paper('T', [], 'See old moss rust on slate roofs.'), 0.75],
  ['li wu 2024', paper('T', ['Li', 'Wu']), 1],
  ['2024 li wu', paper('T', ['Li', 'Ito', 'Wu']), 0.5],
  ['2023 2024', paper('T', []), 0],
  ['li', paper('T', ['Li']), 0],
  ['mossrust', paper('Moss rust', []), 1],
  ['mossrust lichen', paper('Lichen on moss rust', []), 0.5],
])('%s', (words, item, expected) => {
  expect(nearness(item, words.split(' '))).toBe(expected);
});
