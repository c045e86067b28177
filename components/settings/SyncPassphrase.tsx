import { passphraseStrength } from '../../lib/sync/passphrase-strength';
import { words } from '../../lib/words/words';
import { SyncField } from './SyncField';

const STRENGTHS = {
  weak: () => words('sync_weak'),
  fair: () => words('sync_fair'),
  strong: () => words('sync_strong'),
};

interface Props {
  value: string;
  /** Whether it is chosen now, and not one that other machines have. */
  isNew: boolean;
  /** Of the database or the folder, for the sheet. */
  address: string;
  onInput(value: string): void;
}

/** The passphrase: how strong it is, and a sheet with it to print. */
export function SyncPassphrase({ value, isNew, address, onInput }: Props) {
  return (
    <>
      <SyncField label={words('sync_passphrase')} secret value={value} onInput={onInput} />
      <p class="hint">{words('sync_passphrase_hint')}</p>
      {isNew && value !== '' && (
        <div class="sync-strength">
          <p role="status">{STRENGTHS[passphraseStrength(value)]()}</p>
          <button type="button" class="quiet" onClick={() => print()}>
            {words('sync_print')}
          </button>
          <div class="sync-sheet">
            <h1>{words('sync_sheet')}</h1>
            <p>{words('sync_sheet_hint')}</p>
            <p>{address}</p>
            <pre>{value}</pre>
          </div>
        </div>
      )}
    </>
  );
}
