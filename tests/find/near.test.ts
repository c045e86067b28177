import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addSeen, openIndex, readTyped, searchSaved } from '../../lib/find';
import type { PaperDraft } from '../../lib/paper/paper';
import { save } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { capture, draft, freshStore, id, NOW } from '../store/fresh-store';

freshStore();

const PAPERS: PaperDraft[] = [
  draft(1, {
    title: 'BERT: Deep moss transformers for the Straße',
    authors: [
      { given: 'Łukasz', family: 'Wójcik' },
      { given: 'Ana', family: 'Li' },
    ],
    published: '2017-06',
  }),
  draft(2, { title: 'Dion3 and the 幻觉问题综述', published: '2019' }),
  draft(3, { title: 'GPT-4 studies of a dataset', keywords: ['lichen'], category: 'cs.CL' }),
  draft(4, {
    ids: ['openreview:tree123456', 'doi:10.1234/tree.5'],
    title: 'A corpus of 개체명 인식을 위한',
    abstract: 'Deep transformers appear here.',
  }),
  draft(5, {
    ids: ['doi:10.1234/quokka.5'],
    title: 'Learning quokka sketches of walters in woods',
  }),
  draft(6, {
    ids: ['doi:10.1234/quokka.6'],
    title: 'Unrelated wallaby of a quokka',
    abstract: 'Sketches are learned by walkers.',
  }),
];

beforeEach(async () => {
  await storeCapture(capture(PAPERS), NOW);
});

const KEPT = [
  ...[id(1), id(2), id(3), 'openreview:tree123456'],
  ...['doi:10.1234/quokka.5', 'doi:10.1234/quokka.6'],
];

async function ask(text: string, saved = KEPT) {
  await save(saved, NOW);
  const [own, rest] = [await openIndex('saved', () => {}), await openIndex('rest', () => {})];
  const asked = await readTyped(text, NOW);
  const found = { ...asked, ...(await searchSaved(asked, own, NOW)) };
  const { ids, near } = await addSeen(found, own, rest, false, NOW);
  return { found: ids.slice().map((each) => KEPT.indexOf(each) + 1), near };
}

describe('a search', () => {
  it.each([
    ['lukasz 2017', 1],
    ['the BERT on moss and transformers', 1],
    ['moss for the strasse', 1],
    ['dion 3', 2],
    ['gpt 4', 3],
    ['gpt4', 3],
    ['study data set', 3],
    ['corpora', 4],
    ["moss '17", 1],
    ['moss17', 1],
    ['261100003', 3],
    ['deepmoss', 1],
    ['개체명인식', 4],
    ['keyword:lichen', 3],
    ['lichen', 3],
    ['category:cs.CL', 3],
    ['https://huggingface.co/papers/2611.00003', 3],
    ['https://openreview.net/forum?id=tree123456', 4],
    ['https://doi.org/10.1234/tree.5', 4],
    ['arXiv:2611.00002v2 [cs.CL] 3 Jun 2026', 2],
    ['Somebody et al. Anything at all. doi:10.1234/tree.5', 4],
    ['openreview.net/forum?id=tree123456', 4],
  ])('for %s', async (text, only) => {
    expect(await ask(text)).toEqual({ found: [only], near: undefined });
  });

  it('takes an unfinished arXiv number for a beginning', async () => {
    expect((await ask('2611.0000')).found.sort()).toEqual([1, 2, 3]);
    expect((await ask('arxiv.org/abs/2611.0000')).found.sort()).toEqual([1, 2, 3]);
    expect((await ask('arXiv:2611.0001')).found).toEqual([]);
  });

  it('finds what lacks one word only if nothing has all of them, and says so', async () => {
    expect(await ask('deep moss transformers')).toEqual({ found: [1], near: undefined });
    expect(await ask('deep banana transformers')).toEqual({ found: [1, 4], near: 'all' });
    expect(await ask('Wojcik et al., 2018. BERT: Deep banana transformers.')).toEqual({
      found: [1, 4],
      near: 'all',
    });
    expect(await ask('banana')).toEqual({ found: [], near: undefined });
  });

  it('keeps filters and exclusions in the second try', async () => {
    expect((await ask('deep banana transformers -moss')).found).toEqual([4]);
    expect((await ask('deep banana transformers year:2017')).found).toEqual([1]);
  });

  it.each([
    ['straße ransformers', [1], false],
    ['moss tramsformation', [1], true],
    ['bert transforming', [1, 4], true],
    ['latest research on moss transformers', [1], false],
    ['moss latest', [1], true],
    ['generative pretrained tigers', [3], true],
    ['Wojcik_2017_BERT_Deep_moss.pdf', [1, 4], true],
    ['how does GPT-4 affect a dataset?', [3], false],
    ['GPT-4 studies help dataset?', [3], false],
    ['wojcik et al. 2017', [1], false],
    ['bdmt', [1], true],
    ['dmt ana', [1], true],
    ['bdm2', [], false],
    ['gfourstudiesofa', [], false],
  ])('understands “%s” in other ways', async (text, found, near) => {
    expect(await ask(text)).toEqual({ found, near: near ? 'all' : undefined });
  });

  it('puts other forms of words in a title before the words in an abstract', async () => {
    expect(await ask('learned sketches')).toEqual({ found: [5, 6], near: undefined });
    expect(await ask('learned wallaby')).toEqual({ found: [6], near: undefined });
  });

  it('puts a known word in an abstract before a similar one in a title', async () => {
    expect(await ask('quokka walkers')).toEqual({ found: [6, 5], near: undefined });
  });

  it('looks for text without spaces by its pairs of characters', async () => {
    expect(await ask('幻觉综述')).toEqual({ found: [2], near: 'all' });
  });

  it('finds nearly what was only seen, too, but a whole match among them first', async () => {
    expect(await ask('deep banana transformers', [id(1)])).toEqual({ found: [1, 4], near: 'all' });
    expect(await ask('corpus 개체명', [id(1)])).toEqual({ found: [4], near: undefined });
  });

  it('finds with an unstored DOI the one that begins with it', async () => {
    expect((await ask('10.1234/tre')).found).toEqual([4]);
  });

  it('counts stop words if there is nothing else', async () => {
    expect((await ask('of the')).near).toBe('all');
    expect((await ask('for the')).found).toEqual([1]);
  });
});
