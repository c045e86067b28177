import { type Token, tokensOf } from './tokens';

/** One condition of a query, as a facet names it: `tag:geometry`, `venue:"ICLR 2024"`. */
export interface Piece {
  field: string;
  value: string;
}

/** Writes a condition so that it is read back as one; quoted if it must be. */
export function pieceText({ field, value }: Piece): string {
  return `${field}:${/^[\p{L}\p{N}/_.+-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`}`;
}

/** Whether a query has a condition, at any place outside of brackets and not negated. */
export function hasPiece(text: string, piece: Piece): boolean {
  return tokensOf(text).some((token) => isPiece(token, piece));
}

/** Adds a condition to the end of a query, unless it is there. */
export function withPiece(text: string, piece: Piece): string {
  if (hasPiece(text, piece)) return text;
  return `${text.trim()} ${pieceText(piece)}`.trim();
}

/** Removes a condition from a query, wherever it stands. */
export function withoutPiece(text: string, piece: Piece): string {
  const removed = tokensOf(text).filter((token) => isPiece(token, piece));
  let rest = text;
  for (const { at, end } of removed.reverse()) rest = `${rest.slice(0, at)}${rest.slice(end)}`;
  return rest.replace(/\s+/g, ' ').trim();
}

function isPiece(token: Token, { field, value }: Piece): boolean {
  return (
    !token.negated &&
    token.field === field &&
    (token.kind === 'word' || token.kind === 'phrase') &&
    token.text.toLowerCase() === value.replaceAll('"', '').toLowerCase()
  );
}
