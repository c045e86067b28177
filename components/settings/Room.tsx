import './Room.css';
import { useEffect, useState } from 'preact/hooks';
import { type BackupRow, dropOlderBackups, listBackups } from '../../lib/backup/database';
import { explainFailure } from '../../lib/store/failure';
import { forgetAllSeen } from '../../lib/store/free-room';
import type { ImportWatch } from '../../lib/store/import/steps';
import { roomOfStore } from '../../lib/store/wipe';
import { shownBytes } from '../../lib/words/shown-bytes';
import { countWords, words } from '../../lib/words/words';
import { useIndexesAround } from '../list/data/indexes';
import { useCounts } from '../list/use-counts';
import { JobLine } from '../parts/JobLine';
import { useJob } from '../parts/use-job';

/** Below this the ways to make room are open, in bytes. */
const SCARCE = 200e6;

/** The number of stored papers, the room they take, and ways to take less. */
export function Room() {
  const { value: counts, failure } = useCounts('searchable', useIndexesAround());
  const { saved, seen } = counts;
  const { room, backups, look } = useRoom();
  useEffect(look, [saved, seen]);
  if (failure !== undefined) return <p role="alert">{explainFailure(failure)}</p>;
  if (saved === undefined || seen === undefined) return null;
  const older = backups.slice(1).reduce((sum, { bytes }) => sum + bytes, 0);
  const all = backups.reduce((sum, { bytes }) => sum + bytes, 0);
  const parts = [
    countWords('settings_saved', saved),
    countWords('settings_seen', seen),
    room?.used !== undefined && words('settings_used', shownBytes(room.used)),
    all > 0 && words('settings_backups_used', shownBytes(all)),
  ];
  return (
    <div class="room">
      <p class="settings-counts">{parts.filter(Boolean).join(' · ')}</p>
      <details open={room?.free !== undefined && room.free < SCARCE}>
        <summary>{words('room_title')}</summary>
        {room?.free !== undefined && <p>{words('room_free', shownBytes(room.free))}</p>}
        <p>{words('room_export')}</p>
        <Freeing
          label={countWords('room_seen', seen - saved)}
          question={words('room_seen_sure')}
          disabled={seen === saved}
          free={async (watch) => countWords('room_seen_done', await forgetAllSeen(watch))}
          cancellable
          onDone={look}
        />
        <Freeing
          label={words('room_backups', shownBytes(older))}
          question={words('room_backups_sure')}
          disabled={backups.length < 2}
          free={async () => countWords('room_backups_done', await dropOlderBackups())}
          onDone={look}
        />
      </details>
    </div>
  );
}

function useRoom() {
  const [room, setRoom] = useState<Awaited<ReturnType<typeof roomOfStore>>>();
  const [backups, setBackups] = useState<BackupRow[]>([]);
  const look = () => {
    // Some browsers do not say it; the counts are shown without it.
    roomOfStore().then(setRoom, () => setRoom(undefined));
    listBackups().then(setBackups, () => setBackups([]));
  };
  return { room, backups, look };
}

interface FreeingProps {
  label: string;
  /** Asked after a click, because this can't be undone. */
  question: string;
  disabled: boolean;
  /** Whether it can be stopped on the way. */
  cancellable?: boolean;
  /** Returns what was done. */
  free(watch: Required<ImportWatch>): Promise<string>;
  onDone(): void;
}

function Freeing({ label, question, disabled, cancellable = false, free, onDone }: FreeingProps) {
  const [asking, setAsking] = useState(false);
  const job = useJob<string>(explainFailure);
  const run = () => {
    setAsking(false);
    void job.run((onProgress, signal) => free({ onProgress, signal }).finally(onDone));
  };
  return (
    <div class="panel-buttons">
      <button
        type="button"
        class="quiet"
        disabled={disabled || job.progress !== undefined}
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        {label}
      </button>
      {asking && (
        <p>
          {question}{' '}
          <button type="button" class="danger" onClick={run}>
            {words('room_sure')}
          </button>
        </p>
      )}
      <JobLine job={job} label={label} cancellable={cancellable}>
        {(text) => <p>{text}</p>}
      </JobLine>
    </div>
  );
}
