import type { LinkKind, PaperDraft } from './paper';
import type { PublicationVariable } from './publication';

/** Why a draft can't be kept at all. */
export type DraftFault =
  | { kind: 'no_draft' }
  | { kind: 'no_title' }
  /** Its length, and the longest that is kept, in UTF-16 units. */
  | { kind: 'long_title'; value: number; most: number }
  | { kind: 'no_id' };

/** A value that was left out: a short text as it stands, of anything else only what it is. */
export type Quoted =
  | { kind: 'text'; value: string }
  /** A long text, by its length in UTF-16 units. */
  | { kind: 'characters'; value: number }
  /** A list, by its length. */
  | { kind: 'list'; value: number }
  /** Anything else, by its type in JavaScript. */
  | { kind: 'type'; value: string };

/** Something that was left out of a draft that is kept. `title` is that of the paper, cut. */
export type DraftProblem =
  | {
      kind: 'field_left_out';
      name: keyof PaperDraft | PublicationVariable;
      title: string;
      value: Quoted;
    }
  | { kind: 'link_left_out'; name: LinkKind; value: Quoted };
