import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { openIndex, readQuery, searchSaved } from '../../lib/find';
import { save } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { capture, draft, freshStore, id, NOW } from '../store/fresh-store';
import { countRequests, takeRequests } from '../store/idb-requests';

countRequests();
freshStore();

beforeEach(async () => {
  const papers = ['Retrieval with graphs', 'Retrieval of graphs', 'Trans fats', 'Fats by trans'];
  const abstracts = ['Graphs and retrieval', 'Retrieval, then graphs'];
  const drafts = [
    ...papers.map((title, index) => draft(index + 1, { title })),
    ...abstracts.map((abstract, index) => draft(index + 5, { title: `Moss ${index}`, abstract })),
  ];
  await storeCapture(capture(drafts), NOW);
  await save([1, 2, 3, 4, 5, 6].map(id), NOW);
});

/** The answer to a text, and how often the store was asked for papers. */
async function ask(text: string) {
  const index = await openIndex('saved', () => {});
  takeRequests();
  const { ids } = await searchSaved(readQuery(text, NOW), index, NOW);
  const { calls, rounds } = takeRequests();
  return { found: ids.length, read: (calls['get'] ?? 0) > 0, rounds };
}

it('a word that papers have as it was typed is answered without reading papers', async () => {
  // It may also be `re trieval`.
  expect(await ask('retrieval')).toEqual({ found: 4, read: false, rounds: 0 });
  expect(await ask('retri')).toEqual({ found: 4, read: false, rounds: 0 });
});

it('papers are read for a word that may be two, and no paper has it as it was typed', async () => {
  expect(await ask('transfats')).toEqual({ found: 2, read: true, rounds: 1 });
});

it('those with several words in short fields and the others are read at once', async () => {
  expect(await ask('retrieval graphs')).toEqual({ found: 4, read: true, rounds: 1 });
});
