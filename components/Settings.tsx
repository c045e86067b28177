import './Settings.css';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { words } from '../lib/words';
import { DeleteEverything } from './DeleteEverything';
import { ExportEverything } from './ExportEverything';
import { ImportFile } from './ImportFile';
import { Panel } from './Panel';
import { ReadingSettings } from './ReadingSettings';
import { ReportPanel } from './ReportPanel';
import { StoredCounts } from './StoredCounts';
import { usePage } from './use-page';
import { useSettings } from './use-settings';

/** What the user decides, and everything that concerns all papers at once. */
export function Settings({ onBack }: { onBack(): void }) {
  const { settings, failure, change } = useSettings();
  const [reporting, setReporting] = useState(false);
  const here = usePage();
  if (reporting) return <ReportPanel page={here.page} onClose={() => setReporting(false)} />;
  return (
    <Panel title={words('settings_title')} close={words('settings_back')} onClose={onBack}>
      <div class="settings">
        {settings && <ReadingSettings settings={settings} onChange={change} />}
        <div role="alert">{failure}</div>
        <section>
          <h2>{words('settings_papers')}</h2>
          <StoredCounts />
          <div class="panel-buttons">
            <ExportEverything />
            <ImportFile />
          </div>
          <p class="hint">{words('settings_papers_hint')}</p>
        </section>
        <section>
          <DeleteEverything />
        </section>
        <section>
          <div class="keep">
            {words('settings_version', browser.runtime.getManifest().version)}
            <button type="button" onClick={() => setReporting(true)}>
              {words('settings_report')}
            </button>
          </div>
        </section>
      </div>
    </Panel>
  );
}
