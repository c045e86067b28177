import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { clearAction, colourBadge, showOnAction } from '../lib/background/action';
import {
  answerCapture,
  answerHide,
  answerSave,
  answerSilence,
  answerStates,
} from '../lib/background/answers';
import type { Sender } from '../lib/background/check';
import { runCommand } from '../lib/background/commands';
import { addMenus, runMenu } from '../lib/background/menus';
import { addressFor, defaultOffer, offersFor } from '../lib/background/omnibox';
import { forgetTab } from '../lib/background/shown';
import { offerSidePanel } from '../lib/background/side-panel';
import {
  followCovers,
  readOpenTabs,
  registerReaders,
  startReading,
  stopReading,
} from '../lib/background/site-scripts';
import {
  answerSync,
  listenForSync,
  onSyncAlarm,
  SYNC_ALARM,
  scheduleSync,
} from '../lib/background/sync';
import { welcome } from '../lib/background/welcome';
import {
  answerZotero,
  answerZoteroAsk,
  answerZoteroFind,
  answerZoteroNow,
  answerZoteroSend,
} from '../lib/background/zotero-answers';
import { BACKUP_ALARM, backUpDaily, scheduleBackups } from '../lib/backup/daily';
import { onMessage } from '../lib/messages';
import { coverSettings } from '../lib/settings/cover-settings';
import { MENUS, SIDE_PANEL } from '../lib/settings/optional';
import { forgetRoom } from '../lib/settings/page-room';
import { readRules } from '../lib/store/own/rule-tags';
import { giveRules } from '../lib/store/own/rules-on-save';
import { runQueue, scheduleQueue, ZOTERO_ALARM } from '../lib/zotero/queue';

/**
 * All listeners are registered before `main` returns, or a waking worker would miss its message.
 */
export default defineBackground({
  type: 'module',
  main() {
    giveRules(readRules);
    onMessage('capture', ({ data, sender }) =>
      thenShown(answerCapture(data, sender, Date.now()), sender),
    );
    onMessage('states', ({ data, sender }) =>
      thenShown(answerStates(data, sender, Date.now()), sender),
    );
    onMessage('save', ({ data, sender }) =>
      thenShown(answerSave(data, sender, Date.now()), sender),
    );
    onMessage('hide', ({ data, sender }) =>
      thenShown(answerHide(data, sender, Date.now()), sender),
    );
    onMessage('silence', ({ sender }) => answerSilence(sender));

    browser.tabs.onRemoved.addListener(forgetTab);
    browser.tabs.onRemoved.addListener(forgetRoom);
    // Without a load, the browser keeps what the button says of the earlier page.
    browser.tabs.onUpdated.addListener((tab, { url }) => {
      if (url !== undefined) void clearAction(tab);
    });
    // Firefox for Android has no badge and no keys.
    void colourBadge().catch(() => undefined);
    browser.commands?.onCommand.addListener((command, tab) => runCommand(command, tab, Date.now()));

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

    onMessage('sync', ({ data, sender }) => answerSync(data, sender, Date.now()));
    listenForSync();
    browser.runtime.onInstalled.addListener(scheduleSync);
    browser.runtime.onStartup.addListener(scheduleSync);
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === SYNC_ALARM) onSyncAlarm().catch(() => undefined);
    });

    const listenToMenus = () =>
      browser.contextMenus?.onClicked.addListener((click, tab) => runMenu(click, tab, Date.now()));
    listenToMenus();
    browser.runtime.onInstalled.addListener(addMenus);
    browser.permissions.onAdded.addListener(async ({ permissions = [] }) => {
      if (permissions.includes(MENUS)) {
        listenToMenus();
        await addMenus();
      }
      if (permissions.includes(SIDE_PANEL)) await offerSidePanel();
    });
    void offerSidePanel();

    browser.permissions.onAdded.addListener(({ origins = [] }) => startReading(origins));
    browser.permissions.onRemoved.addListener(({ origins = [] }) => stopReading(origins));
    // An update removes the registered scripts.
    browser.runtime.onInstalled.addListener(registerReaders);
    browser.runtime.onStartup.addListener(registerReaders);
    void readOpenTabs();
    coverSettings.watch(followCovers);
    browser.runtime.onInstalled.addListener(welcome);

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
    browser.omnibox?.onInputChanged.addListener(async (text, suggest) => {
      const plain = import.meta.env.FIREFOX;
      const offers = await offersFor(text, plain, Date.now());
      browser.omnibox.setDefaultSuggestion(defaultOffer(plain, offers.length > 0 ? '' : text));
      suggest(offers);
    });
    browser.omnibox?.onInputEntered.addListener(async (text, disposition) => {
      const url = await addressFor(text, Date.now());
      if (disposition === 'currentTab') await browser.tabs.update({ url });
      else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
    });
  },
});

/** Answers first, and then shows on the toolbar button what the page holds by now. */
async function thenShown<T>(answer: Promise<T>, { tab }: Sender): Promise<T> {
  const reply = await answer;
  const id = tab?.id;
  // The page replies to the question only after it has this answer.
  if (id !== undefined) setTimeout(() => void showOnAction(id, Date.now()));
  return reply;
}
