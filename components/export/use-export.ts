import type { Format } from '../../lib/exchange/format';
import { type Export, makeExport } from '../../lib/jobs/export';
import { writingChoices } from '../../lib/settings/citing';
import { freezeCitekeys } from '../../lib/store/edit/edit';
import { explainFailure } from '../../lib/store/failure';
import { countWords, words } from '../../lib/words/words';
import { type Job, useJob } from '../parts/use-job';
import { exportFailure } from './failure-text';
import { fileName, saveFile } from './save-file';

/** Ids of papers, or how to find them. */
type Ids = string[] | (() => Promise<string[]>);

/** Ways out of the popup. */
export interface Exporting {
  job: Job<string>;
  save(ids: Ids, format: Format): Promise<void>;
  copy(ids: Ids, format: Format): Promise<void>;
}

/** Gives the text away and tells what was done with it. */
type Deliver = (content: Export['content'], count: number, now: Date) => Promise<string> | string;

/** Writes papers to a file or the clipboard, and freezes the citation keys that went out with them. */
export function useExport(): Exporting {
  const job = useJob<string>(exportFailure);
  const put = (ids: Ids, format: Format, deliver: Deliver) =>
    job.run(async (onProgress, signal) => {
      const now = new Date();
      const all = typeof ids === 'function' ? await ids() : ids;
      const choices = await writingChoices(now.getTime());
      const { content, citekeys } = await makeExport(all, format, choices, onProgress, signal);
      const done = await deliver(content, all.length, now);
      return freezeCitekeys(citekeys).then(
        () => done,
        (error) => `${done} ${words('export_keys_failed', explainFailure(error))}`,
      );
    });
  return {
    job,
    save: (ids, format) =>
      put(ids, format, (content, count, now) => {
        const name = fileName(format, now);
        saveFile(content, name, format.mime);
        return countWords('export_saved', count, name);
      }),
    copy: (ids, format) =>
      put(ids, format, async (content, count) => {
        await navigator.clipboard.writeText(asText(content));
        return countWords('export_copied', count, words(`format_${format.id}`));
      }),
  };
}

/** Formats that write bytes can only be saved: for them *Copy* is disabled. */
function asText(content: Export['content']): string {
  if (typeof content !== 'string') throw new Error('bytes can’t be copied as text');
  return content;
}
