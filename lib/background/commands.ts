import { type Browser, browser } from 'wxt/browser';
import { parseId } from '../paper/ids';
import { linkedId } from '../sites/reading/linked-id';
import { save } from '../store/edit/edit';
import { saveById } from '../store/import/save-by-id';
import { storeCapture } from '../store/join/capture';
import { paperIds, statesOf } from '../store/read/states';
import { showOnAction } from './action';
import { askReport, type ReportingTab } from './page-report';
import { checkUnstored } from './unstored';

/** The commands of the manifest, besides the one that opens the popup. */
export const COMMANDS = ['save-page', 'save-all', 'open-library'] as const;

/**
 * Carries out a command of the browser's shortcuts.
 * @param tab the active one
 * @param now ms
 */
export async function runCommand(
  command: string,
  tab: Browser.tabs.Tab | undefined,
  now: number,
): Promise<void> {
  if (command === 'open-library') await openLibrary();
  else if (tab?.id !== undefined)
    await savePage({ ...tab, id: tab.id }, command === 'save-all', now);
}

/** Opens the library in a tab. */
export async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}

/** Saves the papers of a page: the only one, or all of them if `all`. */
async function savePage(tab: ReportingTab, all: boolean, now: number): Promise<void> {
  const page = await askReport(tab, checkUnstored);
  const ids = page?.ids ?? [];
  if (page?.unstored && (all || ids.length === 1)) await storeCapture(page.unstored.capture, now);
  const wanted = ids.length === 1 ? ids : await withoutHidden(ids, now);
  if (ids.length === 1 || (all && wanted.length > 0)) await save(await paperIds(wanted), now);
  const id = ids.length === 0 ? idInAddress(tab.url) : null;
  if (id) await saveById(id, now);
  await showOnAction(tab.id, now);
}

async function withoutHidden(ids: string[], now: number): Promise<string[]> {
  const states = await statesOf(ids, now);
  return states.filter(({ hidden }) => !hidden).map(({ id }) => id);
}

/** The canonical identifier of the paper at an address; null if the address does not say it. */
export function idInAddress(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  return parseId(address) ?? linkedId(address, new URL(address));
}
