import { MessageError } from '../messages';
import type { StoreFailure } from '../paper/answer-problem';
import { ANY_PAGE } from '../paper/any-page';
import type { CaptureReply, PaperState } from '../paper/capture';
import { settings } from '../settings/settings';
import type { KnownSite } from '../sites/known';
import { save, unsave } from '../store/edit/edit';
import { causeOf, readFailure, storeFailure } from '../store/failure';
import { recordHealth } from '../store/health';
import { previewCapture, storeCapture } from '../store/join/capture';
import { prune } from '../store/prune';
import { paperIds, statesOf } from '../store/read/states';
import { isRecord } from '../text/json';
import { checkSender, limitCapture, limitIds, type Sender } from './check';
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
  const { captureOff, keepSeenDays } = await settings.get();
  if (captureOff.includes(capture.site) || !(await mayRead(capture.site, site)))
    return { states: [], problems: [] };
  if (sender.tab?.incognito) return explained(previewCapture(capture, now), readFailure);
  const reply = await explained(storeCapture(capture, now), storeFailure);
  try {
    if (capture.health) await recordHealth(capture.site, capture.health, now);
    await prune(keepSeenDays, now);
  } catch (error) {
    // What the page shows is stored all the same.
    const problem = { kind: 'not_forgotten' as const, value: causeOf(error) };
    return { ...reply, problems: [...reply.problems, problem] };
  }
  return reply;
}

/**
 * A script can run for a moment after its permission was withdrawn. A page that is read on a click
 * needs no permission.
 */
async function mayRead(id: string, site: KnownSite | undefined): Promise<boolean> {
  if (id === ANY_PAGE || !site || site.atInstall) return true;
  return (await permittedMatches(site)).length > 0;
}

/** Returns the states of papers. Papers that are not stored are left out. */
export async function answerStates(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<PaperState[]> {
  checkSender(sender);
  return explained(statesOf(limitIds(data), now), readFailure);
}

/**
 * Saves or unsaves papers, and returns their states afterwards. Papers of a private window are
 * stored first.
 */
export async function answerSave(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<PaperState[]> {
  const site = checkSender(sender);
  const { ids: given, saved, unstored } = isRecord(data) ? data : {};
  const ids = limitIds(given);
  const change = saved === true ? save : unsave;
  const papers = unstored === undefined ? undefined : limitCapture(unstored, site);
  const work = async () => {
    if (papers) await storeCapture(papers, now);
    await change(await paperIds(ids), now);
  };
  await explained(work(), storeFailure);
  return explained(statesOf(ids, now), readFailure);
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
