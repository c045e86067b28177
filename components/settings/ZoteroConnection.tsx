import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { answerProblem, answerText, sendMessage, type ZoteroApi } from '../../lib/messages';
import { words } from '../../lib/words/words';
import { ZOTERO_ORIGIN } from '../../lib/zotero/address';
import { JobLine } from '../parts/JobLine';
import { useJob } from '../parts/use-job';

/** The first version of which the local API can write. */
const FIRST_TO_WRITE = 10;

/**
 * How papers are sent to the Zotero that runs, and how they could be sent faster. Shows nothing
 * while none answers.
 */
export function ZoteroConnection() {
  const [api, setApi] = useState<ZoteroApi>();
  const job = useJob<string>((error) => words('zotero_unasked', answerText(answerProblem(error))));
  const look = async () => setApi(await askState());
  useEffect(() => {
    // Sending reports what is wrong with the connection.
    look().catch(() => setApi(undefined));
  }, []);
  const ask = () =>
    job.run(async () => {
      await sendMessage('zoteroAsk');
      await look();
      return '';
    });
  const text = textOf(api);
  if (!text) return null;
  return (
    <>
      <p class="hint">{text}</p>
      {api === 'denied' && (
        <div class="panel-buttons">
          <button type="button" class="quiet" disabled={job.progress !== undefined} onClick={ask}>
            {words('zotero_api_ask')}
          </button>
        </div>
      )}
      <JobLine job={job} label={words('zotero_sending')}>
        {(outcome) => outcome && <p>{outcome}</p>}
      </JobLine>
    </>
  );
}

async function askState(): Promise<ZoteroApi | undefined> {
  if (!(await browser.permissions.contains({ origins: [ZOTERO_ORIGIN] }))) return undefined;
  const status = await sendMessage('zotero');
  if (status.kind !== 'fine') return undefined;
  const { api, version } = status.value;
  return api === 'off' && version < FIRST_TO_WRITE ? undefined : api;
}

function textOf(api: ZoteroApi | undefined): string | undefined {
  switch (api) {
    case 'off':
      return words('zotero_api_off');
    case 'unasked':
      return words('zotero_api_unasked');
    case 'denied':
      return words('zotero_api_denied');
    case 'allowed':
      return words('zotero_api_allowed');
    default:
      return undefined;
  }
}
