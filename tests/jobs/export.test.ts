import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import { backup } from '../../lib/exchange/offprint/backup';
import { jsonl } from '../../lib/exchange/offprint/jsonl';
import { findLacking, makeExport } from '../../lib/jobs/export';
import { paperOf } from '../../lib/merge/merge';
import { db } from '../../lib/store/database';
import { getBackup } from '../../lib/store/read/list';
import { written } from '../exchange/written';
import { speakEnglish } from '../i18n';
import { makePapers } from '../made/papers';

const NOW = Date.UTC(2026, 10, 21, 9);
const CHOICES = { now: NOW, keys: 'short', preprints: false } as const;
const papers = makePapers(1201).map((draft) => paperOf(draft, 'huggingface', NOW));
const ids = papers.map((paper) => paper.id);
let signal: AbortSignal;
let heard: [number, number][];
const hear = (done: number, total: number) => heard.push([done, total]);

beforeAll(async () => {
  await db.papers.bulkPut(papers.map((paper) => ({ ...paper, rev: 1 })));
});
beforeEach(() => {
  speakEnglish();
  signal = new AbortController().signal;
  heard = [];
});

describe('an export', () => {
  it('reports its progress', async () => {
    await makeExport(ids, jsonl, CHOICES, hear, signal);
    expect(heard).toEqual([
      [500, 1201],
      [1000, 1201],
      [1201, 1201],
    ]);
  });

  it('writes in slices what the format writes at once', async () => {
    const items = await getBackup(ids);
    const content = await makeExport(ids, bibtex, CHOICES, hear, signal);
    expect(content).toBe(written(bibtex, items, NOW));
    expect(await makeExport(ids, backup, CHOICES, hear, signal)).toBe(
      await backup.write(items, { now: NOW }),
    );
  });

  it('of everything holds what the user said of papers that are not the same', async () => {
    await db.apart.put({ a: 'arxiv:2611.00001', b: 'doi:10.1000/moss' });
    const content = await makeExport([], backup, CHOICES, hear, signal);
    expect(await backup.read(String(content), { now: NOW })).toMatchObject({
      apart: [['arxiv:2611.00001', 'doi:10.1000/moss']],
    });
  });

  it('stops between slices', async () => {
    const controller = new AbortController();
    const stop = () => controller.abort();
    const stopped = makeExport(ids, jsonl, CHOICES, stop, controller.signal);
    await expect(stopped).rejects.toThrow('aborted');
  });

  it('of a format that can’t be written fails in words', async () => {
    const { write: _, ...readOnly } = jsonl;
    await expect(makeExport(ids, readOnly, CHOICES, hear, signal)).rejects.toThrow('not written');
  });

  it('of nothing is empty', async () => {
    expect(await makeExport([], bibtex, CHOICES, hear, signal)).toBe('');
  });
});

describe('papers that lack something', () => {
  it('are named, by what they lack', async () => {
    const [first = '', second = '', third = ''] = [ids[7], ids[700], ids[701]];
    await db.papers.update(first, { authors: [] });
    await db.papers.update(second, { authorsComplete: false });
    await db.papers
      .where('id')
      .equals(third)
      .modify((row) => {
        delete row.published;
      });
    const { authors, date } = await findLacking(ids, signal);
    expect(authors.map(({ id }) => id)).toEqual([first, second]);
    expect(date.map(({ id }) => id)).toEqual([third]);
  });
});
