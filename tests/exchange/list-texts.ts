import type { ListTexts } from '../../lib/exchange/format';

/** Texts of reading lists, for tests of their writers. */
export const LIST_TEXTS: ListTexts = {
  language: 'en',
  title: 'Reading list',
  datedTitle: (day) => `Reading list, ${day}`,
  count: (papers, day) => `${papers} in the list, ${day}`,
  authors: (count) => `${count} authors`,
  andMore: (names, more) => `${names} and ${more} more`,
};
