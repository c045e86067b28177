import './LackingPapers.css';
import type { Corrections, Paper } from '../../lib/paper/paper';
import { shownNumber } from '../../lib/words/shown-number';
import { words } from '../../lib/words/words';
import { CorrectFacts } from '../list/CorrectFacts';
import { authorLine } from '../list/facts';
import { PaperLink } from '../list/PaperLink';

interface Props {
  /** Text that names the missing fields. */
  text: string;
  papers: readonly Paper[];
  onSet(paper: string, corrections: Corrections | undefined): Promise<unknown>;
}

/** Maximum number of titles shown; nobody goes through a longer list. */
const MOST = 100;

/** Papers with missing fields, with links to their pages. */
export function LackingPapers({ text, papers, onSet }: Props) {
  if (papers.length === 0) return null;
  const more = papers.length - MOST;
  return (
    <details class="lacking">
      <summary>{text}</summary>
      <ul>
        {papers.slice(0, MOST).map((paper) => (
          <li key={paper.id}>
            <PaperLink paper={paper} /> {authorLine(paper)}
            <CorrectFacts paper={paper} corrections={undefined} onSet={onSet} />
          </li>
        ))}
        {more > 0 && <li>{words('export_lacking_more', shownNumber(more))}</li>}
      </ul>
    </details>
  );
}
