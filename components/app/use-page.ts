import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { permittedMatches } from '../../lib/background/site-scripts';
import { sendMessage } from '../../lib/messages';
import { ANY_PAGE } from '../../lib/paper/any-page';
import type { PageReport, PaperState } from '../../lib/paper/capture';
import { settings } from '../../lib/settings/settings';
import { type KnownSite, knownSite } from '../../lib/sites/known';
import { matchesPattern, originOf } from '../../lib/sites/match';
import { statesOf } from '../../lib/store/read/states';
import { pause } from '../../lib/text/pause';
import { useLive } from '../parts/use-live';

/** A page that is not read yet. */
export interface Unread {
  tab: number;
  /** The site of the page, and the hosts that must be permitted before it is read. */
  site?: KnownSite;
  origins: string[];
}

/** The page in the active tab: its papers and their states, or how to read it. */
export interface Here {
  page?: PageReport;
  states: PaperState[];
  unread?: Unread;
  /** Polls the page until it answers, after its reading was started. */
  poll(): void;
}

const POLL_INTERVAL_MS = 250;
const POLL_LIMIT_MS = 4000;

/**
 * Examines the page in the active tab. The result is empty for pages that no extension may read.
 */
export function usePage(): Here {
  const [page, setPage] = useState<PageReport>();
  const [unread, setUnread] = useState<Unread>();
  useEffect(() => {
    inspectTab().then(({ page, unread }) => {
      setPage(page);
      setUnread(unread);
    });
  }, []);
  const ids = page?.ids ?? [];
  const stored = useLive(() => statesOf(ids, Date.now()), [page]).value ?? [];
  const latest = new Map(
    [...(page?.unstored?.states ?? []), ...stored].map((state) => [state.id, state]),
  );
  const states = [...latest.values()];
  const poll = async () => {
    for (let waited = 0; waited < POLL_LIMIT_MS; waited += POLL_INTERVAL_MS) {
      const { page } = await inspectTab();
      if (page) return setPage(page);
      await pause(POLL_INTERVAL_MS);
    }
  };
  return {
    states,
    poll: () => void poll(),
    ...(page ? { page } : unread && { unread }),
  };
}

async function inspectTab(): Promise<{ page?: PageReport; unread?: Unread }> {
  const tab = await pageTab();
  if (tab?.id === undefined) return {};
  // Without a content script there is no answer; the page is then not read yet.
  const page = await sendMessage('page', undefined, tab.id).catch(() => undefined);
  if (page) return { page };
  const unread = await unreadPage(tab.id, tab.url);
  return unread ? { unread } : {};
}

async function unreadPage(tab: number, address: string | undefined): Promise<Unread | undefined> {
  if (!address || !/^https?:/.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const site = knownSite(url);
  if (!site) return { tab, origins: [] };
  if ((await settings.get()).captureOff.includes(site.id)) return undefined;
  const wanted = site.matches.filter((pattern) => matchesPattern(pattern, url));
  const permitted = site.atInstall ? wanted : await permittedMatches(site);
  const missing = wanted.filter((pattern) => !permitted.includes(pattern));
  return { tab, site, origins: missing.map(originOf) };
}

/** Returns the id of the scripts that read the page: those of its site, or those for any page. */
export function readerOf({ site }: Unread): string {
  return site?.id ?? ANY_PAGE;
}

/**
 * Returns the tab behind the popup, or the tab named in the address if the popup is opened as a
 * page.
 */
async function pageTab(): Promise<Browser.tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return browser.tabs.get(Number(named)).catch(() => undefined);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}
