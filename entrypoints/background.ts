import { defineBackground } from 'wxt/utils/define-background';
import { checkSender, limitCapture, limitIds } from '../lib/gate';
import { onMessage } from '../lib/messages';
import { getSettings } from '../lib/settings';
import { storeCapture } from '../lib/store/capture';
import { save, unsave } from '../lib/store/edit';
import { explainFailure } from '../lib/store/failure';
import { prune } from '../lib/store/prune';
import { paperIds, statesOf } from '../lib/store/states';

/** Listeners only, all registered before `main` returns, or a waking worker would miss its message. */
export default defineBackground({
  type: 'module',
  main() {
    onMessage('capture', async ({ data, sender }) => {
      const capture = limitCapture(data, checkSender(sender));
      const now = Date.now();
      const { captureOff, keepSeenDays } = await getSettings();
      if (captureOff.includes(capture.site)) return { states: [], problems: [] };
      const reply = await inWords(storeCapture(capture, now));
      await inWords(prune(keepSeenDays, now));
      return reply;
    });
    onMessage('states', ({ data, sender }) => {
      checkSender(sender);
      return inWords(statesOf(limitIds(data), Date.now()));
    });
    onMessage('save', async ({ data, sender }) => {
      checkSender(sender);
      const ids = limitIds(data.ids);
      const change = data.saved === true ? save : unsave;
      const now = Date.now();
      await inWords(paperIds(ids).then((papers) => change(papers, now)));
      return inWords(statesOf(ids, now));
    });
  },
});

/** A failure of the store, told so that whoever asked can show it. */
async function inWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Error(explainFailure(error), { cause: error });
  }
}
