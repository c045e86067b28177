import { TITLE_KEY_VERSION } from '../../paper/title-key';
import { isRecord } from '../../text/json';
import { db } from '../database';
import { paperFrom, rowOf } from '../paper-row';

const KEY = 'titleKeys';
/** Papers that are renewed in one transaction. */
const SLICE = 500;

/**
 * Renews the stored title keys when they were made by another version of the rule. It works in
 * slices: when it is interrupted, the next call continues after the last committed slice.
 */
export async function renewTitleKeys(): Promise<void> {
  while (!isCurrent((await db.meta.get(KEY))?.value)) await renewSlice();
}

/**
 * What `meta` holds: the version of the rule, and the last renewed paper while others are left.
 */
function isCurrent(value: unknown): boolean {
  return isRecord(value) && value['version'] === TITLE_KEY_VERSION && value['after'] === undefined;
}

function renewSlice(): Promise<void> {
  return db.transaction('rw', db.papers, db.meta, async () => {
    const value = (await db.meta.get(KEY))?.value;
    // Another page may have finished since.
    if (isCurrent(value)) return;
    const rows = await db.papers.where('id').above(startOf(value)).limit(SLICE).toArray();
    const renewed = rows.map((row) => rowOf(paperFrom(row), row.rev, row.seenRev));
    await db.papers.bulkPut(
      renewed.filter(({ titleKey }, index) => titleKey !== rows[index]?.titleKey),
    );
    const last = rows.length < SLICE ? undefined : rows.at(-1)?.id;
    const version = TITLE_KEY_VERSION;
    await db.meta.put({ key: KEY, value: { version, ...(last !== undefined && { after: last }) } });
  });
}

/** The id after which to continue; progress of another version does not count. */
function startOf(value: unknown): string {
  if (!isRecord(value) || value['version'] !== TITLE_KEY_VERSION) return '';
  return typeof value['after'] === 'string' ? value['after'] : '';
}
