import './DeleteEverything.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { forgetLastView } from '../../lib/settings/last-view';
import { forgetSnapshot } from '../../lib/settings/snapshot';
import { zoteroTarget } from '../../lib/settings/zotero-target';
import { explainFailure } from '../../lib/store/failure';
import { wipe } from '../../lib/store/wipe';
import { countWords, words } from '../../lib/words/words';
import { useSeenCount } from '../list/use-counts';
import { JobLine } from '../parts/JobLine';
import { useJob } from '../parts/use-job';
import { ExportEverything } from './ExportEverything';

/**
 * Deletes every paper after the user has typed the word that is shown. No other operation is
 * irreversible.
 */
export function DeleteEverything({ onDelete }: { onDelete(): void }) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const job = useJob<string>(explainFailure);
  const close = () => {
    setAsking(false);
    opener.current?.focus();
  };
  const remove = async () => {
    close();
    await job.run(async () => {
      await wipe();
      forgetSnapshot();
      await Promise.all([forgetLastView(), zoteroTarget.change({ id: '', name: '' })]);
      onDelete();
      return words('settings_deleted');
    });
  };
  return (
    <div class="delete">
      <div>
        <button
          ref={opener}
          type="button"
          class="danger"
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {words('settings_delete')}
        </button>
      </div>
      {asking && <Confirmation onConfirm={remove} onCancel={close} />}
      <JobLine job={job} label={words('settings_deleting')}>
        {(text) => <p>{text}</p>}
      </JobLine>
    </div>
  );
}

function Confirmation({ onConfirm, onCancel }: { onConfirm(): void; onCancel(): void }) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const seen = useSeenCount().value ?? 0;
  const word = words('settings_delete_word');
  const confirmed = typed.trim().toLowerCase() === word.toLowerCase();
  useLayoutEffect(() => field.current?.focus(), []);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (confirmed) onConfirm();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    onCancel();
  };
  return (
    <form class="delete" onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <p>{words('settings_delete_warning')}</p>
      <div class="panel-buttons">
        <ExportEverything />
      </div>
      <label>
        {words('settings_delete_type', word)}
        <input
          ref={field}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <div class="panel-buttons">
        <button type="submit" class="primary" disabled={!confirmed}>
          {countWords('settings_delete_now', seen)}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {words('settings_cancel')}
        </button>
      </div>
    </form>
  );
}
