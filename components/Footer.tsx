import './Footer.css';
import { countWords, words } from '../lib/words';
import { shownNumber } from './shown-number';
import type { Notices } from './use-notice';

interface Props {
  shown: number;
  total: number;
  notices: Notices;
  onUndo(): void;
  onExport(): void;
  onSettings(): void;
}

/** How much is shown and what can be done with it; after an operation, what it did. */
export function Footer({ shown, total, notices, onUndo, onExport, onSettings }: Props) {
  const { notice } = notices;
  return (
    <footer class="footer">
      <p role="status" class={notice?.kind === 'failed' ? 'failed' : ''}>
        {notice?.text}
      </p>
      {notice?.kind === 'done' && (
        <button type="button" onClick={onUndo}>
          {words('popup_undo')}
        </button>
      )}
      {!notice && <Hints shown={shown} total={total} />}
      {shown > 0 && notice?.kind !== 'failed' && (
        <button type="button" onClick={onExport}>
          {countWords('popup_export', shown)}
        </button>
      )}
      {notice?.kind === 'failed' && (
        <button type="button" onClick={notices.close}>
          {words('popup_close')}
        </button>
      )}
      <button type="button" onClick={onSettings}>
        {words('popup_settings')}
      </button>
    </footer>
  );
}

function Hints({ shown, total }: { shown: number; total: number }) {
  return (
    <p class="footer-hints">
      {shown < total && words('popup_of', shownNumber(shown), shownNumber(total))} <kbd>s</kbd>{' '}
      {words('popup_key_save')} <kbd>t</kbd> {words('popup_key_tag')} <kbd>e</kbd>{' '}
      {words('popup_key_export')}
    </p>
  );
}
