// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  forgetSnapshot,
  keepSnapshot,
  readSnapshot,
  SNAPSHOT_ROWS,
  type SnapshotRow,
} from '../../lib/settings/snapshot';

beforeEach(() => localStorage.clear());

const row = (title: string): SnapshotRow => ({ title, facts: 'Ito', status: 'unread', tags: [] });

describe('the snapshot', () => {
  it('is what was kept last', () => {
    keepSnapshot([row('a')]);
    const rows = [{ ...row('b'), tags: ['thesis'], note: 'why', upvotes: 7 }, row('c')];
    keepSnapshot(rows);
    expect(readSnapshot()).toEqual(rows);
  });

  it('has no more rows than the popup shows, and at most 8 kB', () => {
    keepSnapshot(Array.from({ length: 50 }, (_, index) => row(`${index}`)));
    expect(readSnapshot()).toHaveLength(SNAPSHOT_ROWS);
    keepSnapshot(Array.from({ length: 10 }, () => row('x'.repeat(2500))));
    expect(readSnapshot()).toHaveLength(3);
    expect(localStorage.getItem('snapshot')?.length).toBeLessThanOrEqual(8000);
  });

  it('is gone when it is forgotten, and when nothing is saved any more', () => {
    keepSnapshot([row('a')]);
    forgetSnapshot();
    expect(readSnapshot()).toEqual([]);
    keepSnapshot([row('a')]);
    keepSnapshot([]);
    expect(localStorage.getItem('snapshot')).toBeNull();
  });

  it('is none where something else is stored', () => {
    for (const other of ['', '{', 'null', '[]', '{"version":99,"rows":[{}]}']) {
      localStorage.setItem('snapshot', other);
      expect(readSnapshot()).toEqual([]);
    }
  });
});
