import { watchChanges } from '../../lib/announce';
import { onMessage } from '../../lib/messages';
import type { PageReport } from '../../lib/paper/capture';
import { settings } from '../../lib/settings/settings';
import type { Site } from '../../lib/sites/site';
import { removeHosts } from './host';
import { ifTrusted } from './if-trusted';
import { createPapers, isThere } from './papers';
import { whenQuiet } from './quiet';
import { idOf } from './read';
import { createReader } from './reader';
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
  let chosen = await settings.get();
  /** What happened while the tab was hidden. */
  let due: (() => Promise<void>) | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;

  const isOn = () => !signal.aborted && !chosen.captureOff.includes(site.id);
  const draw = () => view.draw(chosen.marks && !signal.aborted ? reader.reading() : undefined);
  const papers = createPapers(draw, () => stop.abort());
  const reader = createReader(site, papers, isOn, draw);

  const read = async () => {
    if (!isThere()) stop.abort();
    else if (document.hidden) due = read;
    else await reader.read();
  };

  /** Brings what is known of the page up to date. */
  const catchUp = () => (isStirred() ? read() : reader.idle());

  const refresh = async () => {
    if (document.hidden) {
      due ??= refresh;
      return;
    }
    await reader.idle();
    const { ids = [] } = reader.reading() ?? {};
    const asked = [...ids];
    if (asked.length > 0) await papers.refresh(asked);
  };

  const toggle = async (element: Element) => {
    // The page may show another paper in this element than when the mark was drawn.
    await catchUp();
    const id = idOf(view.cardAt(element));
    if (!papers.states.has(id)) await papers.idle();
    const state = papers.states.get(id);
    if (state) await papers.save([id], state.state !== 'saved');
  };
  const view = createView(papers, (element) => void toggle(element));

  const report = async (): Promise<PageReport> => {
    await catchUp();
    await papers.idle();
    const reading = reader.reading();
    if (!reading) return { site: '', url: location.href, ids: [], expected: 0, problems: [] };
    const { url, ids, expected, problems, health } = reading;
    const all = [...problems, ...papers.problems()];
    const page = { site: site.id, url, ids: [...ids], expected, problems: all };
    return health ? { ...page, health } : page;
  };

  const onVisible = () => {
    if (document.hidden || !due) return;
    const work = due;
    due = undefined;
    void work();
  };
  const onKey = ifTrusted((event: KeyboardEvent) => {
    // Not the element that has the focus by now: the page may have moved it since the key was pressed.
    const target = event.target as Element;
    if (!isToggleKey(event) || !view.cardAt(target)) return;
    event.preventDefault();
    event.stopPropagation();
    void toggle(target);
  });
  const unlisten = [
    settings.watch((changed) => {
      chosen = changed;
      void read();
    }),
    watchChanges(() => {
      clearTimeout(gathering);
      gathering = setTimeout(refresh, GATHER_MS);
    }),
    onMessage('page', report),
  ];
  document.addEventListener('visibilitychange', onVisible, { signal });
  // A page that comes back out of the browser's memory has missed what was announced.
  const onShow = ifTrusted(({ persisted }: PageTransitionEvent) => void (persisted && refresh()));
  addEventListener('pageshow', onShow, { signal });
  document.addEventListener('keydown', onKey, { capture: true, signal });
  whenThemeMayChange(signal, view.adapt);
  const isStirred = whenQuiet(signal, () => void read());
  signal.addEventListener('abort', () => {
    for (const each of unlisten) each();
    draw();
  });
}
