import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { storeCapture } from '../../../lib/store/join/capture';
import { makePapers } from '../../made/papers';
import { capture, freshStore, NOW } from '../fresh-store';
import { countRequests, takeRequests } from '../idb-requests';

countRequests();
freshStore();

it('a page of a hundred papers waits for the store a few times and asks it nothing twice', async () => {
  const page = capture(makePapers(103).slice(3));
  await storeCapture(capture(makePapers(3)), NOW, 'moss.org');
  takeRequests();
  await storeCapture(page, NOW, 'moss.org');
  // Each is looked for by its identifier and its title; nothing else can be known of a new paper.
  const news = takeRequests();
  expect(news.calls).toEqual({ get: 4, getAll: 201, openKeyCursor: 1, put: 202 });
  expect(news.rounds).toBeLessThanOrEqual(6);
  await storeCapture(page, NOW + 1000, 'moss.org');
  // Their entries and what was seen on this day are read.
  const known = takeRequests();
  expect(known.calls).toEqual({ get: 203, getAll: 101, openKeyCursor: 1, put: 202 });
  expect(known.rounds).toBeLessThanOrEqual(6);
});
