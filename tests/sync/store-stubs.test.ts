import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../lib/store/database';
import { addTags } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { joinPapers } from '../../lib/store/join/join';
import { mergesOf } from '../../lib/store/join/merges';
import { splitMerge } from '../../lib/store/join/split';
import type { SyncDocument } from '../../lib/sync/document';
import { receive } from '../../lib/sync/receive';
import { stampedEntries } from '../../lib/sync/stamped-entries';
import { storedReplica } from '../../lib/sync/stored/stored-replica';
import { countWaiting } from '../../lib/sync/stored/waiting';
import { capture, draft, id } from '../store/fresh-store';
import { FakeCouch } from './couch';
import { NOW, prepare } from './machines';
import { allDocuments, at, couchMachine, meetStored, type StoreMachine } from './store-machines';

const DOI = 'doi:10.1234/x';
let here: StoreMachine;
let there: StoreMachine;

beforeEach(async () => {
  fakeBrowser.reset();
  const couch = prepare(new FakeCouch());
  [here, there] = [await couchMachine(couch, 'here'), await couchMachine(couch, 'there')];
});

/** The user of a machine meets a paper and saves it with a tag. */
const saveAt = (machine: StoreMachine, paper: string, tag: string) =>
  at(machine, async () => {
    await storeCapture(capture([draft(1, { ids: [paper], title: `Title of ${paper}` })]), NOW);
    await addTags([paper], [tag], NOW);
  });

describe('two collections', () => {
  it('keep the stub of a paper that one of them had only seen and told apart', async () => {
    await saveAt(here, id(1), 'moss');
    await saveAt(there, id(1), 'fern');
    await saveAt(there, DOI, 'fern');
    await at(there, () => joinPapers([id(1), DOI], NOW));
    await at(here, () => storeCapture(capture([draft(2, { ids: [DOI] })]), NOW));
    await at(here, () => joinPapers([id(1), DOI], NOW + 10));
    const [merge] = await at(here, () => mergesOf(id(1)));
    await at(here, () => splitMerge(merge?.seq ?? 0, NOW + 20));
    for (let turn = 0; turn < 2; turn += 1)
      for (const machine of [here, there]) await meetStored(machine);
    const stub = { kind: 'moved', id: DOI, into: id(1) };
    for (const machine of [here, there])
      expect(await at(machine, allDocuments)).toContainEqual(stub);
    expect(await at(here, () => db.papers.get(DOI))).toBeDefined();
    expect((await meetStored(here)).sent + (await meetStored(there)).sent).toBe(0);
  });

  it.each([0, 1])(
    'keep one of two stubs of a paper that was only seen and told apart, whichever comes first (%i)',
    async (first) => {
      const others = [id(1), id(2)];
      await at(here, () => storeCapture(capture([draft(2, { ids: [DOI] })]), NOW));
      const apart = others.map((other) => {
        const [a = '', b = ''] = [other, DOI].sort();
        return { kind: 'pair', a, b, says: 'apart', stamp: '1' } as const;
      });
      const stubs = others.map((into) => ({ kind: 'moved', id: DOI, into }) as const);
      const order = first === 0 ? stubs : [...stubs].reverse();
      const come = (documents: SyncDocument[]) =>
        at(here, () =>
          storedReplica(() => NOW).receive(
            documents,
            (shelf) => receive(shelf, documents, stampedEntries, NOW),
            {},
          ),
        );
      await come(apart);
      for (const stub of order) await come([stub]);
      expect(await at(here, allDocuments)).toContainEqual(stubs[0]);
      expect(await at(here, allDocuments)).not.toContainEqual(stubs[1]);
      // The server was the last to get the second one.
      expect(await at(here, countWaiting)).toBe(first === 0 ? 1 : 0);
      expect(await at(here, () => db.papers.get(DOI))).toBeDefined();
    },
  );
});
