import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerCapture, answerSave, answerStates } from '../../lib/background/answers';
import { db } from '../../lib/store/database';
import { saveList } from '../../lib/store/own/smart-lists';
import { freshStore, NOW } from '../store/fresh-store';

freshStore();

const tab = { id: 7 };
const sender = { url: 'https://huggingface.co/papers', frameId: 0, tab, documentId: 'one' };
const ids = ['arxiv:2611.00001'];
const capture = { site: 'huggingface', listing: { list: 'daily' } };

describe('smart lists', () => {
  const drafts = [
    { ids, title: 'Reward models of rivers', abstract: 'Ferns.' },
    { ids: ['arxiv:2611.00002'], title: 'Mosses', rank: 7 },
  ];
  const lists = (states: { id: string; lists?: string[] }[]) =>
    states.map(({ lists: names }) => names);

  beforeEach(async () => {
    await saveList('Rewards', '"reward models"', NOW);
    await saveList('First', 'rank:<9 list:daily', NOW);
    await saveList('Mine', 'is:saved', NOW);
    await saveList('Nothing', 'sort:', NOW);
  });

  it('that papers of a page match are named, and follow what changes', async () => {
    const { states } = await answerCapture({ ...capture, drafts }, sender, NOW);
    expect(lists(states)).toEqual([['Rewards'], ['First']]);
    await answerSave({ ids, saved: true }, sender, NOW);
    const known = [...ids, 'arxiv:2611.00002'];
    expect(lists(await answerStates(known, sender, NOW))).toEqual([['Rewards', 'Mine'], ['First']]);
  });

  it('are answered in a private window without storing its papers', async () => {
    const secret = { ...sender, tab: { id: 8, incognito: true } };
    const { states } = await answerCapture({ ...capture, drafts }, secret, NOW);
    expect(lists(states)).toEqual([['Rewards'], undefined]);
    expect(await db.papers.count()).toBe(0);
  });

  it('say nothing to a page that is read on a click', async () => {
    const web = { url: 'https://evil.example/list', frameId: 0, tab, documentId: 'web' };
    const { states } = await answerCapture({ ...capture, site: 'web', drafts }, web, NOW);
    expect(lists(states)).toEqual([undefined, undefined]);
    expect(lists(await answerStates(ids, web, NOW))).toEqual([undefined]);
  });
});
