import { parseName, withoutNumber } from './names';
import type { Author } from './paper';

/**
 * A name without the number that dblp writes behind it to distinguish people of one name: `Wei Wang
 * 0001` (https://dblp.org/faq/Why+do+some+names+have+numbers.html). Programs that split such a name
 * take the number for the family name, or leave it with a part.
 */
export function unnumberedName(author: Author): Author {
  const { given = '', family = '', literal = '' } = author;
  if (literal) return { literal: withoutNumber(literal) || literal };
  const [first, last] = [withoutNumber(given), withoutNumber(family)];
  if (first === given && last === family) return author;
  if (last === '') return first ? parseName(first) : author;
  return { ...(first && { given: first }), family: last };
}
