import { stampOver } from '../../paper/edit-stamp';
import { citing } from '../../settings/citing';
import { db, nextRev } from '../../store/database';
import { newStamp } from '../../store/edit/clock';
import type { SettingsDocument } from '../../store/travel/records';
import { isRecord, sameJson } from '../../text/json';

/** What the settings held when they were last compared with the document. */
const KEY = 'syncSettings';

/**
 * Brings the settings that travel (how papers are cited) and their document in step. What differs
 * from the last time was changed by the user here; what only the document has came from elsewhere.
 * @param now ms
 */
export async function exchangeSettings(now: number): Promise<void> {
  const here: Record<string, unknown> = { ...(await citing.get()) };
  const came = await db.transaction('rw', db.sync, db.meta, async () => {
    const last = (await db.meta.get(KEY))?.value;
    const row = (await db.sync.get('settings'))?.document;
    const values = row?.kind === 'settings' ? row.values : {};
    const { merged, fresh, changed } = compare(here, isRecord(last) ? last : undefined, values);
    if (changed.length > 0) {
      const stamp = await newStamp(now);
      const document: SettingsDocument = { kind: 'settings', values: { ...values } };
      for (const name of changed)
        document.values[name] = {
          value: here[name],
          stamp: stampOver(values[name]?.stamp ?? '', stamp),
        };
      await db.sync.put({ id: 'settings', rev: await nextRev(), document });
    }
    await db.meta.put({ key: KEY, value: merged });
    return fresh;
  });
  // Checked when they are read.
  if (Object.keys(came).length > 0) await citing.change(came);
}

function compare(
  here: Record<string, unknown>,
  last: Record<string, unknown> | undefined,
  values: SettingsDocument['values'],
) {
  const merged = { ...here };
  const fresh: Record<string, unknown> = {};
  const changed: string[] = [];
  for (const [name, value] of Object.entries(here)) {
    const theirs = values[name];
    // On a new machine those of the collection stand.
    const isEdited = last ? !sameJson(last[name], value) : !theirs;
    if (isEdited) changed.push(name);
    else if (theirs && !sameJson(theirs.value, value)) {
      fresh[name] = theirs.value;
      merged[name] = theirs.value;
    }
  }
  return { merged, fresh, changed };
}
