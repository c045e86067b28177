import { useState } from 'preact/hooks';
import { type BackupRow, backupFile } from '../../lib/backup/database';
import { backupName } from '../../lib/backup/name';
import { shownBytes } from '../../lib/words/shown-bytes';
import { countWords, words } from '../../lib/words/words';
import { saveFile } from '../parts/save-file';
import { RestoreBackup } from './RestoreBackup';

/** Number of backups shown before the list is expanded. */
const FEW = 3;

interface Props {
  rows: BackupRow[];
  onRestored(): void;
}

/** The backups, newest first, each with buttons to restore it or save it as a file. */
export function BackupList({ rows, onRestored }: Props) {
  const [chosen, setChosen] = useState<number>();
  const [failure, setFailure] = useState<string>();
  const save = async ({ at }: BackupRow) => {
    const file = await backupFile(at);
    if (file)
      saveFile(new Uint8Array(await file.arrayBuffer()), backupName(at), 'application/gzip');
    else setFailure(words('backup_gone'));
  };
  const lines = rows.map((row) => (
    <li key={row.at}>
      <span>
        <time dateTime={new Date(row.at).toISOString()}>{shownTime(row.at)}</time>
        {` · ${countWords('backup_papers', row.papers)} · ${shownBytes(row.bytes)}`}
      </span>
      <button
        type="button"
        aria-label={words('row_action', words('backup_save_file'), shownTime(row.at))}
        onClick={() => save(row).catch((error) => setFailure(String(error)))}
      >
        {words('backup_save_file')}
      </button>
      <button
        type="button"
        aria-label={words('backup_restore_of', shownTime(row.at))}
        aria-expanded={chosen === row.at}
        onClick={() => setChosen(chosen === row.at ? undefined : row.at)}
      >
        {words('backup_restore')}
      </button>
    </li>
  ));
  return (
    <>
      <ul>{lines.slice(0, FEW)}</ul>
      {lines.length > FEW && (
        <details>
          <summary>{countWords('backup_more', lines.length - FEW)}</summary>
          <ul>{lines.slice(FEW)}</ul>
        </details>
      )}
      <div role="alert">{failure}</div>
      {chosen !== undefined && (
        <RestoreBackup
          key={chosen}
          at={chosen}
          onRestored={onRestored}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

/** Formats a time with day and minute in the user's locale. `at` in ms. */
function shownTime(at: number): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
