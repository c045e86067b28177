import { watchChanges } from '../../lib/announce';
import { onMessage } from '../../lib/messages';
import type { PageReport } from '../../lib/paper/capture';
import { type PageSettings, pageSettings } from '../../lib/settings/page-settings';
import type { Site } from '../../lib/sites/site';
import { removeHosts } from './host';
import { ifTrusted } from './if-trusted';
import { createPapers, isExtensionAlive } from './papers';
import { whenQuiet } from './quiet';
import { idOf } from './read';
import { createReader } from './reader';
import { whenThemeMayChange } from './theme';
import { isPlainKey } from './toggle-key';
import { createView } from './view';

/** An import or a long selection announces many changes; they are answered by one refresh. */
const REFRESH_DELAY_MS = 200;
/** Dispatched when a reader starts in the page. */
const STARTED = 'offprint-on';

/**
 * Reads a page of a site after each of its changes, sends what was read to the background and draws
 * the marks. It ends when the extension is gone or `stop` is aborted; the page is then restored.
 * @param restart called when a script has replaced the whole document by `document.open`, which
 * removes all listeners
 */
export async function followPage(
  site: Site,
  stop = new AbortController(),
  restart?: () => void,
): Promise<void> {
  dispatchEvent(new Event(STARTED));
  removeHosts(document);
  const { signal } = stop;
  const untilStopped = { signal };
  const { documentElement: root } = document;
  // The reader of a removed version of the extension can't be reached by messages.
  const stopIfOrphaned = () => isExtensionAlive() || stop.abort();
  addEventListener(STARTED, stopIfOrphaned, untilStopped);
  let current = await pageSettings.get();
  // Another reader may have started meanwhile, and would not be asked.
  if (signal.aborted) return;
  /** Whether something has changed while the tab was hidden. */
  let postponed: boolean | undefined;
  let refreshTimer: ReturnType<typeof setTimeout> | undefined;

  const isOn = () => !signal.aborted && !current.captureOff.includes(site.id);
  const isSilent = () => !current.bar || current.barOff.includes(site.id);
  const draw = () => view.draw(current.marks && !signal.aborted ? reader.reading() : undefined);
  const papers = createPapers(draw, () => stop.abort());
  const reader = createReader(site, papers, isOn, draw);

  const read = async () => {
    if (!isExtensionAlive()) stop.abort();
    else if (document.documentElement !== root) restart?.();
    else if (document.hidden) postponed = true;
    else await reader.read();
  };

  /**
   * Reads the page if it has changed since the last reading, also in a hidden tab; otherwise waits
   * for the current reading.
   */
  const catchUp = () => (hasPendingChange() || postponed ? reader.read() : reader.idle());

  /** Resolves when all that is being read is stored. Meanwhile another reading may have begun. */
  const settled = async () => {
    let run: Promise<void> | undefined;
    while (run !== reader.idle()) {
      run = reader.idle();
      await run;
      await papers.idle();
    }
  };

  const refresh = async () => {
    if (document.hidden) {
      postponed = true;
      return;
    }
    await settled();
    const shown = [...(reader.reading()?.ids ?? [])];
    if (shown[0]) await papers.refresh(shown);
  };

  const stateAt = async (element: Element) => {
    // The page may show another paper in this element than when the mark was drawn.
    await catchUp();
    const id = idOf(view.cardAt(element));
    if (!papers.states.has(id)) await papers.idle();
    return papers.states.get(id);
  };
  const toggle = async (element: Element) => {
    const state = await stateAt(element);
    if (!state || state.pending || covering?.()?.press(state)) return;
    await papers.save([state.id], state.state !== 'saved');
  };
  const view = createView(
    papers,
    (element) => void toggle(element),
    isSilent,
    () => covering?.(),
    site.id,
  );
  const { offprintCovers: cover } = globalThis;
  // An element of the page with this id would be found under the name, too.
  const covering =
    cover instanceof Function
      ? cover({ signal, stateAt, change: papers.change, show: view.show, draw })
      : undefined;

  const report = async ({ data: asIs }: { data?: unknown }): Promise<PageReport> => {
    if (!asIs) void catchUp();
    await settled();
    const reading = reader.reading();
    if (!reading) return { site: '', url: location.href, ids: [], expected: 0, problems: [] };
    const { url, expected, problems, health } = reading;
    const ids = [...reading.ids];
    const unstored = papers.unstored(ids);
    return {
      ...{ site: site.id, url, ids, expected, problems: [...problems, ...papers.problems()] },
      ...(health && { health }),
      ...(unstored && { unstored }),
    };
  };

  const onVisible = () => {
    if (document.hidden || !postponed) return;
    postponed = false;
    void read();
    void refresh();
  };
  const onKey = ifTrusted((event: KeyboardEvent) => {
    // `activeElement` may be wrong: the page may have moved the focus since the key was pressed.
    const target = event.target as Element;
    const act = isPlainKey(event, 's') ? toggle : isPlainKey(event, 'h') && covering?.()?.hide;
    if (!act || !view.cardAt(target)) return;
    event.preventDefault();
    event.stopPropagation();
    void act(target);
  });
  const follow = (changed: PageSettings) => {
    current = changed;
    void read();
  };
  const stopListening = [
    pageSettings.watch(follow),
    watchChanges(() => {
      clearTimeout(refreshTimer);
      refreshTimer = setTimeout(refresh, REFRESH_DELAY_MS);
    }),
    onMessage('page', report),
  ];
  addEventListener('visibilitychange', onVisible, untilStopped);
  // A page restored from the back/forward cache has missed all changes.
  const onShow = ifTrusted(({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    void refresh();
    void pageSettings.get().then(follow);
  });
  addEventListener('pageshow', onShow, untilStopped);
  addEventListener('keydown', onKey, { capture: true, signal });
  whenThemeMayChange(signal, view.adapt);
  const hasPendingChange = whenQuiet(signal, () => void read());
  signal.addEventListener('abort', () => {
    for (const each of stopListening) each();
    draw();
  });
}
