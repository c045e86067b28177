import { MessageError } from '../messages';
import { isCanonicalId } from '../paper/canonical';
import type { PageHealth } from '../paper/capture';
import { MAX_CARDS } from '../sites/site';
import { isRecord } from '../text/json';

/**
 * Returns the valid identifiers of a list.
 * @throws MessageError if it is no list or too long
 */
export function limitIds(ids: unknown): string[] {
  if (!Array.isArray(ids) || ids.length > MAX_CARDS) {
    throw new MessageError({ kind: 'refused_ids', value: MAX_CARDS });
  }
  return ids.filter((id): id is string => typeof id === 'string' && isCanonicalId(id));
}

/** Checks that the counts are integers within the limit. @throws MessageError */
export function limitHealth(health: unknown): PageHealth | undefined {
  if (health === undefined) return undefined;
  const count = (name: keyof PageHealth) => {
    const value = isRecord(health) ? health[name] : undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_COUNT)
      return value;
    throw new MessageError({ kind: 'refused_health' });
  };
  return {
    expected: count('expected'),
    read: count('read'),
    withoutAuthors: count('withoutAuthors'),
    withoutDate: count('withoutDate'),
  };
}

const MAX_COUNT = 1_000_000;
