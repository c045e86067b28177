import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { openIndex, readTyped } from '../../lib/find';
import { searchAll } from '../../lib/find/search';
import { save } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { capture, draft, freshStore, NOW } from '../store/fresh-store';

freshStore();

/** Words that many papers have, so that the others are rare. */
const FILLERS = [41, 42, 43, 44, 45, 46, 47, 48, 49].map((number) =>
  draft(number, { title: `Results ${number}`, abstract: 'Common moss with its results.' }),
);

const PAPERS = [
  draft(1, { title: 'Lichens under glaciers' }),
  draft(2, { title: 'Ferns', abstract: 'Results with quartz, basalt and lichens of some kind.' }),
  draft(3, { title: 'Quarries', abstract: 'Some quartz here, basalt elsewhere, and glaciers.' }),
  draft(4, {
    title: 'Waves and their shores',
    abstract: 'We show that slow waves break over the shallow reefs of distant islands at night.',
  }),
  draft(5, { title: 'Slow reefs of islands', abstract: 'Deep waves.' }),
  draft(6, { title: 'HCI of feminists' }),
  draft(7, { title: 'Human-computer interaction in general' }),
  draft(8, { title: 'Ferns by reinforcement learning', abstract: 'Reinforcement learning (RL).' }),
  draft(9, { title: 'RL: of beetles', abstract: 'Seen with ferns and others.' }),
  draft(10, { title: 'Instrumental beetles' }),
  draft(11, { title: 'Beetles' }),
  draft(13, { title: 'Bursting of clouds' }),
  draft(14, { title: 'Boosting of its results' }),
  draft(15, { title: 'Tides', authors: [{ given: 'A.', family: 'Zeller' }, { family: 'Moser' }] }),
  draft(16, { title: 'Tides', authors: [{ given: 'B.', family: 'Moser' }, { family: 'Zeller' }] }),
  ...FILLERS,
];

beforeEach(async () => {
  await storeCapture(capture(PAPERS), NOW);
});

async function ask(text: string): Promise<number[]> {
  const ids = PAPERS.map(({ ids: [first = ''] }) => first);
  await save(ids, NOW);
  const [saved, rest] = [await openIndex('saved', () => {}), await openIndex('rest', () => {})];
  const found = await searchAll(await readTyped(text, NOW), { saved, rest }, NOW);
  return found.ids.slice().map((each) => Number(each.slice(-2)));
}

it.each([
  ['two words of a title beside two wrong ones', 'lichens quartz glaciers basalt', 1],
  ['a rare word beside a common one that it lacks', 'lichens results', 1],
  ['a sentence with a wrong word', 'slow waves break over the deep reefs of distant islands', 4],
  ['words of which a title has the acronym', 'human-computer interaction feminists', 6],
  ['an acronym that the abstract defines for its title', 'rl ferns', 8],
  ['a word without its first two letters', 'strumental beetles', 10],
  ['a word that another paper has with a slip', 'bursting results', 13],
  ['its first author', 'moser tides', 16],
])('finds a paper first by %s', async (_, text, first) => {
  expect((await ask(text))[0]).toBe(first);
});
