import { addSeen, readTyped, searchSaved } from '../../../lib/find';
import { openScope } from '../../../lib/find/scope-index';
import type { Engine } from './engine';

/** Answers as the popup does. @param now ms */
export async function popup(now: number): Promise<Engine> {
  const [saved, rest] = [await openScope('saved'), await openScope('rest')];
  return async (text) => {
    const query = await readTyped(text, now);
    const found = { ...query, ...(await searchSaved(query, saved, now)) };
    return (await addSeen(found, saved, rest, false, now)).ids.slice();
  };
}
