import { readLeft } from '../../lib/sync/stored/left-documents';
import { readable } from '../../lib/text/tex';
import { countWords, words } from '../../lib/words/words';
import { useLive } from '../parts/use-live';

/** Most of them that are named. */
const MOST = 20;

/** What stays on this machine alone, and why. */
export function SyncLeft({ count }: { count: number }) {
  const left = useLive(() => readLeft(MOST), [count]).value ?? [];
  const named = left.filter(({ name }) => name !== '');
  const others = count - named.length;
  if (named.length === 0) return null;
  return (
    <ul class="sync-left">
      {named.map(({ id, name, isTooLong }) => (
        <li key={id} dir="auto">
          {words(isTooLong ? 'sync_left_long' : 'sync_left_refused', readable(name))}
        </li>
      ))}
      {others > 0 && <li>{countWords('journal_others', others)}</li>}
    </ul>
  );
}
