import { MessageError } from '../messages';
import type { StoreFailure } from '../paper/answer-problem';
import type { CaptureReply, PaperState } from '../paper/capture';
import { settings } from '../settings/settings';
import { ANY_PAGE, type KnownSite } from '../sites/known';
import { save, unsave } from '../store/edit/edit';
import { causeOf, readFailure, storeFailure } from '../store/failure';
import { recordHealth } from '../store/health';
import { storeCapture } from '../store/join/capture';
import { prune } from '../store/prune';
import { paperIds, statesOf } from '../store/read/states';
import { isRecord } from '../text/json';
import { checkSender, limitCapture, limitIds, type Sender } from './check';
import { changedActs, pageStates, saveOnPage } from './page-only';
import { changeShown, type Shown, shownIn } from './shown';
import { permittedMatches } from './site-scripts';

/*
 * Handlers of messages from content scripts. Each takes the unchecked data, the sender, and `now`
 * in ms. Each throws a MessageError when it can't answer.
 */

/**
 * Stores the papers read from a page, unless its site is switched off, and deletes expired unsaved
 * papers.
 * @returns the states of the papers, and what could not be stored
 */
export async function answerCapture(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<CaptureReply> {
  const site = checkSender(sender);
  const capture = limitCapture(data, site);
  const { captureOff, keepSeenDays } = await settings.get();
  if (captureOff.includes(capture.site) || !(await mayRead(capture.site, site)))
    return { states: [], problems: [] };
  const reply = await explained(storeCapture(capture, now), storeFailure);
  const shown = await remember(sender, capture.site, reply.states);
  const states = shown.acts ? pageStates(reply.states, shown.acts, now) : reply.states;
  try {
    if (capture.health) await recordHealth(capture.site, capture.health, now);
    await prune(keepSeenDays, now);
  } catch (error) {
    // What the page shows is stored all the same.
    const problem = { kind: 'not_forgotten' as const, value: causeOf(error) };
    return { states, problems: [...reply.problems, problem] };
  }
  return { ...reply, states };
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
 * A script can run for a moment after its permission was withdrawn. A page that is read on a click
 * needs no permission.
 */
async function mayRead(id: string, site: KnownSite | undefined): Promise<boolean> {
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
  checkSender(sender);
  const { ids, acts } = await shownOf(limitIds(data), sender);
  return visibleStates(ids, acts, now);
}

/**
 * Saves or unsaves papers that the sender's document has shown, and returns their states
 * afterwards.
 */
export async function answerSave(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<PaperState[]> {
  checkSender(sender);
  const wanted = limitIds(isRecord(data) ? data['ids'] : undefined);
  const saved = isRecord(data) && data['saved'] === true;
  const { ids, acts } = await shownOf(wanted, sender);
  if (!acts) {
    const change = saved ? save : unsave;
    await explained(
      paperIds(ids).then((papers) => change(papers, now)),
      storeFailure,
    );
    return visibleStates(ids, undefined, now);
  }
  const changes = await explained(saveOnPage(ids, saved, acts, now), storeFailure);
  const shown = await changeShown(sender, (last) => ({
    ...last,
    acts: changedActs(last.acts ?? {}, changes),
  }));
  return visibleStates(ids, shown.acts, now);
}

/** Limits identifiers to those that the sender's document has shown. */
async function shownOf(ids: string[], sender: Sender): Promise<Shown> {
  const shown = await shownIn(sender);
  const known = new Set(shown?.ids);
  const { acts } = shown ?? {};
  return { ids: ids.filter((id) => known.has(id)), ...(acts && { acts }) };
}

async function visibleStates(ids: string[], acts: Shown['acts'], now: number) {
  const states = await explained(statesOf(ids, now), readFailure);
  return acts ? pageStates(states, acts, now) : states;
}

async function explained<T>(
  work: Promise<T>,
  failureOf: (error: unknown) => StoreFailure,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new MessageError(failureOf(error), { cause: error });
  }
}
