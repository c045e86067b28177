import './ExportPanel.css';
import { useEffect, useState } from 'preact/hooks';
import { exportFormats } from '../../lib/exchange';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import type { Format } from '../../lib/exchange/format';
import { keepFormat, lastFormat } from '../../lib/settings/last-format';
import { countWords, words } from '../../lib/words/words';
import { Choice } from '../parts/Choice';
import { JobLine } from '../parts/JobLine';
import { Lazy } from '../parts/Lazy';
import { Panel } from '../parts/Panel';
import { LackingPapers } from './LackingPapers';
import { useExport } from './use-export';
import { useLacking } from './use-lacking';

interface Props {
  ids: string[];
  /** What is exported, “4 papers”. */
  label: string;
  onClose(): void;
}

/** Papers as a file or on the clipboard, in a format to choose. */
export function ExportPanel({ ids, label, onClose }: Props) {
  const [remembered, setRemembered] = useState<Format>(bibtex);
  const [chosen, setChosen] = useState<Format>();
  const [fault, setFault] = useState<string>();
  const format = chosen ?? remembered;
  const { authors, date, correct } = useLacking(ids);
  const { job, save, copy } = useExport();
  useEffect(() => {
    lastFormat().then(setRemembered);
  }, []);
  const choose = (id: string) => {
    const picked = exportFormats.find((each) => each.id === id) ?? bibtex;
    setChosen(picked);
    keepFormat(picked);
  };
  const onSubmit = (event: Event) => {
    event.preventDefault();
    save(ids, format);
  };
  const busy = job.progress !== undefined;
  return (
    <Panel title={words('export_title', label)} close={words('export_close')} onClose={onClose}>
      <LackingPapers
        text={countWords('export_partial', authors.length)}
        papers={authors}
        onSet={correct}
      />
      <LackingPapers
        text={countWords('export_undated', date.length)}
        papers={date}
        onSet={correct}
      />
      <form class="export" onSubmit={onSubmit}>
        <Choice
          legend={words('export_format')}
          options={exportFormats.map(({ id }) => ({ value: id, label: words(`format_${id}`) }))}
          chosen={format.id}
          onChoose={choose}
        />
        <div class="panel-buttons">
          <button type="submit" class="primary" disabled={busy || ids.length === 0}>
            {words('export_save')}
          </button>
          <button
            type="button"
            class="quiet"
            disabled={busy || ids.length === 0 || format.binary}
            title={format.binary ? words('export_no_text') : undefined}
            onClick={() => copy(ids, format)}
          >
            {words('export_copy')}
          </button>
        </div>
        <JobLine job={job} label={countWords('export_writing', ids.length)} cancellable>
          {(text) => <p>{text}</p>}
        </JobLine>
      </form>
      <Lazy load={loadZotero} props={{ ids }} onFailure={(error) => setFault(String(error))} />
      <div role="alert">{fault && words('zotero_unasked', fault)}</div>
    </Panel>
  );
}

const loadZotero = () => import('./SendToZotero').then(({ SendToZotero }) => SendToZotero);
