import type { Format } from '../../lib/exchange/format';
import { type Content, makeExport } from '../../lib/jobs/export';
import { citingChoices } from '../../lib/settings/citing';
import { countWords, words } from '../../lib/words/words';
import { exportFailure } from './export-failure';
import { fileName, saveFile } from './save-file';
import { type Job, useJob } from './use-job';

/** Ids of papers, or a function that finds them. */
type Ids = string[] | (() => Promise<string[]>);

/** The ways to export papers. */
export interface Exporting {
  job: Job<string>;
  save(ids: Ids, format: Format): Promise<void>;
  copy(ids: Ids, format: Format): Promise<void>;
}

/** Saves or copies the content. Returns the message for the user. */
type Deliver = (content: Content, count: number, now: Date) => Promise<string> | string;

/** Exports papers to a file or the clipboard. */
export function useExport(): Exporting {
  const job = useJob<string>(exportFailure);
  const put = (ids: Ids, format: Format, deliver: Deliver) =>
    job.run(async (onProgress, signal) => {
      const now = new Date();
      const all = typeof ids === 'function' ? await ids() : ids;
      const choices = await citingChoices(now.getTime());
      const content = await makeExport(all, format, choices, onProgress, signal);
      return deliver(content, all.length, now);
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

/** Binary formats can only be saved: *Copy* is disabled for them. */
function asText(content: Content): string {
  if (typeof content !== 'string') throw new Error('bytes can’t be copied as text');
  return content;
}
