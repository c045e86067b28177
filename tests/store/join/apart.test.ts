import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { listApart } from '../../../lib/store/join/apart';
import { storeCapture } from '../../../lib/store/join/capture';
import { joinPapers } from '../../../lib/store/join/join';
import { splitMerge } from '../../../lib/store/join/split';
import { capture, draft, freshStore, id, NOW } from '../fresh-store';
import { seqOf } from '../two-versions';

freshStore();

const ACL = 'acl:2026.acl-long.1';
const ACL_DOI = 'doi:10.18653/v1/2026.acl-long.1';
const meet = (ids: string[], at = NOW) => storeCapture(capture([draft(1, { ids })]), at);
const identifiers = async () => (await db.papers.toArray()).map(({ ids }) => ids);

describe('two papers that are not the same', () => {
  it.each([
    [ACL_DOI, ACL],
    [ACL, ACL_DOI],
  ])('by %s are apart by %s', async (named, met) => {
    await importItems([], NOW, { apart: [[id(1), named]] });
    await meet([id(1)]);
    await meet([met], NOW + 1);
    await meet([id(1), met], NOW + 2);
    expect(await db.papers.count()).toBe(2);
  });

  it('stay apart when one page states both before either is known', async () => {
    await importItems([], NOW, { apart: [[id(1), ACL_DOI]] });
    await meet([id(1), ACL], NOW + 1);
    expect(await identifiers()).toEqual([[id(1)]]);
  });

  it('are forgotten by a join by hand through an equal identifier', async () => {
    await importItems([], NOW, { apart: [[id(1), ACL_DOI]] });
    await meet([id(1)]);
    await meet([ACL], NOW + 1);
    await joinPapers([id(1), ACL], NOW + 2);
    expect(await listApart()).toEqual([]);
  });
});

describe('undoing a separation', () => {
  it('forgets the pair that it added', async () => {
    await meet([id(1)]);
    await meet([ACL], NOW + 1);
    await meet([id(1), ACL], NOW + 2);
    await splitMerge(await seqOf(), NOW + 3);
    expect(await listApart()).toHaveLength(1);
    await undo(NOW + 4);
    expect(await listApart()).toEqual([]);
    expect(await db.papers.count()).toBe(1);
  });

  it('keeps a pair that was there before', async () => {
    await meet([id(1)]);
    await meet([ACL], NOW + 1);
    await meet([id(1), ACL], NOW + 2);
    await importItems([], NOW + 3, { apart: [[ACL, id(1)]] });
    await splitMerge(await seqOf(), NOW + 4);
    await undo(NOW + 5);
    expect(await listApart()).toEqual([[ACL, id(1)]]);
  });
});
