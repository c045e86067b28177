import './ExportPanel.css';
import { useState } from 'preact/hooks';
import { exportFormats } from '../../lib/exchange';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import type { Format, FormatId } from '../../lib/exchange/format';
import { lastFormat } from '../../lib/settings/last-format';
import { isReferenceId, lastStyle } from '../../lib/settings/last-style';
import { countWords, words } from '../../lib/words/words';
import { Choice } from '../parts/Choice';
import { JobLine } from '../parts/JobLine';
import { keptTexts } from '../parts/kept-text';
import { Lazy } from '../parts/Lazy';
import { Panel } from '../parts/Panel';
import { useExport } from '../parts/use-export';
import { useStored } from '../parts/use-stored';
import { LackingPapers } from './LackingPapers';
import { useLacking } from './use-lacking';
import { useNotKept } from './use-not-kept';
import { usePreview } from './use-preview';

interface Props {
  ids: string[];
  /** Names what is exported: “4 papers”. */
  label: string;
  onClose(): void;
}

/** Exports papers to a file or the clipboard in a format that the user chooses. */
export function ExportPanel({ ids, label, onClose }: Props) {
  const last = useStored(lastFormat);
  const [chosen, setChosen] = useState<FormatId>();
  const [fault, setFault] = useState<string>();
  const id = chosen ?? last.value?.id;
  const format: Format = exportFormats.find((each) => each.id === id) ?? bibtex;
  const { authors, date, correct } = useLacking(ids);
  const lost = useNotKept(ids, format);
  const preview = usePreview(ids, format);
  const { job, save, copy } = useExport();
  const choose = (id: FormatId) => {
    setChosen(id);
    last.change({ id });
    if (isReferenceId(id)) void lastStyle.change({ id });
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
          options={formatOptions()}
          chosen={format.id}
          onChoose={choose}
        />
        {preview && (
          <textarea
            class="export-preview"
            readOnly
            rows={6}
            aria-label={words('export_preview')}
            dir="auto"
            value={preview}
          />
        )}
        {lost && keptTexts(lost).map((text) => <p key={text}>{text}</p>)}
        <div class="panel-buttons">
          <button type="submit" class="primary" disabled={busy || ids.length === 0}>
            {words('export_save')}
          </button>
          <button
            type="button"
            class="quiet"
            disabled={busy || ids.length === 0 || format.binary}
            onClick={() => copy(ids, format)}
          >
            {words('export_copy')}
          </button>
        </div>
        {format.binary && <p class="hint">{words('export_no_text')}</p>}
        <JobLine job={job} label={countWords('export_writing', ids.length)} cancellable>
          {(text) => <p>{text}</p>}
        </JobLine>
      </form>
      <Lazy load={loadZotero} props={{ ids }} onFailure={(error) => setFault(String(error))} />
      <div role="alert">{last.failure ?? (fault && words('zotero_unasked', fault))}</div>
    </Panel>
  );
}

/** The formats by what they are for. */
function formatOptions() {
  const groups = [
    ['cite', words('export_cite')],
    ['read', words('export_read')],
    ['move', words('export_move')],
  ] as const;
  return groups.flatMap(([use, heading]) =>
    exportFormats
      .filter((format) => format.use === use)
      .map(({ id }, index) => ({
        value: id,
        label: words(`format_${id}`),
        heading: index === 0 ? heading : undefined,
      })),
  );
}

const loadZotero = () => import('./SendToZotero').then(({ SendToZotero }) => SendToZotero);
