import type { Capture } from '../paper/capture';
import { dayAt } from '../paper/dates';
import { lostFields, parseHistories, withPage } from '../paper/fields/field-history';
import { fieldPresence, type LostFields } from '../paper/fields/watched-fields';
import { listingKey } from '../paper/listing-key';
import type { PaperDraft } from '../paper/paper';
import { crc32 } from '../text/crc32';
import { isRecord } from '../text/json';
import { DAY_MS } from '../text/time';
import { db } from './database';
import { HEALTH_DAYS } from './health';

const PREFIX = 'fields/';

/**
 * Counts which fields the papers of a page have, for its host and its kind of page. Papers and
 * pages are kept as checksums, because a page's address may contain what the user searched for.
 * Call it in a read-write transaction that includes `meta`.
 * @param now ms
 */
export async function recordFields(
  { site, listing }: Pick<Capture, 'site' | 'listing'>,
  host: string,
  drafts: readonly PaperDraft[],
  now: number,
): Promise<void> {
  const { list } = listing;
  const [first] = drafts;
  if (!first) return;
  const key = `${PREFIX}${site}/${host}/${list}`;
  const value = (await db.meta.get(key))?.value;
  const place = list === 'paper' ? first.ids[0] : `${listingKey(site, listing)} ${dayAt(now)}`;
  const papers = drafts.map((draft) => ({
    paper: crc32(draft.ids[0] ?? ''),
    has: fieldPresence(draft, list),
  }));
  const histories = withPage(parseHistories(value), crc32(place ?? ''), papers);
  await db.meta.put({ key, value: { at: now, ...histories } });
  if (dayAt(timeOf(value)) !== dayAt(now)) await deleteOld(now);
}

/** The fields that the pages of each site always had and have no longer. */
export async function lostFieldsOfSites(): Promise<Map<string, LostFields[]>> {
  const sites = new Map<string, LostFields[]>();
  for (const { key, value } of await db.meta.where('key').startsWith(PREFIX).toArray()) {
    const fields = lostFields(parseHistories(value));
    if (fields.length === 0) continue;
    const [site = '', host = '', ...list] = key.slice(PREFIX.length).split('/');
    const lost = { host, list: list.join('/'), fields };
    sites.set(site, [...(sites.get(site) ?? []), lost]);
  }
  return sites;
}

async function deleteOld(now: number): Promise<void> {
  const oldest = now - HEALTH_DAYS * DAY_MS;
  await db.meta
    .where('key')
    .startsWith(PREFIX)
    .filter(({ value }) => timeOf(value) < oldest)
    .delete();
}

/** When a row was written, in ms; 0 if it is damaged. */
function timeOf(value: unknown): number {
  const at = isRecord(value) ? value['at'] : undefined;
  return typeof at === 'number' && Number.isFinite(at) ? at : 0;
}
