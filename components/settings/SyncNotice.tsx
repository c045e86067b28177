import { useEffect } from 'preact/hooks';
import { sendMessage } from '../../lib/messages';
import { readStatus } from '../../lib/sync/stored/status';
import { DAY_MS } from '../../lib/text/time';
import { shownTime } from '../../lib/words/shown-time';
import { words } from '../../lib/words/words';
import { useLive } from '../parts/use-live';
import { problemText } from './sync-text';

/** After so long without a success the user is needed. */
const LATE_MS = 7 * DAY_MS;

/**
 * Brings the collection in step with other machines when a page opens. Shows something only if the
 * user is needed.
 */
export function SyncNotice({ onSettings }: { onSettings(): void }) {
  const status = useLive(readStatus, []).value;
  useEffect(() => {
    // Failures are stored with the status.
    sendMessage('sync', false).catch(() => undefined);
  }, []);
  if (!status?.problem) return null;
  const { problem, since = Date.now(), next } = status;
  const isLate = Date.now() - since > LATE_MS;
  if (next !== undefined && !isLate) return null;
  return (
    <div class="sync-notice" role="status">
      <span>
        {next === undefined
          ? words('sync_notice', problemText(problem))
          : words('sync_notice_late', shownTime(since), problemText(problem))}
      </span>
      <button type="button" onClick={onSettings}>
        {words('popup_settings')}
      </button>
    </div>
  );
}
