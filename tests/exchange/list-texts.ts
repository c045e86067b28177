import type { ListTexts } from '../../lib/exchange/format';

/** The words of lists, for tests of what writes them. */
export const LIST_TEXTS: ListTexts = {
  language: 'en',
  title: 'Reading list',
  datedTitle: (day) => `Reading list, ${day}`,
  count: (papers, day) => `${papers} in the list, ${day}`,
  authors: (count) => `${count} authors`,
  andMore: (names, more) => `${names} and ${more} more`,
};
