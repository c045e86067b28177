import { useEffect } from 'preact/hooks';
import { sendMessage } from '../../lib/messages';
import { readStatus } from '../../lib/sync/stored/status';
import { words } from '../../lib/words/words';
import { useLive } from '../parts/use-live';
import { problemText } from './sync-text';

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
  if (!status?.problem || status.next !== undefined) return null;
  return (
    <div class="sync-notice" role="status">
      <span>{words('sync_notice', problemText(status.problem))}</span>
      <button type="button" onClick={onSettings}>
        {words('popup_settings')}
      </button>
    </div>
  );
}
