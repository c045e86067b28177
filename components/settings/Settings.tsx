import './Settings.css';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { SiteHealth } from '../../lib/store/health';
import { words } from '../../lib/words/words';
import { usePage } from '../app/use-page';
import { ExportEverything } from '../export/ExportEverything';
import { Panel } from '../parts/Panel';
import { BackupSettings } from './BackupSettings';
import { WritingSettings } from './CitingSettings';
import { DeleteEverything } from './DeleteEverything';
import { ReadingSettings } from './ReadingSettings';
import { ReportPanel } from './ReportPanel';
import { StoredCounts } from './StoredCounts';
import { useSettings } from './use-settings';
import { ZoteroSettings } from './ZoteroSettings';

/** What the user decides, and everything that concerns all papers at once. */
export function Settings({ onBack, onImport }: { onBack(): void; onImport(): void }) {
  const { settings, failure, change } = useSettings();
  const [reporting, setReporting] = useState<'page' | SiteHealth>();
  const here = usePage();
  if (reporting) {
    const page = reporting === 'page' ? here.page : reporting;
    return <ReportPanel page={page} onClose={() => setReporting(undefined)} />;
  }
  return (
    <Panel title={words('settings_title')} close={words('settings_back')} onClose={onBack}>
      <div class="settings">
        {settings && (
          <ReadingSettings settings={settings} onChange={change} onReport={setReporting} />
        )}
        <div role="alert">{failure}</div>
        <WritingSettings />
        <section>
          <h2>{words('settings_papers')}</h2>
          <StoredCounts />
          <div class="panel-buttons">
            <ExportEverything />
            <button type="button" class="quiet" onClick={onImport}>
              {words('settings_import')}
            </button>
          </div>
          <p class="hint">{words('settings_papers_hint')}</p>
        </section>
        <ZoteroSettings />
        <BackupSettings />
        <section>
          <DeleteEverything />
        </section>
        <section>
          <div class="keep">
            {words('settings_version', browser.runtime.getManifest().version)}
            <button type="button" onClick={() => setReporting('page')}>
              {words('settings_report')}
            </button>
          </div>
        </section>
      </div>
    </Panel>
  );
}
