import type { Item } from '../../../lib/paper/paper';
import { readable } from '../../../lib/text/tex';
import { words } from '../../../lib/words/words';
import { facts } from '../../list/facts';
import { PaperLink } from '../../list/PaperLink';

interface Props {
  papers: readonly [Item, Item];
  onDecide(same: boolean): void;
}

/** Two papers that are alike, what distinguishes them, and the two answers. */
export function DuplicatePair({ papers, onDecide }: Props) {
  const titles = papers.map(({ paper }) => readable(paper.title));
  return (
    <li>
      <div>
        {papers.map(({ paper, entry }) => (
          <div key={paper.id} class="history-twin">
            <h3 dir="auto">
              <PaperLink paper={paper} />
            </h3>
            <p class="history-papers">
              <bdi>{facts(paper)}</bdi>
            </p>
            <p class="history-papers">{paper.ids.join(' · ')}</p>
            {entry && entry.tags.length > 0 && (
              <p class="history-papers">
                {entry.tags.map((tag) => (
                  <bdi key={tag}>#{tag} </bdi>
                ))}
              </p>
            )}
          </div>
        ))}
      </div>
      <div class="history-answers">
        <button
          type="button"
          aria-label={words('duplicates_same_label', ...titles)}
          onClick={() => onDecide(true)}
        >
          {words('duplicates_same')}
        </button>
        <button
          type="button"
          aria-label={words('duplicates_apart_label', ...titles)}
          onClick={() => onDecide(false)}
        >
          {words('duplicates_apart')}
        </button>
      </div>
    </li>
  );
}
