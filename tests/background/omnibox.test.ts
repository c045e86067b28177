import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addressFor, defaultOffer, offersFor } from '../../lib/background/omnibox';
import { addTags, save } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { speakEnglish } from '../i18n';
import { capture, draft, freshStore, id, NOW } from '../store/fresh-store';

freshStore();
beforeEach(speakEnglish);

const herons = draft(1, {
  title: 'Herons & <Ferns> of $\\alpha$-Lakes',
  authors: [{ given: 'Ada', family: 'Fern' }, { family: 'Berg' }],
  published: '2024-05',
  links: { page: 'https://arxiv.org/abs/2611.00001' },
});

async function collect(): Promise<void> {
  await storeCapture(capture([herons, draft(2, { title: 'Herons that nobody saved' })]), NOW);
  await save([id(1)], NOW);
  await addTags([id(1)], ['to read'], NOW);
}

describe('the address bar', () => {
  it('offers saved papers with title, author, year and tags', async () => {
    await collect();
    expect(await offersFor('heron', true, NOW)).toEqual([
      {
        content: 'https://arxiv.org/abs/2611.00001',
        description: 'Herons & <Ferns> of α-Lakes · Fern et al. · 2024 · to read',
      },
    ]);
  });

  it('marks what matched and escapes what Chrome takes for markup', async () => {
    await collect();
    expect((await offersFor('heron', false, NOW))[0]?.description).toBe(
      '<match>Herons</match> &amp; &lt;Ferns&gt; of α-Lakes <dim>Fern et al. · 2024 · to read</dim>',
    );
  });

  it('leaves out of Chrome’s markup what XML can’t contain', async () => {
    await storeCapture(capture([draft(1, { title: 'Herons\u0001 \ud800of\uffff lakes' })]), NOW);
    await save([id(1)], NOW);
    const [offer] = await offersFor('heron', false, NOW);
    expect(offer?.description).toMatch(/^<match>Herons<\/match> of lakes/);
  });

  it('knows the query language and what was saved since', async () => {
    await collect();
    expect(await offersFor('heron -tag:"to read"', true, NOW)).toEqual([]);
    await save([id(2)], NOW);
    expect(await offersFor('heron -tag:"to read"', true, NOW)).toHaveLength(1);
  });

  it('opens what was picked, else the best that was typed, else nothing', async () => {
    await collect();
    expect(await addressFor('https://arxiv.org/abs/2611.00001', NOW)).toBe(
      'https://arxiv.org/abs/2611.00001',
    );
    expect(await addressFor('ferns lakes', NOW)).toBe('https://arxiv.org/abs/2611.00001');
    expect(await addressFor('penguins & co', NOW)).toMatch(/library\.html\?q=penguins%20%26%20co$/);
    expect(defaultOffer(false, 'penguins & co').description).toBe(
      'Search the library for “penguins &amp; co”',
    );
  });

  it('says why it can’t answer', async () => {
    await collect();
    const list = await import('../../lib/store/read/list');
    const broken = vi.spyOn(list, 'getItems').mockRejectedValue(new Error('the disk is gone'));
    const [offer] = await offersFor('heron', true, NOW);
    broken.mockRestore();
    expect(offer?.content).toMatch(/popup\.html$/);
    expect(offer?.description).not.toBe('');
  });
});
