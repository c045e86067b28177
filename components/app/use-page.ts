import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askReport } from '../../lib/background/page-report';
import type { PageReport, PaperState } from '../../lib/paper/capture';
import type { LostFields } from '../../lib/paper/fields/watched-fields';
import type { Item } from '../../lib/paper/paper';
import { keepRoom, type Room, roomFor } from '../../lib/settings/page-room';
import { lostFieldsOfSites } from '../../lib/store/field-health';
import { getItems } from '../../lib/store/read/list';
import { paperIds, statesOf } from '../../lib/store/read/states';
import { pause } from '../../lib/text/pause';
import { useLive } from '../parts/use-live';
import { type Place, placeOf, type Unread } from './inspect-tab';
import { pageTab } from './page-tab';

/** The page in the active tab: its papers and their states, or how to read it. */
export interface Here extends Place {
  page?: PageReport;
  /** Whether the tab has answered, so that nothing more is to come. */
  answered: boolean;
  /** Whether the tab is in a private window. */
  isPrivate: boolean;
  states: PaperState[];
  /** The page's stored papers in its order, by their ids; undefined until they are known. */
  papers?: string[];
  /** The paper that the page is about; null if it is known not to be stored. */
  item?: Item | null;
  /** Polls the page until it answers, after its reading was started. */
  poll(): void;
}

type Found = Pick<Here, 'page' | 'answered' | 'isPrivate' | 'room' | 'id' | 'unread'>;

/** Loaded only in private windows. */
const checkUnstored = async (raw: unknown, address: string | undefined) =>
  (await import('../../lib/background/unstored')).checkUnstored(raw, address);
const POLL_INTERVAL_MS = 250;
const POLL_LIMIT_MS = 8000;
const NONE: string[] = [];

/**
 * Examines the page in the active tab. The result is empty for pages that no extension may read.
 * @param expected the room that is reserved until the page's own is known
 */
export function usePage(expected?: Room): Here {
  const [found, setFound] = useState<Found>({
    ...(expected && { room: expected }),
    answered: false,
    isPrivate: false,
  });
  const { page, room } = found;
  const take = (more: Partial<Found>) => setFound((last) => ({ ...last, ...more }));
  // Starts before the first paint, because the list waits for the room of the block.
  useLayoutEffect(() => {
    inspect(take).catch(() => take({ room: 'none', answered: true }));
  }, []);
  const ids = page?.ids ?? NONE;
  const stored = useLive(() => statesOf(ids, Date.now()), [page]).value ?? [];
  const latest = new Map(
    [...(page?.unstored?.states ?? []), ...stored].map((state) => [state.id, state]),
  );
  const lost = useLive(async () => page && (await lostOn(page)), [page]).value;
  const papers = useLive(async () => page && (await paperIds(ids)), [page]).value;
  const first = room === 'paper' ? (ids[0] ?? found.id) : undefined;
  const stands = useLive(async () => {
    const [item = null] = first === undefined ? [] : await getItems(await paperIds([first]));
    return item;
  }, [first]);
  const unstored = useUnstored(page, first);
  const item = stands.value ?? unstored ?? stands.value;
  const poll = async () => {
    for (let waited = 0; waited < POLL_LIMIT_MS; waited += POLL_INTERVAL_MS) {
      const answer = await answerOf(found.unread);
      if (answer) return take({ page: answer, room: roomFor(answer), answered: true });
      await pause(POLL_INTERVAL_MS);
    }
  };
  return {
    ...found,
    ...(page && lost && { page: { ...page, lost } }),
    states: [...latest.values()],
    ...(papers && { papers }),
    ...(item !== undefined && { item }),
    poll: () => void poll(),
  };
}

async function inspect(take: (found: Partial<Found>) => void): Promise<void> {
  const tab = await pageTab();
  if (tab?.id === undefined) return take({ room: 'none', answered: true });
  const asked = askReport({ ...tab, id: tab.id }, checkUnstored);
  const place = await placeOf(tab.id, tab.url);
  take({ ...place, isPrivate: tab.incognito });
  const answer = await asked;
  const page = answer && !place.unread?.off ? answer : undefined;
  const room = place.room ?? (page ? roomFor(page) : place.unread ? 'line' : 'none');
  take({ ...(page && { page }), room, answered: true });
  if (tab.url && !tab.incognito) await keepRoom(tab.id, tab.url, room);
}

/** The answer of a page whose reading was just started; undefined while there is none. */
async function answerOf(unread: Unread | undefined): Promise<PageReport | undefined> {
  if (!unread) return undefined;
  const page = await askReport(
    { ...(await browser.tabs.get(unread.tab)), id: unread.tab },
    checkUnstored,
  );
  // A reader that is turned off answers, too, but without a site.
  return page?.site ? page : undefined;
}

/** Fields that pages of the kind and the host always had and have no longer. */
async function lostOn(page: PageReport): Promise<LostFields[] | undefined> {
  const lost = (await lostFieldsOfSites()).get(page.site) ?? [];
  const { host } = new URL(page.url);
  const isPaper = roomFor(page) === 'paper';
  const here = lost.filter((each) => each.host === host && (each.list === 'paper') === isPaper);
  return here.length > 0 ? here : undefined;
}

/** In a private window: the paper as the page states it. */
function useUnstored(page: PageReport | undefined, id: string | undefined): Item | undefined {
  const [item, setItem] = useState<Item>();
  useEffect(() => {
    if (!page?.unstored || id === undefined) return setItem(undefined);
    let stopped = false;
    void import('./unstored-item').then(({ unstoredItem }) => {
      if (!stopped) setItem(unstoredItem(page, id));
    });
    return () => {
      stopped = true;
    };
  }, [page, id]);
  return item;
}
