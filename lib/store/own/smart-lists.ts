import { LONGEST_NAME, LONGEST_QUERY, type SmartList, shortText } from '../../paper/own/smart-list';
import { db } from '../database';
import type { Operation } from '../edit/journal';
import { changeRecords } from './change-records';
import { listsByPlace } from './read-own';
import type { RecordChange } from './write-records';

/**
 * Saves a search as a smart list, behind the others.
 * @param query as typed
 * @param now ms
 * @returns undefined if the name or the query is empty or too long
 * @throws OwnLimitError
 */
export function saveList(
  name: string,
  query: string,
  now: number,
): Promise<(Operation & { key: string }) | undefined> {
  const key = crypto.randomUUID();
  const list = clean({ name, query });
  if (!list) return Promise.resolve(undefined);
  const added = changeRecords(
    'save_list',
    async () => {
      const last = (await listsByPlace()).at(-1);
      return [{ kind: 'list', key, value: { ...list, place: (last?.place ?? 0) + 1 } }];
    },
    now,
  );
  return added.then((done) => done && { ...done, key });
}

/**
 * Changes the name or the query of a list; one that is empty or too long stays.
 * @param now ms
 */
export function changeList(
  key: string,
  change: Partial<Pick<SmartList, 'name' | 'query'>>,
  now: number,
): Promise<Operation | undefined> {
  return changeRecords(
    'change_list',
    async () => {
      const was = (await db.lists.get(key))?.value;
      const list = was && clean({ ...was, ...change });
      return list ? [{ kind: 'list', key, value: { ...was, ...list } }] : [];
    },
    now,
  );
}

/** Deletes a list. The papers stay. `now` in ms. */
export function deleteList(key: string, now: number): Promise<Operation | undefined> {
  const gone: RecordChange = { kind: 'list', key, value: null };
  return changeRecords('delete_list', async () => [gone], now);
}

/**
 * Moves a list by so many places, as far as there are others.
 * @param steps negative towards the first
 * @param now ms
 */
export function moveList(key: string, steps: number, now: number): Promise<Operation | undefined> {
  return changeRecords(
    'change_list',
    async () => {
      const lists = await listsByPlace();
      const from = lists.findIndex((each) => each.key === key);
      const moved = lists[from];
      if (!moved) return [];
      const others = lists.filter((each) => each !== moved);
      const to = Math.max(0, Math.min(others.length, from + steps));
      const [before, after] = [others[to - 1], others[to]];
      const place = between(before?.place, after?.place);
      if (place !== undefined) return [withPlace(moved, place)];
      // There is no number between the two.
      const all = [...others.slice(0, to), moved, ...others.slice(to)];
      return all.map((each, index) => withPlace(each, index + 1));
    },
    now,
  );
}

function between(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return (after ?? 2) - 1;
  if (after === undefined) return before + 1;
  const middle = (before + after) / 2;
  return middle > before && middle < after ? middle : undefined;
}

function withPlace(
  { key, name, query }: SmartList & { key: string },
  place: number,
): RecordChange<'list'> {
  return { kind: 'list', key, value: { name, query, place } };
}

function clean({ name, query }: Pick<SmartList, 'name' | 'query'>) {
  const short = {
    name: shortText(name, LONGEST_NAME),
    query: shortText(query, LONGEST_QUERY),
  };
  const { name: cleanName, query: cleanQuery } = short;
  return cleanName === undefined || cleanQuery === undefined
    ? undefined
    : { name: cleanName, query: cleanQuery };
}
