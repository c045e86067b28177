import './ReportPanel.css';
import { useId } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageReport } from '../../lib/paper/capture';
import { buildReport, ISSUES, type SiteRecord } from '../../lib/report';
import { words } from '../../lib/words/words';
import { exportFailure } from '../parts/export-failure';
import { JobLine } from '../parts/JobLine';
import { Panel } from '../parts/Panel';
import { useJob } from '../parts/use-job';

interface Props {
  /** Report of a page or record of a site; without it the report contains only the versions. */
  page: PageReport | SiteRecord | undefined;
  onClose(): void;
}

/** A problem report that the user sees in full before sending it. */
export function ReportPanel({ page, onClose }: Props) {
  const job = useJob<string>(exportFailure);
  const intro = useId();
  const text = buildReport(page, browser.runtime.getManifest().version, navigator.userAgent);
  const copy = () =>
    job.run(async () => {
      await navigator.clipboard.writeText(text);
      return words('report_copied');
    });
  return (
    <Panel title={words('report_title')} close={words('report_close')} onClose={onClose}>
      <div class="report">
        <p id={intro}>{words('report_intro')}</p>
        <textarea
          readOnly
          rows={12}
          aria-label={words('report_text')}
          aria-describedby={intro}
          value={text}
        />
        <div class="panel-buttons">
          <button type="button" class="primary" onClick={copy}>
            {words('report_copy')}
          </button>
        </div>
        <JobLine job={job} label={words('report_copy')}>
          {(done) => <p>{done}</p>}
        </JobLine>
        <p>
          {ISSUES ? (
            <a href={ISSUES} target="_blank" rel="noreferrer">
              {words('report_open')}
            </a>
          ) : (
            words('report_to')
          )}
        </p>
      </div>
    </Panel>
  );
}
