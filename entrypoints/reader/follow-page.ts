import { browser } from 'wxt/browser';
import {
  onMessage,
  type PageReport,
  type PaperState,
  sendMessage,
  watchChanges,
} from '../../lib/messages';
import { getSettings, type Settings, watchSettings } from '../../lib/settings';
import { siteFor } from '../../lib/sites';
import { words } from '../../lib/words';
import { createBar } from './bar';
import { barText } from './bar-text';
import { createMarks, idOf } from './marks';
import { whenQuiet } from './quiet';
import { missingPapers, type Reading, readPage } from './read';
import { themeOf } from './theme';
import { isToggleKey } from './toggle-key';

/** A page that is still being drawn may hold links before it holds cards; this long is given to it. */
const PATIENCE_MS = 3000;

/** Reads the page whenever it has changed, tells the background, and draws the marks, until the extension is gone. */
export async function followPage(): Promise<void> {
  const stop = new AbortController();
  let settings: Settings = await getSettings();
  let reading: Reading | undefined;
  let stored = '';
  let states = new Map<string, PaperState>();
  let storeProblems: string[] = [];
  let failure: string | undefined;
  let justSaved: string[] = [];
  let shortSince: number | undefined;
  /** Something happened while the tab was hidden. */
  let due: 'read' | 'states' | undefined;

  const bar = createBar();
  const marks = createMarks((card) => {
    void toggle([idOf(card)], states.get(idOf(card))?.state !== 'saved');
  });

  const draw = () => {
    if (!reading || !settings.marks || stop.signal.aborted) {
      marks.clear();
      bar.clear();
      return;
    }
    const theme = themeOf(document);
    const single = reading.capture.listing.list === 'paper';
    marks.draw(single ? [] : reading.cards, states, theme);
    const missing = isShort(reading) ? missingPapers(reading) : undefined;
    const state = { ids: reading.ids, states, single, justSaved };
    bar.draw(
      barText(
        {
          ...state,
          ...(missing !== undefined && { missing }),
          ...(failure !== undefined && { failure }),
        },
        { save: saveFromBar, retry },
      ),
      theme,
    );
  };

  /** Whether too little could be read for so long that the page is not merely being drawn. */
  const isShort = (current: Reading) => {
    if (missingPapers(current) === undefined) {
      shortSince = undefined;
      return false;
    }
    if (shortSince === undefined) {
      shortSince = Date.now();
      setTimeout(draw, PATIENCE_MS);
    }
    return Date.now() - shortSince >= PATIENCE_MS;
  };

  const read = async () => {
    if (document.hidden) {
      due = 'read';
      return;
    }
    due = undefined;
    const url = new URL(location.href);
    const site = siteFor(url);
    const isRead = site && !settings.captureOff.includes(site.id);
    const next = isRead ? readPage(document, url, site, new Date()) : undefined;
    if (next?.url !== reading?.url) {
      justSaved = [];
      shortSince = undefined;
      bar.reopen();
    }
    reading = next;
    if (reading && reading.ids.length > 0 && reading.fingerprint !== stored) await store(reading);
    draw();
  };

  const store = async (current: Reading) => {
    stored = current.fingerprint;
    await attempt(async () => {
      const reply = await sendMessage('capture', current.capture);
      storeProblems = reply.problems;
      takeIn(reply.states);
    });
    // A failed one is tried again with the next change, or by hand.
    if (failure !== undefined && stored === current.fingerprint) stored = '';
  };

  const takeIn = (fresh: PaperState[]) => {
    states = new Map([...states, ...fresh.map((state) => [state.id, state] as const)]);
  };

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      failure = undefined;
    } catch (error) {
      // An updated or removed extension can't be reached from here any more, and leaves no trace.
      if (!browser.runtime?.id) return stop.abort();
      failure = words('bar_failed', error instanceof Error ? error.message : String(error));
    }
  };

  const toggle = async (ids: string[], saved: boolean) => {
    await attempt(async () => takeIn(await sendMessage('save', { ids, saved })));
    draw();
  };

  const saveFromBar = (ids: string[], saved: boolean) => {
    justSaved = saved && ids.length > 1 ? ids : [];
    void toggle(ids, saved);
  };

  const retry = () => {
    failure = undefined;
    stored = '';
    void read();
  };

  const refreshStates = async () => {
    if (document.hidden) {
      due ??= 'states';
      return;
    }
    if (!reading || reading.ids.length === 0) return;
    const { ids } = reading;
    await attempt(async () => takeIn(await sendMessage('states', ids)));
    draw();
  };

  const catchUp = () => {
    if (document.hidden || !due) return;
    const what = due;
    due = undefined;
    void (what === 'read' ? read() : refreshStates());
  };

  const report = async (): Promise<PageReport> => {
    await read();
    const { site, url = location.href, ids = [], expected = 0, problems = [] } = reading ?? {};
    const failures = failure === undefined ? [] : [failure];
    return {
      site: site?.id ?? '',
      url,
      ids,
      expected,
      problems: [...problems, ...storeProblems, ...failures],
    };
  };

  const stops = [
    watchSettings((changed) => {
      settings = changed;
      void read();
    }),
    watchChanges(() => void refreshStates()),
    onMessage('page', report),
  ];
  const { signal } = stop;
  document.addEventListener('visibilitychange', catchUp, { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      const card = isToggleKey(event) ? marks.cardAt(document.activeElement) : undefined;
      if (!card) return;
      event.preventDefault();
      event.stopPropagation();
      void toggle([idOf(card)], states.get(idOf(card))?.state !== 'saved');
    },
    { capture: true, signal },
  );
  const themes = new MutationObserver(draw);
  themes.observe(document.documentElement, { attributeFilter: ['class', 'style', 'data-theme'] });
  whenQuiet(signal, () => void read());
  signal.addEventListener('abort', () => {
    for (const end of stops) end();
    themes.disconnect();
    marks.clear();
    bar.clear();
  });
}
