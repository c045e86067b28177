import './SendToZotero.css';
import { answerProblem, answerText, sendMessage } from '../../lib/messages';
import { countAmong, type ZoteroCounts } from '../../lib/store/zotero';
import { shownNumber } from '../../lib/words/shown-number';
import { countWords, words } from '../../lib/words/words';
import { JobLine } from '../parts/JobLine';
import { useJob } from '../parts/use-job';
import { useLive } from '../parts/use-live';
import { openText } from '../parts/zotero-text';
import { useZotero, type Zotero } from './use-zotero';

const NOTHING: ZoteroCounts = { waiting: 0, sent: 0, failed: 0, lacking: 0, found: 0 };

/** Sends papers to Zotero on this computer: now if it runs, otherwise as soon as it runs. */
export function SendToZotero({ ids }: { ids: string[] }) {
  const zotero = useZotero(ids);
  const counts = useLive(() => countAmong(ids), [ids.join('\n')]).value ?? NOTHING;
  const job = useJob<string>((error) => words('zotero_unasked', answerText(answerProblem(error))));
  const { target } = zotero;
  const send = (again: boolean) =>
    job.run(async () => {
      if (!target) return words('zotero_nothing');
      const queued = await sendMessage('zoteroSend', { papers: ids, target: target.id, again });
      const after = await countAmong(ids);
      // A collection that is gone must not stay in the list, nor a question that was answered.
      if (after.reason === 'gone' || zotero.api === 'unasked') await zotero.refresh();
      if (queued === 0) return openText(after) ?? words('zotero_nothing');
      const sent = after.sent > 0 ? countWords('zotero_sent', after.sent) : '';
      return `${sent} ${openText(after) ?? ''}`.trim();
    });
  // The outcome of sending reports the same problem, more recently.
  const problem = job.outcome === undefined ? zotero.problem : undefined;
  const idle = job.progress === undefined && ids.length > 0;
  const busy = job.progress && { ...job.progress, ...progressOf(ids.length, counts.waiting) };
  return (
    <section class="zotero">
      <h2>{words('zotero_title')}</h2>
      {zotero.permitted === false && (
        <>
          <p class="hint">{words('zotero_intro')}</p>
          <div class="panel-buttons">
            <button type="button" class="quiet" onClick={zotero.permit}>
              {words('zotero_connect')}
            </button>
          </div>
        </>
      )}
      {zotero.permitted && target && (
        <>
          <TargetField zotero={zotero} />
          {counts.sent > 0 && (
            <p class="hint">
              {words('zotero_already', shownNumber(counts.sent), shownNumber(ids.length))}{' '}
              {counts.found > 0 && countWords('zotero_had', counts.found)}
            </p>
          )}
          {zotero.api === 'unasked' && <p class="hint">{words('zotero_api_unasked')}</p>}
          <div class="panel-buttons">
            <button
              type="button"
              class="primary"
              disabled={!idle || counts.sent === ids.length}
              onClick={() => send(false)}
            >
              {words('zotero_send')}
            </button>
            {(counts.sent > 0 || counts.reason === 'unsure') && (
              <button type="button" class="quiet" disabled={!idle} onClick={() => send(true)}>
                {words('zotero_again')}
              </button>
            )}
            <button type="button" class="quiet" onClick={zotero.refresh}>
              {words('zotero_look')}
            </button>
          </div>
        </>
      )}
      <div role="alert">{problem && <p class="hint">{problem}</p>}</div>
      <JobLine job={{ ...job, progress: busy }} label={words('zotero_sending')}>
        {(text) => <p>{text}</p>}
      </JobLine>
    </section>
  );
}

/** The total is known once the papers are queued. */
function progressOf(all: number, waiting: number): { done: number; total: number } | undefined {
  return waiting > 0 ? { done: all - waiting, total: all } : undefined;
}

function TargetField({ zotero: { targets, target, choose } }: { zotero: Zotero }) {
  return (
    <label>
      {words('zotero_target')}
      <select value={target?.id} onChange={(event) => choose(event.currentTarget.value)}>
        {targets.map(({ id, name, level }) => (
          <option key={id} value={id}>
            {'\u2003'.repeat(Math.min(level, 8)) + name}
          </option>
        ))}
      </select>
    </label>
  );
}
