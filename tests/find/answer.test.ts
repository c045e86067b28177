import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addSeen, openIndex, readQuery, searchSaved } from '../../lib/find';
import type { PaperDraft } from '../../lib/paper/paper';
import { save, setNote } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { capture, draft, freshStore, id, NOW } from '../store/fresh-store';

freshStore();

const PAPERS: PaperDraft[] = [
  draft(1, {
    title: 'Graph neural networks',
    abstract: 'A survey of message passing on graphs.',
    rank: 1,
  }),
  draft(2, {
    title: 'Neural fields for graph drawing',
    abstract: 'We draw.',
    counts: { upvotes: 9 },
    rank: 2,
  }),
  draft(3, {
    title: 'Weather',
    abstract: 'A graph of the neural weather model.',
    published: '2024-06',
    rank: 3,
  }),
  draft(4, { title: 'Graph neural networks, again', counts: { upvotes: 90 }, rank: 4 }),
];

beforeEach(async () => {
  await storeCapture(capture(PAPERS), NOW);
  await save([id(1), id(2), id(3)], NOW);
});

async function ask(text: string, mixed = false): Promise<string[]> {
  const [saved, rest] = await Promise.all([
    openIndex('saved', () => {}),
    openIndex('rest', () => {}),
  ]);
  const asked = readQuery(text, NOW + 60_000);
  const found = { ...asked, ...(await searchSaved(asked, saved, NOW + 60_000)) };
  const whole = await addSeen(found, saved, rest, mixed, NOW + 60_000);
  return whole.ids.slice().map((each) => each.slice(-1));
}

describe('an answer', () => {
  it.each([
    // The title with the words side by side, the title, the abstract, then what was only seen.
    ['graph neural', ['1', '2', '3', '4']],
    ['"graph neural"', ['1', '4']],
    ['-"graph neural" graph', ['2', '3']],
    ['title:"neural fields"', ['2']],
    ['abstract:"graph of the"', ['3']],
    ['https://arxiv.org/pdf/2611.00003v2', ['3']],
    ['rank:<3', ['1', '2']],
    ['list:daily weather', ['3']],
    ['list:trending', []],
    ['seen:2026-11-21 networks', ['1', '4']],
    ['seen:2026-11-20', []],
    ['is:new weather', ['3']],
    ['is:saved networks', ['1']],
    ['-is:saved networks', ['4']],
    ['is:seen networks', ['4']],
    ['published:2024', ['3']],
    ['published:>2024-06', []],
    ['has:abstract -weather -survey', ['2']],
    ['source:huggingface weather', ['3']],
  ])('to %s', async (text, expected) => {
    expect(await ask(text)).toEqual(expected);
  });

  it('in the order that is asked for goes across what is saved and what was seen', async () => {
    expect(await ask('sort:upvotes', true)).toEqual([
      '4',
      '2',
      expect.anything(),
      expect.anything(),
    ]);
  });

  it.each([
    ['sort:title', ['1', '2', '3']],
    ['sort:-title', ['3', '2', '1']],
    ['graph sort:title', ['1', '2', '3', '4']],
  ])('in the order of %s', async (text, expected) => {
    expect((await ask(text)).slice(0, expected.length)).toEqual(expected);
  });

  it('puts a tag before a note, and a note before an abstract', async () => {
    await setNote(id(2), 'about weather', NOW);
    await storeCapture(
      capture([draft(1, { abstract: 'A survey of message passing on graphs of weather.' })]),
      NOW,
    );
    expect(await ask('weather')).toEqual(['3', '2', '1']);
  });

  it('asks for nothing where nothing can be read', async () => {
    expect(readQuery('is:blue', NOW).parsed.query).toBeUndefined();
    expect(await ask('is:blue')).toEqual([]);
  });
});
