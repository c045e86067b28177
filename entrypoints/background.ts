import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerCapture, answerSave, answerStates } from '../lib/background/answers';
import { addressFor, defaultOffer, offersFor } from '../lib/background/omnibox';
import { forgetTab } from '../lib/background/shown';
import {
  readOpenTabs,
  registerReaders,
  startReading,
  stopReading,
} from '../lib/background/site-scripts';
import {
  answerZotero,
  answerZoteroAsk,
  answerZoteroFind,
  answerZoteroNow,
  answerZoteroSend,
} from '../lib/background/zotero-answers';
import { BACKUP_ALARM, backUpDaily, scheduleBackups } from '../lib/backup/daily';
import { onMessage } from '../lib/messages';
import { runQueue, scheduleQueue, ZOTERO_ALARM } from '../lib/zotero/queue';

/**
 * All listeners are registered before `main` returns, or a waking worker would miss its message.
 */
export default defineBackground({
  type: 'module',
  main() {
    onMessage('capture', ({ data, sender }) => answerCapture(data, sender, Date.now()));
    onMessage('states', ({ data, sender }) => answerStates(data, sender, Date.now()));
    onMessage('save', ({ data, sender }) => answerSave(data, sender, Date.now()));

    browser.tabs.onRemoved.addListener(forgetTab);

    onMessage('zotero', ({ sender }) => answerZotero(sender));
    onMessage('zoteroFind', ({ data, sender }) => answerZoteroFind(data, sender));
    onMessage('zoteroAsk', ({ sender }) => answerZoteroAsk(sender));
    onMessage('zoteroSend', ({ data, sender }) => answerZoteroSend(data, sender, Date.now()));
    onMessage('zoteroNow', ({ sender }) => answerZoteroNow(sender));
    browser.runtime.onInstalled.addListener(scheduleQueue);
    browser.runtime.onStartup.addListener(scheduleQueue);
    browser.alarms.onAlarm.addListener(({ name }) => {
      // Failures are stored with the queue and shown in the settings; the next alarm tries again.
      if (name === ZOTERO_ALARM) runQueue().catch(() => undefined);
    });

    browser.permissions.onAdded.addListener(({ origins = [] }) => startReading(origins));
    browser.permissions.onRemoved.addListener(({ origins = [] }) => stopReading(origins));
    // An update removes the registered scripts.
    browser.runtime.onInstalled.addListener(registerReaders);
    browser.runtime.onStartup.addListener(registerReaders);
    void readOpenTabs();

    browser.runtime.onInstalled.addListener(scheduleBackups);
    browser.runtime.onStartup.addListener(scheduleBackups);
    browser.alarms.onAlarm.addListener(({ name }) => {
      // The failure is stored and shown in the settings.
      if (name === BACKUP_ALARM) backUpDaily(Date.now()).catch(() => undefined);
    });

    // Firefox for Android has no omnibox.
    browser.omnibox?.onInputStarted.addListener(() =>
      browser.omnibox.setDefaultSuggestion(defaultOffer(import.meta.env.FIREFOX)),
    );
    browser.omnibox?.onInputChanged.addListener(async (text, suggest) =>
      suggest(await offersFor(text, import.meta.env.FIREFOX, Date.now())),
    );
    browser.omnibox?.onInputEntered.addListener(async (text, disposition) => {
      const url = await addressFor(text, Date.now());
      if (!url) return;
      if (disposition === 'currentTab') await browser.tabs.update({ url });
      else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
    });
  },
});
