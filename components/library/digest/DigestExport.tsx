import type { Digest } from '../../../lib/find';
import { explainFailure } from '../../../lib/store/failure';
import { words } from '../../../lib/words/words';
import { JobLine } from '../../parts/JobLine';
import { fileName, saveFile } from '../../parts/save-file';
import { useJob } from '../../parts/use-job';
import { sectionName } from './section-name';

/** Buttons that save the digest as Markdown or as a web page. */
export function DigestExport({ digest }: { digest: Digest }) {
  const job = useJob<string>(explainFailure);
  const save = (id: 'markdown' | 'html') =>
    job.run(async (_, signal) => {
      const now = new Date();
      const { writeDigest } = await import('../../../lib/jobs/write-digest');
      const { sections } = digest;
      const parts = sections.map((each) => ({ heading: sectionName(each), ids: each.ids }));
      const { content, format } = await writeDigest(parts, id, now.getTime(), signal);
      const name = fileName(format, now).replace('offprint-', 'digest-');
      saveFile(content, name, format.mime);
      return words('digest_saved', name);
    });
  return (
    <div class="digest-export">
      <button type="button" class="quiet" onClick={() => save('markdown')}>
        {words('digest_markdown')}
      </button>
      <button type="button" class="quiet" onClick={() => save('html')}>
        {words('digest_html')}
      </button>
      <JobLine job={job} label={words('digest_writing')}>
        {(text) => <p>{text}</p>}
      </JobLine>
    </div>
  );
}
