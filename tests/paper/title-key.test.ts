import { expect, it } from 'vitest';
import { titleKey } from '../../lib/paper/title-key';

const TITLE = 'On the Weight of Moss in Old Mills';
const KEY = 'ontheweightofmossinoldmills';

it.each([
  `RETRACTED: ${TITLE}`,
  `withdrawn article: ${TITLE}`,
  `[PDF] [HTML] ${TITLE}`,
  `  Paper page - ${TITLE}`,
  `${TITLE}.`,
  `${TITLE} [Retracted] .`,
  `[${TITLE}].`,
  `[${TITLE}.]`,
  `On the <i>Weight</i> of Moss in Old Mills`,
  `${TITLE}${' .'.repeat(20_000)}`,
  'On the $Weight$ of Møss in Öld-Mílls',
])('%.70s has the key of its title', (title) => {
  expect(titleKey(title)).toBe(KEY);
});

it.each([
  [`A [retracted] ${TITLE}`, `aretracted${KEY}`],
  [`[${TITLE}] and [Rust]`, `${KEY}andrust`],
  ['A < b and c > d in the old mills of Norway', 'abandcdintheoldmillsofnorway'],
])('%s keeps what belongs to it', (title, key) => expect(titleKey(title)).toBe(key));

it.each([
  `${TITLE}…`,
  `${TITLE}... `,
  'Weighing Moss in Old',
  'Introduction to the Special Issue on Moss',
  'Table of Contents of Volume Seven',
  'Proceedings of the Meeting on Moss',
  'Supplementary Material for Moss',
])('%s identifies no work', (title) => expect(titleKey(title)).toBeUndefined());

it('counts wide characters twice, and compares the first 300', () => {
  expect(titleKey('古'.repeat(10))).toBe('古'.repeat(10));
  expect(titleKey('古'.repeat(9))).toBeUndefined();
  expect(titleKey('m'.repeat(20))).toBe('m'.repeat(20));
  expect(titleKey('m'.repeat(19))).toBeUndefined();
  expect(titleKey('m'.repeat(301))).toBe('m'.repeat(300));
});
