import './Footer.css';
import { shownNumber } from '../../lib/words/shown-number';
import { countWords, words } from '../../lib/words/words';
import type { Notices } from '../parts/use-notice';

interface Props {
  /** Whether the selection bar is shown; then the footer shows only notices. */
  selecting: boolean;
  shown: number;
  total: number;
  notices: Notices;
  onUndo(): void;
  onExport(): void;
  /** Opens the library; absent in the library itself. */
  onLibrary?(): void;
  onSettings(): void;
}

/** Shows counts and commands; after an operation, its result. */
export function Footer(props: Props) {
  const { selecting, shown, total, notices, onUndo, onExport, onLibrary, onSettings } = props;
  const { notice, close } = notices;
  return (
    <footer class={selecting && !notice ? 'visually-hidden' : 'footer'}>
      <p role="status" class={notice?.kind === 'failed' ? 'failed' : ''}>
        {notice?.text}
      </p>
      {notice?.kind === 'done' && (
        <button type="button" onClick={onUndo}>
          {words('popup_undo')}
        </button>
      )}
      {notice?.kind === 'failed' && (
        <button type="button" onClick={close}>
          {words('popup_close')}
        </button>
      )}
      {!notice && <Hints shown={shown} total={total} />}
      {!selecting && shown > 0 && notice?.kind !== 'failed' && (
        <button type="button" onClick={onExport}>
          {countWords('popup_export', shown)}
        </button>
      )}
      {!selecting && onLibrary && (
        <button type="button" title={words('popup_library_open')} onClick={onLibrary}>
          {words('popup_library')}
        </button>
      )}
      {!selecting && (
        <button type="button" onClick={onSettings}>
          {words('popup_settings')}
        </button>
      )}
    </footer>
  );
}

function Hints({ shown, total }: { shown: number; total: number }) {
  if (shown === 0) return <p />;
  return (
    <p class="footer-hints">
      {shown < total && words('popup_of', shownNumber(shown), shownNumber(total))} <kbd>s</kbd>{' '}
      {words('popup_key_save')} <kbd>t</kbd> {words('popup_key_tag')} <kbd>e</kbd>{' '}
      {words('popup_key_export')}
    </p>
  );
}
