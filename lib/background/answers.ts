import type { CaptureReply, PaperState } from '../paper/capture';
import { settings } from '../settings/settings';
import { ANY_PAGE, type KnownSite } from '../sites/known';
import { save, unsave } from '../store/edit/edit';
import { causeOf, explainFailure, explainReadFailure } from '../store/failure';
import { recordHealth } from '../store/health';
import { storeCapture } from '../store/join/capture';
import { prune } from '../store/prune';
import { paperIds, statesOf } from '../store/read/states';
import { isRecord } from '../text/json';
import { checkSender, limitCapture, limitIds, type Sender } from './check';
import { permittedMatches } from './site-scripts';

/*
 * Handlers of messages from content scripts. Each takes the unchecked data, the sender, and `now`
 * in ms. Each throws an Error whose message is shown to the user.
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
  const reply = await explainErrors(storeCapture(capture, now), explainFailure);
  try {
    if (capture.health) await recordHealth(capture.site, capture.health, now);
    await prune(keepSeenDays, now);
  } catch (error) {
    // The papers of the page are stored nevertheless.
    const why = `Papers seen long ago could not be forgotten (${causeOf(error)}).`;
    return { ...reply, problems: [...reply.problems, why] };
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
  return explainErrors(statesOf(limitIds(data), now), explainReadFailure);
}

/** Saves or unsaves papers, and returns their states afterwards. */
export async function answerSave(
  data: unknown,
  sender: Sender,
  now: number,
): Promise<PaperState[]> {
  checkSender(sender);
  const ids = limitIds(isRecord(data) ? data['ids'] : undefined);
  const change = isRecord(data) && data['saved'] === true ? save : unsave;
  await explainErrors(
    paperIds(ids).then((papers) => change(papers, now)),
    explainFailure,
  );
  return explainErrors(statesOf(ids, now), explainReadFailure);
}

async function explainErrors<T>(work: Promise<T>, explain: (error: unknown) => string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Error(explain(error), { cause: error });
  }
}
