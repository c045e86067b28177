import './Joins.css';
import { dayAt } from '../../../lib/paper/dates';
import { mergesOf } from '../../../lib/store/join/merges';
import type { MergeRow } from '../../../lib/store/rows';
import { readable } from '../../../lib/text/tex';
import { shownDate } from '../../../lib/words/shown-date';
import { words } from '../../../lib/words/words';
import { useLive } from '../../parts/use-live';

interface Props {
  /** Id of a paper. */
  paper: string;
  /** Reverts the merge with this number. */
  onSplit(seq: number): void;
}

/** The merges of this paper, with date, reason and a button that reverts each. */
export function Joins({ paper, onSplit }: Props) {
  const merges = useLive(() => mergesOf(paper), [paper]).value ?? [];
  if (merges.length === 0) return null;
  return (
    <ul class="joins">
      {merges.map((merge) => (
        <li key={merge.seq} dir="auto">
          {joinedText(merge)} ·{' '}
          <button
            type="button"
            aria-label={words('paper_split_label', titleOf(merge))}
            onClick={() => onSplit(merge.seq)}
          >
            {words('paper_split')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function joinedText(merge: MergeRow): string {
  const facts = [titleOf(merge), shownDate(dayAt(merge.at), true)];
  switch (merge.why) {
    case 'id':
      return words('paper_joined_id', ...facts);
    case 'title':
      return words('paper_joined_title', ...facts);
    case 'hand':
      return words('paper_joined_hand', ...facts);
  }
}

function titleOf({ papers }: MergeRow): string {
  return readable(papers.gone.title);
}
