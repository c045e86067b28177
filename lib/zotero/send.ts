import type { ZoteroPlaces } from '../messages';
import type { ZoteroRow } from '../store/rows';
import { failWaiting, putOff, settle, waitingRows } from '../store/zotero';
import { delayAfter } from '../text/delay';
import { pause } from '../text/pause';
import { sendByApi } from './by-api';
import { sendByConnector } from './by-connector';
import { askPlaces } from './connection';
import { failed, lacking, unnamed } from './outcome';
import { checkRun } from './run';
import type { Destination } from './unsent';

/**
 * Sends the waiting papers, through Zotero's local API where it allows that, else as the connector
 * does. Each arrives once, however often this fails or is interrupted: what tells its item from
 * others, or the name of its session, is stored before Zotero receives it. The local API says what
 * it has, and Zotero accepts each session once while it runs. If it was quit before it answered
 * the connector, the paper may have arrived or not; this is reported, and the paper is sent again
 * only when the user asks for it. Call it in the background only, and not twice at a time.
 * @param now the current time, in ms
 * @param wait waits so many ms
 */
export async function sendWaiting(
  now: () => number,
  wait: Destination['wait'] = pause,
): Promise<void> {
  const rows = await waitingRows();
  if (rows.length === 0) return;
  const places = await askPlaces();
  if (places.kind === 'closed' || places.kind === 'foreign')
    return putOff(places.kind, delayAfter, now());
  if (places.kind !== 'fine')
    return failWaiting(places.kind === 'outdated' ? 'outdated' : 'refused');
  if (places.value.targets.length === 0) return failWaiting('readonly');
  const there = await sendByApi(
    await withoutGone(rows, places.value, now()),
    places.value,
    now,
    wait,
  );
  if (there === 'closed' || there.length === 0) return;
  const run = await checkRun(places.value);
  if (run.kind === 'outdated') return failWaiting(run.kind);
  if (run.kind !== 'running') return putOff(run.kind, delayAfter, now());
  const zotero = { version: places.value.version, session: run.session };
  await sendByConnector(run.isSame ? there : await withoutUnsure(there), zotero, now);
}

/** Marks the papers whose collection no longer exists as failed. Returns the others. */
async function withoutGone(
  rows: ZoteroRow[],
  { targets }: ZoteroPlaces,
  now: number,
): Promise<ZoteroRow[]> {
  const there = new Set(targets.map(({ id }) => id));
  // The API knows what became of a paper that was sent through it.
  const isGone = ({ target, api }: ZoteroRow) => api === undefined && !there.has(target);
  const gone = rows.filter(isGone);
  // A paper that was handed over is, or may be, in Zotero without its collection.
  await settle(gone, (row) => {
    if (row.arrived) return lacking(now, 'untagged')(row);
    return row.session === undefined ? failed('gone')(row) : unnamed('unsure')(row);
  });
  return rows.filter((row) => !isGone(row));
}

/**
 * Marks the papers that were sent to a Zotero that quit before it answered as unsure. Returns the
 * others.
 */
async function withoutUnsure(rows: ZoteroRow[]): Promise<ZoteroRow[]> {
  const isUnsure = ({ session, arrived }: ZoteroRow) => session !== undefined && !arrived;
  await settle(rows.filter(isUnsure), unnamed('unsure'));
  return rows.filter((row) => !isUnsure(row));
}
