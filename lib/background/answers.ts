import { withLists } from '../find/with-lists';
import { MessageError } from '../messages';
import type { StoreFailure } from '../paper/answer-problem';
import { ANY_PAGE } from '../paper/any-page';
import type { Capture, CaptureReply, PaperState } from '../paper/capture';
import type { KeepProblem } from '../paper/page-problem';
import { type Settings, settings } from '../settings/settings';
import type { KnownSite } from '../sites/known';
import { unlessBlocked } from '../store/blocked';
import { save, unsave } from '../store/edit/edit';
import { causeOf, readFailure, storeFailure } from '../store/failure';
import { recordHealth } from '../store/health';
import { capturedItems, previewCapture, storeCapture } from '../store/join/capture';
import { hidePapers, showPapers } from '../store/own/hidden-papers';
import { prune } from '../store/prune';
import { paperIds, statesOf } from '../store/read/states';
import { isRecord } from '../text/json';
import { checkSender, limitCapture, type Sender } from './check';
import { limitIds } from './limits';
import { type ActChanges, changedActs, pageStates, saveOnPage } from './page-only';
import { changeShown, type Shown, shownIn } from './shown';
import { permittedMatches } from './site-scripts';

/*
 * Handlers of messages from content scripts. Each takes the unchecked data, the sender, and `now`
 * in ms. Each throws a MessageError when it can't answer.
 */

/**
 * Stores the papers read from a page, unless its site is switched off, and deletes expired unsaved
 * papers. Papers in a private window are only looked up.
 * @returns the states of the papers, and what could not be stored
 */
export async function answerCapture(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<CaptureReply> {
  const site = checkSender(sender);
  const capture = limitCapture(data, site);
  const chosen = await settings.get();
  if (!(await mayRead(capture.site, site, chosen))) return { states: [], problems: [] };
  const reply = sender.tab?.incognito
    ? await explained(previewCapture(capture, now), readFailure)
    : await explained(storeCapture(capture, now, hostOf(capture, sender)), storeFailure);
  const unstored = sender.tab?.incognito ? capturedItems(capture, now) : [];
  const [{ acts }, listed, problems] = await Promise.all([
    remember(sender, capture.site, reply.states),
    capture.site === ANY_PAGE
      ? reply.states
      : explained(withLists(reply.states, now, unstored), readFailure),
    sender.tab?.incognito ? [] : tidyUp(capture, chosen.keepSeenDays, now),
  ]);
  const states = acts ? pageStates(listed, acts, now) : listed;
  return { states, problems: [...reply.problems, ...problems] };
}

/** What is done with each page that is stored. If it fails, what the page shows is stored. */
async function tidyUp(
  { site, health }: Capture,
  keepSeenDays: number,
  now: number,
): Promise<KeepProblem[]> {
  try {
    await Promise.all([health && recordHealth(site, health, now), prune(keepSeenDays, now)]);
    return [];
  } catch (error) {
    return [{ kind: 'not_forgotten', value: causeOf(error) }];
  }
}

/** The host whose fields are counted; undefined for a page of any site, read on a click. */
function hostOf({ site }: Capture, { url }: Sender): string | undefined {
  return site === ANY_PAGE || !url ? undefined : new URL(url).host;
}

/** Records which papers a document has shown. */
async function remember(sender: Sender, site: string, states: PaperState[]): Promise<Shown> {
  const ids = states.map(({ id }) => id);
  return changeShown(sender, (last) => ({
    ids: [...new Set([...ids, ...last.ids])],
    ...(site === ANY_PAGE && { acts: last.acts ?? {} }),
  }));
}

/**
 * Whether the user lets a site be read. A script can run for a moment after that was withdrawn, and
 * a page that comes back from the back/forward cache was not notified of it. A page that is read on
 * a click needs no permission.
 */
async function mayRead(
  id: string,
  site: KnownSite | undefined,
  { captureOff }: Settings,
): Promise<boolean> {
  if (captureOff.includes(id)) return false;
  if (id === ANY_PAGE || !site || site.atInstall) return true;
  return (await permittedMatches(site)).length > 0;
}

/**
 * Returns the states of papers that the sender's document has shown. Others, and papers that are
 * not stored, are left out.
 */
export async function answerStates(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<PaperState[]> {
  const site = checkSender(sender);
  const { ids, acts } = await shownOf(limitIds(data), sender, site);
  return visibleStates(ids, acts, now);
}

/**
 * Saves or unsaves papers that the sender's document has shown, and returns their states
 * afterwards. Papers of a private window are stored first.
 */
export async function answerSave(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<PaperState[]> {
  const site = checkSender(sender);
  const { ids: given, saved, unstored } = isRecord(data) ? data : {};
  const { ids, acts } = await shownOf(limitIds(given), sender, site);
  const papers = unstored === undefined ? undefined : onlyOf(ids, limitCapture(unstored, site));
  const work = async () => {
    if (papers && papers.drafts.length > 0) await storeCapture(papers, now);
    if (acts) return saveOnPage(ids, saved === true, acts, now);
    const change = saved === true ? save : unsave;
    await change(await paperIds(ids), now);
    return undefined;
  };
  const changes = await explained(work(), storeFailure);
  const shown = changes && (await changeActs(sender, changes));
  return visibleStates(ids, shown?.acts, now);
}

/**
 * Hides papers that the sender's document has shown on listings, or shows them again, and returns
 * their states afterwards. In a private window nothing is hidden, because it would be stored.
 */
export async function answerHide(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<PaperState[]> {
  const site = checkSender(sender);
  const { ids: given, hidden } = isRecord(data) ? data : {};
  const { ids, acts } = await shownOf(limitIds(given), sender, site);
  const change = async () =>
    hidden === true ? hidePapers(await paperIds(ids), now) : showPapers(ids, now);
  // A page of any site shows nothing that the user did elsewhere.
  if (!acts && !sender.tab?.incognito) await explained(change(), storeFailure);
  return visibleStates(ids, acts, now);
}

/**
 * Silences the bar on the site of the sender's page. A page of no known site is not changed.
 * @throws MessageError
 */
export async function answerSilence(sender: Sender): Promise<void> {
  const site = checkSender(sender);
  if (!site) return;
  const silence = settings.change(({ barOff }) => ({ barOff: [...new Set([...barOff, site.id])] }));
  await explained(silence, storeFailure);
}

/** The capture without papers that have none of these identifiers. */
function onlyOf(ids: readonly string[], capture: Capture): Capture {
  const wanted = new Set<unknown>(ids);
  const isWanted = (draft: unknown) =>
    isRecord(draft) && Array.isArray(draft['ids']) && draft['ids'].some((id) => wanted.has(id));
  return { ...capture, drafts: capture.drafts.filter(isWanted) };
}

function changeActs(sender: Sender, changes: ActChanges): Promise<Shown> {
  return changeShown(sender, ({ ids, acts = {} }) => ({ ids, acts: changedActs(acts, changes) }));
}

/** Limits identifiers to those that the sender's document has shown; none if it may not be read. */
async function shownOf(ids: string[], sender: Sender, site: KnownSite | undefined): Promise<Shown> {
  const shown = await shownIn(sender);
  const { acts } = shown ?? {};
  const isRead = await mayRead(acts || !site ? ANY_PAGE : site.id, site, await settings.get());
  const known = new Set(isRead ? shown?.ids : []);
  return { ids: ids.filter((id) => known.has(id)), ...(acts && { acts }) };
}

async function visibleStates(ids: string[], acts: Shown['acts'], now: number) {
  const states = await explained(statesOf(ids, now), readFailure);
  return acts ? pageStates(states, acts, now) : explained(withLists(states, now), readFailure);
}

async function explained<T>(
  work: Promise<T>,
  failureOf: (error: unknown) => StoreFailure,
): Promise<T> {
  try {
    return await unlessBlocked(work);
  } catch (error) {
    throw new MessageError(failureOf(error), { cause: error });
  }
}
