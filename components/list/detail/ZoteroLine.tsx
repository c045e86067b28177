import { dayAt } from '../../../lib/paper/dates';
import { sentSince } from '../../../lib/store/zotero-sent';
import { shownDate } from '../../../lib/words/shown-date';
import { words } from '../../../lib/words/words';
import { useLive } from '../../parts/use-live';

/** The date when a paper was sent to Zotero; nothing for papers that were never sent. */
export function ZoteroLine({ paper }: { paper: string }) {
  const since = useLive(() => sentSince(paper), [paper]).value;
  if (since === undefined) return null;
  return <p class="detail-sightings">{words('zotero_since', shownDate(dayAt(since), true))}</p>;
}
