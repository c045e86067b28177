import './Footer.css';
import { Fragment } from 'preact';
import { shownNumber } from '../../lib/words/shown-number';
import { countWords, words } from '../../lib/words/words';
import type { Notices } from '../parts/use-notice';

interface Props {
  /** Whether the selection bar is shown; then the footer shows only notices. */
  selecting: boolean;
  shown: number;
  total: number;
  /** Whether the focus is in the search box, where letters are no commands. */
  searching: boolean;
  notices: Notices;
  onUndo(operation: number | undefined): void;
  onRedo(): void;
  onExport(): void;
  /** Opens the library; absent in the library itself. */
  onLibrary?(): void;
  onSettings(): void;
}

/** Shows counts and commands; after an operation, its result. */
export function Footer(props: Props) {
  const { selecting, shown, total, searching, notices } = props;
  const { onUndo, onRedo, onExport, onLibrary, onSettings } = props;
  const { notice, close } = notices;
  return (
    <footer class={selecting && !notice ? 'visually-hidden' : 'footer'}>
      <p role="status" class={notice?.kind === 'failed' ? 'failed' : ''} title={notice?.text}>
        {notice?.text}
      </p>
      {notice?.kind === 'done' && (
        <button type="button" onClick={() => onUndo(notice.operation)}>
          {words('popup_undo')}
        </button>
      )}
      {notice?.kind === 'undone' && (
        <button type="button" onClick={() => onRedo()}>
          {words('popup_redo')}
        </button>
      )}
      {notice?.full && (
        <button type="button" onClick={onSettings}>
          {words('popup_make_room')}
        </button>
      )}
      {notice?.kind === 'failed' && (
        <button type="button" onClick={close}>
          {words('popup_close')}
        </button>
      )}
      {!notice && <Hints shown={shown} total={total} searching={searching} />}
      {!selecting && (
        <div class="footer-more">
          {shown > 0 && notice?.kind !== 'failed' && (
            <button type="button" onClick={onExport}>
              {countWords('popup_export', shown)}
            </button>
          )}
          {onLibrary && (
            <button type="button" title={words('popup_library_open')} onClick={onLibrary}>
              {words('popup_library')}
            </button>
          )}
          <button type="button" onClick={onSettings}>
            {words('popup_settings')}
          </button>
        </div>
      )}
    </footer>
  );
}

function Hints({ shown, total, searching }: Pick<Props, 'shown' | 'total' | 'searching'>) {
  if (shown === 0) return <p />;
  const hints = searching
    ? [['↓', words('popup_key_list')]]
    : [
        ['s', words('popup_key_save')],
        ['t', words('popup_key_tag')],
        ['e', words('popup_key_export')],
      ];
  return (
    <p class="footer-hints">
      {shown < total && <span>{words('popup_of', shownNumber(shown), shownNumber(total))}</span>}{' '}
      {hints.map(([key, text]) => (
        <Fragment key={key}>
          <span>
            <kbd>{key}</kbd> {text}
          </span>{' '}
        </Fragment>
      ))}
    </p>
  );
}
