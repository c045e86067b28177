import './ZoteroOpen.css';
import type { OpenPapers } from '../../lib/store/zotero-open';
import { shownNumber } from '../../lib/words/shown-number';
import { countWords, words } from '../../lib/words/words';
import { PaperLink } from '../list/PaperLink';
import { reasonText } from '../parts/zotero-text';

/** Most titles of a group that are shown; nobody goes through a longer list. */
export const MOST_TITLES = 100;

interface Props {
  groups: readonly OpenPapers[];
  busy: boolean;
  onRetry(ids: string[]): void;
  onForget(ids: string[]): void;
}

/** The papers that are not in Zotero, or not as they should be, by the reason. */
export function ZoteroOpen({ groups, busy, onRetry, onForget }: Props) {
  return groups.map(({ reason, ids, papers }) => (
    <details class="zotero-open" key={reason}>
      <summary>{countWords('zotero_open', ids.length, reasonText(reason))}</summary>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            <PaperLink paper={paper} />
          </li>
        ))}
        {ids.length > MOST_TITLES && (
          <li>{words('export_lacking_more', shownNumber(ids.length - MOST_TITLES))}</li>
        )}
      </ul>
      <div class="panel-buttons">
        {reason !== 'longtag' && (
          <button type="button" class="quiet" disabled={busy} onClick={() => onRetry(ids)}>
            {words('zotero_retry')}
          </button>
        )}
        <button type="button" disabled={busy} onClick={() => onForget(ids)}>
          {words('zotero_dismiss')}
        </button>
      </div>
    </details>
  ));
}
