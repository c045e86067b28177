import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../lib/store/database';
import { addTags, setNote } from '../../../lib/store/edit/edit';
import { lastOperation } from '../../../lib/store/edit/journal';
import { undo } from '../../../lib/store/edit/undo';
import { storeCapture } from '../../../lib/store/join/capture';
import { joinPapers } from '../../../lib/store/join/join';
import { splitMerge } from '../../../lib/store/join/split';
import { paperIds } from '../../../lib/store/read/states';
import { capture, draft, freshStore, NOW } from '../fresh-store';

freshStore();

const which = fc.integer({ min: 1, max: 5 });
const step = fc.oneof(
  fc.record({ what: fc.constant('see' as const), a: which, b: which, titled: fc.boolean() }),
  fc.record({ what: fc.constant('tag' as const), a: which }),
  fc.record({ what: fc.constant('note' as const), a: which }),
  fc.record({ what: fc.constant('join' as const), a: which, b: which }),
  fc.record({ what: fc.constant('split' as const), a: fc.nat(20) }),
  fc.record({ what: fc.constant('undo join' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Papers whose identifiers do not forbid that they are one. */
const alias = (number: number) => `${number % 2 ? 'ieee' : 'openreview'}:paper-${number}`;
const TITLE = 'On the Slow and Winding Rivers of the North';

interface Written {
  tags: Set<string>;
  notes: Set<string>;
}

async function act(each: Step, at: number, written: Written): Promise<unknown> {
  switch (each.what) {
    case 'see':
      return show(each.a, each.b, each.titled, at);
    case 'tag':
    case 'note':
      return write(each.what, each.a, at, written);
    case 'join':
      return joinPapers(await paperIds([alias(each.a), alias(each.b)]), at);
    case 'split': {
      const merges = await db.merges.toArray();
      return splitMerge(merges[each.a % (merges.length || 1)]?.seq ?? 0, at);
    }
    case 'undo join': {
      const last = await lastOperation();
      return last?.what === 'join' || last?.what === 'split' ? undo(at) : undefined;
    }
  }
}

/** A page with one paper that has both identifiers. */
function show(a: number, b: number, titled: boolean, at: number) {
  const title = titled ? `${TITLE} ${a % 2}` : `Paper ${a}`;
  const authors = [{ given: 'Bo', family: 'Ek' }];
  const ids = [...new Set([alias(a), alias(b)])];
  return storeCapture(capture([draft(1, { ids, title, authors })]), at);
}

async function write(what: 'tag' | 'note', number: number, at: number, written: Written) {
  const [paper = ''] = await paperIds([alias(number)]);
  const word = `${what}${at}`;
  const note = `${(await db.entries.get(paper))?.note ?? ''} ${word}`;
  if (what === 'tag' && (await addTags([paper], [word], at))) written.tags.add(word);
  if (what === 'note' && (await setNote(paper, note, at))) written.notes.add(word);
}

describe('captures, joins and splits in any order', () => {
  it('lose no tag, note or paper, and leave no entry without one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async (steps) => {
        await Promise.all(db.tables.map((table) => table.clear()));
        fakeBrowser.reset();
        const written = { tags: new Set<string>(), notes: new Set<string>() };
        const met = new Set<string>();
        for (const [index, each] of steps.entries()) {
          await act(each, NOW + index, written);
          if (each.what === 'see') for (const one of [each.a, each.b]) met.add(alias(one));
          const entries = await db.entries.toArray();
          const papers = await db.papers.toArray();
          const tags = entries.flatMap((entry) => entry.tags);
          const notes = entries.map(({ note }) => note).join('\n');
          expect([...written.tags].filter((tag) => !tags.includes(tag))).toEqual([]);
          expect([...written.notes].filter((word) => !notes.includes(word))).toEqual([]);
          const ids = new Set(papers.map((paper) => paper.id));
          expect(entries.filter(({ paper }) => !ids.has(paper))).toEqual([]);
          const sightings = await db.sightings.toArray();
          expect(sightings.filter(({ paper }) => !ids.has(paper))).toEqual([]);
          const known = papers.flatMap((paper) => paper.ids);
          expect([...met].filter((one) => !known.includes(one))).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
