import './BackupPlaces.css';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { copyBackup } from '../../lib/backup/daily';
import { copiesToDownloads } from '../../lib/backup/downloads';
import {
  chosenFolder,
  type Folder,
  forgetFolder,
  hasFolders,
  pickFolder,
} from '../../lib/backup/folder';
import { explainFailure } from '../../lib/store/failure';
import { words } from '../../lib/words/words';
import { isPopup, openLibrary, SETTINGS_HASH } from '../parts/place';
import { Switch } from '../parts/Switch';

interface Places {
  folder: { folder: Folder; allowed: boolean } | undefined;
  downloads: boolean;
}

/**
 * Settings for copies of backups outside the browser: in a folder (Chrome only) or in the
 * downloads.
 */
export function BackupPlaces({ onChange }: { onChange(): void }) {
  const [places, setPlaces] = useState<Places>();
  const [failure, setFailure] = useState<string>();
  const fail = (error: unknown) => setFailure(explainFailure(error));
  const look = () =>
    Promise.all([chosenFolder(), copiesToDownloads()]).then(([folder, downloads]) => {
      setPlaces({ folder, downloads });
      onChange();
    }, fail);
  useEffect(() => {
    look();
  }, []);
  /** The popup closes when a dialog of the browser opens. */
  const pick = async () => {
    if (isPopup()) return openLibrary(SETTINGS_HASH);
    if (await pickFolder()) await copyBackup(Date.now());
    await look();
  };
  const allow = async (folder: Folder) => {
    await folder.requestPermission({ mode: 'readwrite' });
    await copyBackup(Date.now());
    await look();
  };
  const stop = async () => {
    await forgetFolder();
    await copyBackup(Date.now());
    await look();
  };
  const setDownloads = async (on: boolean) => {
    const permission: { permissions: ['downloads'] } = { permissions: ['downloads'] };
    await (on ? browser.permissions.request(permission) : browser.permissions.remove(permission));
    await copyBackup(Date.now());
    await look();
  };
  const { folder, downloads = false } = places ?? {};
  const quietly = (act: () => Promise<unknown>) => () => {
    act().catch(fail);
  };
  return (
    <>
      {folder ? (
        <p class="backup-place">
          {words('backup_folder_is', folder.folder.name)}
          {!folder.allowed && (
            <button type="button" onClick={quietly(() => allow(folder.folder))}>
              {words('backup_folder_allow')}
            </button>
          )}
          <button type="button" onClick={quietly(stop)}>
            {words('backup_folder_stop')}
          </button>
        </p>
      ) : (
        hasFolders() && (
          <p class="backup-place">
            <button type="button" class="quiet" onClick={quietly(pick)}>
              {words('backup_folder')}
            </button>
          </p>
        )
      )}
      <Switch
        label={words('backup_downloads')}
        on={downloads}
        onChange={(on) => {
          setDownloads(on).catch(fail);
        }}
      />
      <p class="hint">{words('backup_downloads_hint')}</p>
      <div role="alert">{failure}</div>
    </>
  );
}
