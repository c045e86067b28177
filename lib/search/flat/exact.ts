import type { ExactField, Query } from '../query/query';
import { plain } from '../words/terms';
import type { Context } from './context';
import { marked, markedText } from './marked-terms';
import { type Matches, none, pass } from './matches';
import { type OpenSegment, readTerm } from './open-segment';
import { beginsWith } from './term-list';

/**
 * The papers with a tag, a venue or a site as it is written in the query; if no segment has it,
 * and the query is not strict, those where it differs in case, accents or punctuation. A tag with a
 * slash at its end also means all tags below it.
 */
export function exactMatches(
  segment: OpenSegment,
  { field, text, strict }: Query & { kind: 'exact' },
  context: Context,
): Matches {
  const matches = none(segment);
  const term = marked(field, markedText(text));
  const { terms } = segment;
  const at = terms.indexOf(term);
  const indexes =
    field === 'tag' && text.endsWith('/')
      ? termsMarked(segment, field).filter((each) => `${terms.at(each)}/`.startsWith(term))
      : strict || context.isKnown(term)
        ? at === undefined
          ? []
          : [at]
        : termsMarked(segment, field).filter((each) => loose(terms.at(each)) === loose(term));
  for (const index of indexes) readTerm(segment, index, (ordinal) => pass(matches, ordinal));
  return matches;
}

/** The indexes of all tags, venues or sites of a segment. */
export function termsMarked({ terms }: OpenSegment, field: ExactField): number[] {
  const mark = marked(field, '');
  const indexes: number[] = [];
  terms.each(terms.lowerBound(mark), (cursor) => {
    const isMarked = beginsWith(cursor, mark);
    if (isMarked) indexes.push(cursor.index);
    return isMarked;
  });
  return indexes;
}

function loose(term = ''): string {
  return plain(term)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
