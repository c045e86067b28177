import type { OpenSegment } from './open-segment';

/**
 * The score of each paper of a segment, by ordinal; 0 for no match. `short` is 1 if every word was
 * found outside abstract and note.
 */
export interface Matches {
  scores: Float32Array;
  short: Uint8Array;
}

/** The score of a paper that passes a filter: positive, but too small to change the order. */
const PASSED = 1e-4;

export function none({ count }: Pick<OpenSegment, 'count'>): Matches {
  return { scores: new Float32Array(count), short: new Uint8Array(count) };
}

/** The papers that pass a filter. */
export function passing(
  segment: OpenSegment,
  passes: (ordinal: number) => boolean,
  score = PASSED,
): Matches {
  const matches = none(segment);
  for (let ordinal = 0; ordinal < segment.count; ordinal++) {
    if (!passes(ordinal)) continue;
    pass(matches, ordinal, score);
  }
  return matches;
}

/** Adds a paper that passes a filter. */
export function pass({ scores, short }: Matches, ordinal: number, score = PASSED): void {
  scores[ordinal] = score;
  short[ordinal] = 1;
}

/** The papers that match both; their scores are added. Changes and returns `a`. */
export function intersection(a: Matches, b: Matches): Matches {
  for (let at = 0; at < a.scores.length; at++) {
    const first = a.scores[at] ?? 0;
    const second = b.scores[at] ?? 0;
    a.scores[at] = first > 0 && second > 0 ? first + second : 0;
    a.short[at] = (a.short[at] ?? 0) & (b.short[at] ?? 0);
  }
  return a;
}

/** The papers that match either, with the better score. Changes and returns `a`. */
export function union(a: Matches, b: Matches): Matches {
  for (let at = 0; at < a.scores.length; at++) {
    a.scores[at] = Math.max(a.scores[at] ?? 0, b.scores[at] ?? 0);
    a.short[at] = (a.short[at] ?? 0) | (b.short[at] ?? 0);
  }
  return a;
}

/** The papers of `a`; those that also match `b` get its score too. Changes and returns `a`. */
export function bonus(a: Matches, b: Matches): Matches {
  for (let at = 0; at < a.scores.length; at++) {
    const own = a.scores[at] ?? 0;
    if (own > 0) a.scores[at] = own + (b.scores[at] ?? 0);
  }
  return a;
}

/** The papers that do not match. Changes and returns `a`. */
export function complement(a: Matches): Matches {
  for (let at = 0; at < a.scores.length; at++) {
    const matched = (a.scores[at] ?? 0) > 0;
    a.scores[at] = matched ? 0 : PASSED;
    a.short[at] = matched ? 0 : 1;
  }
  return a;
}
