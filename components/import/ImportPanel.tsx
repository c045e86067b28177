import './ImportPanel.css';
import type { Incoming } from '../../lib/jobs/read-incoming';
import { words } from '../../lib/words/words';
import { JobLine } from '../parts/JobLine';
import { Panel } from '../parts/Panel';
import { ImportOutcome } from './ImportOutcome';
import { ImportPreview } from './ImportPreview';
import { ImportSources } from './ImportSources';
import { useImport } from './use-import';

interface Props {
  incoming: Incoming;
  /** Called with other files or text that replace the current ones. */
  onIncoming(incoming: Incoming): void;
  onClose(): void;
}

/** Imports files in three steps: read, preview, store. */
export function ImportPanel({ incoming, onIncoming, onClose }: Props) {
  const importing = useImport(incoming);
  const { reading, previewing, storing, arrived } = importing;
  const busy = storing.progress !== undefined;
  const again = () => onIncoming({ files: [] });
  return (
    <Panel title={words('import_title')} close={words('import_close')} onClose={onClose}>
      <div class="import">
        {!arrived && !reading.progress && <ImportSources onIncoming={onIncoming} />}
        <JobLine job={reading} label={words('import_running')} cancellable>
          {() => null}
        </JobLine>
        <JobLine job={previewing} label={words('import_looking')}>
          {() => null}
        </JobLine>
        {arrived && !storing.outcome && (
          <ImportPreview importing={importing} busy={busy} onAgain={again} />
        )}
        <JobLine job={storing} label={words('import_storing')} cancellable>
          {(imported) => <ImportOutcome imported={imported} />}
        </JobLine>
        {storing.outcome && (
          <div class="panel-buttons">
            <button ref={focusOn} type="button" class="primary" onClick={onClose}>
              {words('import_to_list')}
            </button>
            <button type="button" class="quiet" onClick={again}>
              {words('import_more')}
            </button>
          </div>
        )}
      </div>
    </Panel>
  );
}

/** What was pressed before is gone, and this is what most want next. */
function focusOn(button: HTMLButtonElement | null): void {
  button?.focus();
}
