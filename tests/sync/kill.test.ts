import { describe, expect, it } from 'vitest';
import type { PaperDocument } from '../../lib/sync/document';
import { FakeCouch } from './couch';
import { interrupted, type Trouble } from './interrupted';
import { couchPort, directly, machine, meet, prepare } from './machines';
import { paperDocument } from './made';
import type { MemoryStore } from './memory-replica';

const A = 'arxiv:2401.00001';
const B = 'doi:10.1234/x';
const tagged = (document: PaperDocument, tag: string): PaperDocument => ({
  ...document,
  entry: { ...document.entry, tags: [tag] },
});

/** Both have edited one paper, which they know by different identifiers, and have others. */
async function scene() {
  const couch = prepare(new FakeCouch());
  const [here, there] = [machine(couch), machine(couch)];
  there.put(
    tagged(paperDocument([B, A]), 'there'),
    tagged(paperDocument(['arxiv:2401.00002']), 'both'),
  );
  await meet(there, couchPort(couch, directly(couch)));
  here.put(
    tagged(paperDocument([A]), 'here'),
    tagged(paperDocument(['arxiv:2401.00002']), 'mine'),
    { kind: 'settings', values: { keys: { value: 'short', stamp: '1' } } },
  );
  return { couch, here, there };
}

const sorted = (store: MemoryStore) =>
  store
    .documents()
    .map((each) => JSON.stringify(each))
    .sort();

/** Interrupts a run of one machine, lets both go on, and checks that nothing was lost. */
async function interruptAt(trouble: Trouble): Promise<string> {
  const { couch, here, there } = await scene();
  const ending = await interrupted(
    (step) => meet(here, couchPort(couch, directly(couch, step)), { step }),
    trouble,
  );
  for (const store of [there, here, there, here])
    await meet(store, couchPort(couch, directly(couch)));
  expect(sorted(here)).toEqual(sorted(there));
  const papers = here.documents().filter(({ kind }) => kind === 'paper');
  expect(papers).toHaveLength(2);
  expect(here.get(`paper:${A}`)).toMatchObject({ entry: { tags: ['here', 'there'] } });
  expect(here.get(`paper:${B}`)).toEqual({ kind: 'moved', id: B, into: A });
  expect(here.get('paper:arxiv:2401.00002')).toMatchObject({ entry: { tags: ['both', 'mine'] } });
  expect(there.get('settings')).toBeDefined();
  return ending;
}

describe.each(['kill', 'break'] as const)('a run that ends at any place (%s)', (how) => {
  it('loses nothing', async () => {
    let ending = '';
    let places = 0;
    for (let number = 0; ending !== 'done'; number += 1) {
      let passed = -1;
      places = number;
      ending = await interruptAt((place) => {
        // The network breaks at requests only.
        if (how === 'break' && place === 'store') return undefined;
        passed += 1;
        return passed === number ? how : undefined;
      });
    }
    expect(places).toBeGreaterThan(how === 'kill' ? 20 : 5);
  });
});

describe.each([429, 500, 503, 413, 401, 404])(
  'an answer with status %i at any request',
  (status) => {
    it('loses nothing', async () => {
      let ending = '';
      for (let number = 0; ending !== 'done' && number < 30; number += 1) {
        let passed = -1;
        let reached = false;
        const end = await interruptAt((place) => {
          if (!place.startsWith('before')) return undefined;
          passed += 1;
          reached ||= passed === number;
          return passed === number ? { status, body: '' } : undefined;
        });
        // 413 alone is met by smaller requests.
        if (status !== 413) expect(end).toBe(reached ? 'failed' : 'done');
        ending = reached ? '' : end;
      }
      expect(ending).toBe('done');
    });
  },
);
