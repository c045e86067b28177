import { onMessage, type PageReport, watchChanges } from '../../lib/messages';
import { getSettings, watchSettings } from '../../lib/settings';
import type { Site } from '../../lib/sites/site';
import { removeHosts } from './host';
import { idOf } from './marks';
import { createPapers, isThere } from './papers';
import { whenQuiet } from './quiet';
import { type Reading, readPage } from './read';
import { whenThemeMayChange } from './theme';
import { isToggleKey } from './toggle-key';
import { createView } from './view';

/** An import or a long selection announces many changes; they are asked for together. */
const GATHER_MS = 200;

/**
 * Reads the pages of a site whenever they have changed, tells the background, and draws the marks, until the extension
 * is gone or `stop` is aborted: then the page is as it was.
 */
export async function followPage(site: Site, stop = new AbortController()): Promise<void> {
  removeHosts(document);
  const { signal } = stop;
  let settings = await getSettings();
  let reading: Reading | undefined;
  /** What happened while the tab was hidden. */
  let due: (() => Promise<void>) | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;

  const draw = () => view.draw(settings.marks && !signal.aborted ? reading : undefined);
  const papers = createPapers(draw, () => stop.abort());

  const read = async () => {
    if (!isThere()) return stop.abort();
    if (document.hidden) {
      due = read;
      return;
    }
    const url = new URL(location.href);
    const isRead = site.page(url).kind !== 'other' && !settings.captureOff.includes(site.id);
    reading = isRead ? readPage(document, url, site, new Date()) : undefined;
    draw();
    if (reading) await papers.store(reading);
  };

  const refresh = async () => {
    if (document.hidden) due ??= refresh;
    else if (reading && reading.ids.length > 0) await papers.refresh(reading.ids);
  };

  const toggle = async (element: Element | null) => {
    // The page may show another paper in this element than when the mark was drawn.
    await read();
    const id = idOf(view.cardAt(element));
    const state = papers.states.get(id);
    if (state) await papers.save([id], state.state !== 'saved');
  };
  const view = createView(papers, (element) => void toggle(element));

  const report = async (): Promise<PageReport> => {
    await read();
    const { url = location.href, ids = [], expected = 0, problems = [] } = reading ?? {};
    const failed = reading ? papers.problems() : [];
    return { site: reading ? site.id : '', url, ids, expected, problems: [...problems, ...failed] };
  };

  watchSettings((changed) => {
    settings = changed;
    void read();
  });
  watchChanges(() => {
    clearTimeout(gathering);
    gathering = setTimeout(refresh, GATHER_MS);
  });
  onMessage('page', report);
  const onVisible = () => {
    if (document.hidden || !due) return;
    const work = due;
    due = undefined;
    void work();
  };
  document.addEventListener('visibilitychange', onVisible, { signal });
  // A page that comes back out of the browser's memory has missed what was announced.
  addEventListener('pageshow', ({ persisted }) => void (persisted && refresh()), { signal });
  const onKey = (event: KeyboardEvent) => {
    const { activeElement } = document;
    if (!isToggleKey(event) || !view.cardAt(activeElement)) return;
    event.preventDefault();
    event.stopPropagation();
    void toggle(activeElement);
  };
  document.addEventListener('keydown', onKey, { capture: true, signal });
  whenThemeMayChange(signal, view.adapt);
  whenQuiet(signal, () => void read());
  // The extension's own events need no end: when it is gone, none comes.
  signal.addEventListener('abort', draw);
}
