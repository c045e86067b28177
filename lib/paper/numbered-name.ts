import { parseName } from './names';
import type { Author } from './paper';

const NUMBER = /(?:^|\s)0\d{3}$/;

/**
 * A name without the number that dblp writes behind it to distinguish people of one name: `Wei Wang
 * 0001` (https://dblp.org/faq/Why+do+some+names+have+numbers.html). Programs that split such a name
 * take the number for the family name, or leave it with a part.
 */
export function unnumberedName(author: Author): Author {
  const { given = '', family = '', literal = '' } = author;
  if (![given, family, literal].some((part) => NUMBER.test(part))) return author;
  if (literal) return { literal: literal.replace(NUMBER, '') || literal };
  const [first, last] = [given.replace(NUMBER, ''), family.replace(NUMBER, '')];
  if (last === '') return first ? parseName(first) : author;
  return { ...(first && { given: first }), family: last };
}
