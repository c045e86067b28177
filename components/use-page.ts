import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type PageReport, type PaperState, sendMessage } from '../lib/messages';
import { statesOf } from '../lib/store/states';
import { useLive } from './use-live';

/** What is on the page in the active tab, and how its papers stand. Undefined where Offprint reads nothing. */
export function usePage(): { page: PageReport; states: PaperState[] } | undefined {
  const [page, setPage] = useState<PageReport>();
  useEffect(() => {
    askPage().then(setPage);
  }, []);
  const ids = page?.ids ?? [];
  const states = useLive(() => statesOf(ids, Date.now()), [page]).value ?? [];
  return page && { page, states };
}

async function askPage(): Promise<PageReport | undefined> {
  const tab = await pageTab();
  if (tab === undefined) return undefined;
  // Most pages hold no content script to answer; that is how it is known that they are not read.
  return sendMessage('page', undefined, tab).catch(() => undefined);
}

/** The tab that the popup stands over, or the one that its address names where it was opened as a page. */
async function pageTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}
