import { expect, it } from 'vitest';
import { titleKey } from '../../lib/paper/title-key';

const KEY = 'thegrowthofmossinforests';

it.each([
  'The Growth of Moss in Forests',
  'The Growth of Moss in Forests . ',
  '[The Growth of Moss in Forests].',
  '[PDF] RETRACTED: The Growth of Moss in Forests [Retracted]',
  `The Growth of Moss in Forests${' .'.repeat(20_000)}`,
])('labels and full stops do not distinguish titles: %.70s', (title) => {
  expect(titleKey(title)).toBe(KEY);
});

it.each(['The Growth of Moss in Forests …', 'The Growth of Moss in Forests...', 'Moss.'])(
  '%s does not identify a work',
  (title) => expect(titleKey(title)).toBeUndefined(),
);
