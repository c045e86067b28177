import { byteWriter } from './bytes';
import { BLOCK, type StoredTerms } from './term-list';

/** Writes the terms of a segment. */
export interface TermWriter {
  /**
   * Adds a term. Terms must ascend.
   * @param frequency number of papers that contain it
   * @param size of its posting list in bytes
   */
  add(term: string, frequency: number, size: number): void;
  finish(): StoredTerms;
}

/** Returns a writer of terms in the format of `StoredTerms`. */
export function termWriter(): TermWriter {
  const out = byteWriter();
  const blocks: number[] = [];
  const starts: number[] = [];
  let count = 0;
  let start = 0;
  let before = '';
  return {
    add(term, frequency, size) {
      const isFirst = count % BLOCK === 0;
      if (isFirst) {
        blocks.push(out.length);
        starts.push(start);
      }
      const shared = isFirst ? 0 : sharedLetters(before, term);
      out.number(shared);
      out.number(term.length - shared);
      for (let at = shared; at < term.length; at++) out.number(term.charCodeAt(at));
      out.number(frequency);
      out.number(size);
      before = term;
      start += size;
      count++;
    },
    finish: () => ({
      count,
      bytes: out.finish(),
      blocks: Uint32Array.from(blocks),
      starts: Uint32Array.from(starts),
    }),
  };
}

function sharedLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
