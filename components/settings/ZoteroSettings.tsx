import { browser } from 'wxt/browser';
import { answerProblem, answerText, sendMessage } from '../../lib/messages';
import { countQueue, forgetWaiting, requeueFailed } from '../../lib/store/zotero';
import { listOpen, retryPapers } from '../../lib/store/zotero-open';
import { countWords, words } from '../../lib/words/words';
import { ZOTERO_ORIGIN } from '../../lib/zotero/address';
import { JobLine } from '../parts/JobLine';
import { useJob } from '../parts/use-job';
import { useLive } from '../parts/use-live';
import { openText } from '../parts/zotero-text';
import { ZoteroConnection } from './ZoteroConnection';
import { MOST_TITLES, ZoteroOpen } from './ZoteroOpen';

/**
 * The papers still to be sent to Zotero, and those that lack something there. Shows nothing if the
 * user has never sent any.
 */
export function ZoteroSettings() {
  const counts = useLive(countQueue, []).value;
  const groups = useLive(() => listOpen(MOST_TITLES), []).value ?? [];
  const job = useJob<string>((error) => words('zotero_unasked', answerText(answerProblem(error))));
  if (!counts || counts.waiting + counts.failed + counts.sent === 0) return null;
  // The list states the reasons of the papers in it.
  const reason = groups.some((group) => group.reason === counts.reason) ? undefined : counts.reason;
  const isOpen = counts.waiting + counts.failed > 0;
  const send = async (queue: () => Promise<void>) => {
    // Must come first: browsers accept the request only during a click.
    const permitted = await browser.permissions.request({ origins: [ZOTERO_ORIGIN] });
    await job.run(async () => {
      if (!permitted) return words('zotero_denied');
      await queue();
      await sendMessage('zoteroNow');
      return openText(await countQueue()) ? '' : words('zotero_all_sent');
    });
  };
  const busy = job.progress !== undefined;
  return (
    <section>
      <h2>{words('zotero_title')}</h2>
      {counts.sent > 0 && <p class="hint">{countWords('zotero_sent', counts.sent)}</p>}
      <ZoteroConnection />
      {isOpen && <p>{openText({ ...counts, lacking: 0, reason })}</p>}
      <ZoteroOpen
        groups={groups}
        busy={busy}
        onRetry={(ids) => send(() => retryPapers(ids, Date.now()))}
        onForget={(ids) => job.run(() => forget(ids))}
      />
      {isOpen && (
        <div class="panel-buttons">
          <button
            type="button"
            class="quiet"
            disabled={busy}
            onClick={() => send(() => requeueFailed(Date.now()))}
          >
            {words('zotero_now')}
          </button>
          <button type="button" disabled={busy} onClick={() => job.run(() => forget())}>
            {words('zotero_forget')}
          </button>
        </div>
      )}
      <JobLine job={job} label={words('zotero_sending')}>
        {(text) => <p>{text}</p>}
      </JobLine>
    </section>
  );
}

async function forget(ids?: string[]): Promise<string> {
  await forgetWaiting(ids);
  return words('zotero_forgotten');
}
