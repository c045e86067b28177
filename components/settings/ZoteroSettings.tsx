import { browser } from 'wxt/browser';
import { answerProblem, answerText, sendMessage } from '../../lib/messages';
import { countQueue, forgetWaiting, requeueFailed } from '../../lib/store/zotero';
import { countWords, words } from '../../lib/words/words';
import { ZOTERO_ORIGIN } from '../../lib/zotero/address';
import { JobLine } from '../parts/JobLine';
import { useJob } from '../parts/use-job';
import { useLive } from '../parts/use-live';
import { openText } from '../parts/zotero-text';

/** The papers still to be sent to Zotero. Shows nothing if the user has never sent any. */
export function ZoteroSettings() {
  const counts = useLive(countQueue, []).value;
  const job = useJob<string>((error) => words('zotero_unasked', answerText(answerProblem(error))));
  if (!counts || counts.waiting + counts.failed + counts.sent === 0) return null;
  const open = openText(counts);
  const sendNow = async () => {
    // Must come first: browsers accept the request only during a click.
    const permitted = await browser.permissions.request({ origins: [ZOTERO_ORIGIN] });
    await job.run(async () => {
      if (!permitted) return words('zotero_denied');
      await requeueFailed(Date.now());
      await sendMessage('zoteroNow');
      return openText(await countQueue()) ? '' : words('zotero_all_sent');
    });
  };
  const busy = job.progress !== undefined;
  return (
    <section>
      <h2>{words('zotero_title')}</h2>
      {counts.sent > 0 && <p class="hint">{countWords('zotero_sent', counts.sent)}</p>}
      {open && (
        <>
          <p>{open}</p>
          <div class="panel-buttons">
            <button type="button" class="quiet" disabled={busy} onClick={sendNow}>
              {words('zotero_now')}
            </button>
            <button type="button" disabled={busy} onClick={() => job.run(forget)}>
              {words('zotero_forget')}
            </button>
          </div>
        </>
      )}
      <JobLine job={job} label={words('zotero_sending')}>
        {(text) => <p>{text}</p>}
      </JobLine>
    </section>
  );
}

async function forget(): Promise<string> {
  await forgetWaiting();
  return words('zotero_forgotten');
}
