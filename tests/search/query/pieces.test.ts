import { describe, expect, it } from 'vitest';
import {
  hasPiece,
  type Piece,
  pieceText,
  withoutPiece,
  withPiece,
} from '../../../lib/search/query/pieces';
import { tokensOf } from '../../../lib/search/query/tokens';

const geometry: Piece = { field: 'tag', value: 'geometry' };
const venue: Piece = { field: 'venue', value: 'Nature (London) 2' };

describe('conditions of a query', () => {
  it('are added once, behind what was typed, and removed wherever they stand', () => {
    const text = withPiece(withPiece('  deep nets ', geometry), geometry);
    expect(text).toBe('deep nets tag:geometry');
    expect(withPiece(text, venue)).toBe('deep nets tag:geometry venue:"Nature (London) 2"');
    expect(withoutPiece('a TAG:"Geometry"  b tag:geometry', geometry)).toBe('a b');
  });

  it('are not those of another field, a longer value or a negated one', () => {
    for (const text of ['geometry', 'title:geometry', 'tag:geometry2', '-tag:geometry'])
      expect(hasPiece(text, geometry)).toBe(false);
  });

  it.each(['llm/agents', 'to present', 'a"b', 'C++', '深度学习', 'x:y', "don't", '(a)', '-x'])(
    'are read back with the value %s',
    (value) => {
      const piece = { field: 'tag', value };
      expect(tokensOf(pieceText(piece))).toHaveLength(1);
      expect(hasPiece(pieceText(piece), piece)).toBe(true);
    },
  );
});
