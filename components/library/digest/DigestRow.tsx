import type { DigestName } from '../../../lib/find';
import { type Item, isSaved } from '../../../lib/paper/paper';
import { readable } from '../../../lib/text/tex';
import { shownList } from '../../../lib/words/shown-list';
import { countWords, words } from '../../../lib/words/words';
import { draggedAs } from '../../list/drag-paper';
import { facts } from '../../list/facts';
import { PaperLink } from '../../list/PaperLink';
import { StateDot } from '../../list/StateDot';
import type { Actions } from '../../list/use-actions';
import { sectionName } from './section-name';

interface Props {
  item: Item;
  /** Further smart lists and tags that it belongs to. */
  also: readonly DigestName[] | undefined;
  actions: Pick<Actions, 'toggleSaved'>;
}

/** A paper of the digest. */
export function DigestRow({ item, also = [], actions }: Props) {
  const { paper, entry } = item;
  const { upvotes = 0 } = paper.counts;
  return (
    <li class="digest-row">
      <div>
        <h4 dir="auto" {...draggedAs(paper)}>
          {entry && <StateDot status={entry.status} />}
          <PaperLink paper={paper} />
        </h4>
        <p>
          <bdi>{facts(paper)}</bdi>
        </p>
        {also.length > 0 && (
          <p class="digest-also">{words('digest_also', shownList(also.map(sectionName)))}</p>
        )}
      </div>
      {upvotes > 0 && (
        <p class="digest-upvotes">
          <span aria-hidden="true">▲ {upvotes}</span>
          <span class="visually-hidden">{countWords('row_upvotes', upvotes)}</span>
        </p>
      )}
      <button
        type="button"
        aria-label={words(isSaved(entry) ? 'digest_remove' : 'digest_save', readable(paper.title))}
        onClick={() => void actions.toggleSaved(item)}
      >
        {words(isSaved(entry) ? 'row_remove' : 'row_save')}
      </button>
    </li>
  );
}
