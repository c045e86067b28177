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
import { permittedMatches } from './site-scripts';

/*
 * What the background answers to content scripts. Each takes the data and the sender as they arrive, unchecked,
 * and `now` in ms; each throws a MessageError when it can't be answered.
 */

/** Stores one state of a page, unless its site is switched off, and forgets what is too old. */
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

/** A script may outlive its permission by a moment. Pages read on a click need none. */
async function mayRead(id: string, site: KnownSite | undefined): Promise<boolean> {
  if (id === ANY_PAGE || !site || site.atInstall) return true;
  return (await permittedMatches(site)).length > 0;
}

/** How papers stand. */
export async function answerStates(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<PaperState[]> {
  checkSender(sender);
  return explained(statesOf(limitIds(data), now), readFailure);
}

/** Saves papers or removes them, and tells how they stand then. */
export async function answerSave(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<PaperState[]> {
  checkSender(sender);
  const ids = limitIds(isRecord(data) ? data['ids'] : undefined);
  const change = isRecord(data) && data['saved'] === true ? save : unsave;
  await explained(
    paperIds(ids).then((papers) => change(papers, now)),
    storeFailure,
  );
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
