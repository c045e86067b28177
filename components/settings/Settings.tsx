import './Settings.css';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageReport } from '../../lib/paper/capture';
import type { SiteRecord } from '../../lib/report';
import { settings } from '../../lib/settings/settings';
import { words } from '../../lib/words/words';
import { Panel } from '../parts/Panel';
import { useStored } from '../parts/use-stored';
import { BackupSettings } from './BackupSettings';
import { BrowserSettings } from './BrowserSettings';
import { CitingSettings } from './CitingSettings';
import { DeleteEverything } from './DeleteEverything';
import { ExportEverything } from './ExportEverything';
import { ReadingSettings } from './ReadingSettings';
import { ReportPanel } from './ReportPanel';
import { Room } from './Room';
import { SyncSettings } from './SyncSettings';
import { ZoteroSettings } from './ZoteroSettings';

interface Props {
  /** Report of the page below the popup. */
  page: PageReport | undefined;
  onBack(): void;
  onImport(): void;
}

/** The settings, and the operations that concern all papers. */
export function Settings({ page, onBack, onImport }: Props) {
  const { value, failure, change } = useStored(settings);
  /** How often everything was deleted, and backups restored: both make earlier reports outdated. */
  const [deleted, setDeleted] = useState(0);
  const [restored, setRestored] = useState(0);
  const [reporting, setReporting] = useState<'page' | SiteRecord>();
  if (reporting) {
    const about = reporting === 'page' ? page : reporting;
    return <ReportPanel page={about} onClose={() => setReporting(undefined)} />;
  }
  return (
    <Panel title={words('settings_title')} close={words('settings_back')} onClose={onBack}>
      <div class="settings">
        {value && <ReadingSettings settings={value} onChange={change} onReport={setReporting} />}
        <div role="alert">{failure}</div>
        <BrowserSettings />
        <CitingSettings />
        <section>
          <h2>{words('settings_papers')}</h2>
          <div class="panel-buttons">
            <ExportEverything key={deleted + restored} />
            <button type="button" class="quiet" onClick={onImport}>
              {words('settings_import')}
            </button>
          </div>
          <p class="hint">{words('settings_papers_hint')}</p>
          <Room key={deleted} />
        </section>
        <ZoteroSettings />
        <SyncSettings key={`sync ${deleted}`} />
        <BackupSettings key={`backups ${deleted}`} onRestore={() => setRestored(restored + 1)} />
        <section>
          <h2>{words('settings_delete_title')}</h2>
          <DeleteEverything key={restored} onDelete={() => setDeleted(deleted + 1)} />
        </section>
        <section>
          <div class="keep">
            {words('settings_version', browser.runtime.getManifest().version)}
            <a href="/licences.txt" target="_blank" rel="noreferrer">
              {words('settings_licences')}
            </a>
            <button type="button" onClick={() => setReporting('page')}>
              {words('settings_report')}
            </button>
          </div>
        </section>
      </div>
    </Panel>
  );
}
