import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPapers, type Papers } from '../../entrypoints/reader/papers';
import type { Reading } from '../../entrypoints/reader/read';
import { onMessage, type PaperState } from '../../lib/messages';
import { huggingface } from '../../lib/sites/huggingface';
import { speakEnglish } from '../i18n';

const seen = (id: string): PaperState => ({ id, state: 'seen', tags: ['x'], firstSeen: 5 });
const saved = (id: string): PaperState => ({ ...seen(id), state: 'saved', savedAt: 7 });

function readingOf(ids: string[], fingerprint = ids.join()): Reading {
  const drafts = ids.map((id) => ({ ids: [id], title: id }));
  return {
    site: huggingface,
    url: 'https://huggingface.co/papers',
    cards: [],
    ids,
    expected: ids.length,
    problems: [],
    capture: { site: 'huggingface', listing: { list: 'daily' }, drafts },
    fingerprint,
  };
}

describe('papers', () => {
  const capture = vi.fn();
  const states = vi.fn();
  const save = vi.fn();
  const onChange = vi.fn();
  const onGone = vi.fn();
  let papers: Papers;

  beforeEach(() => {
    fakeBrowser.reset();
    speakEnglish();
    onMessage('capture', ({ data }) => capture(data));
    onMessage('states', ({ data }) => states(data));
    onMessage('save', ({ data }) => save(data));
    capture.mockImplementation(({ drafts }) => ({
      states: drafts.map(({ ids }: { ids: string[] }) => seen(ids[0] ?? '')),
      problems: [],
    }));
    papers = createPapers(onChange, onGone);
  });

  it('are sent once for a state of the page, also when it is met twice at once', async () => {
    const reading = readingOf(['arxiv:2601.00001']);
    await Promise.all([papers.store(reading), papers.store(reading)]);
    await papers.store(readingOf(['arxiv:2601.00001']));
    expect(capture).toHaveBeenCalledOnce();
    expect(papers.states.get('arxiv:2601.00001')?.state).toBe('seen');
    await papers.store(readingOf(['arxiv:2601.00002']));
    expect(capture).toHaveBeenCalledTimes(2);
  });

  it('are not sent where there are none', async () => {
    await papers.store(readingOf([]));
    expect(capture).not.toHaveBeenCalled();
  });

  it('may be sent again after a failure, which is told in words', async () => {
    capture.mockRejectedValueOnce(new Error('The disk is full'));
    await papers.store(readingOf(['arxiv:2601.00001']));
    expect(papers.failure()?.text).toBe('Offprint could not store this page: The disk is full');
    expect(papers.problems()).toEqual(['Offprint could not store this page: The disk is full']);
    expect(papers.states.size).toBe(0);
    await papers.store(readingOf(['arxiv:2601.00001']));
    expect(papers.failure()).toBeUndefined();
    expect(papers.states.size).toBe(1);
  });

  it('are stored by a retry', async () => {
    capture.mockRejectedValueOnce(new Error('The disk is full'));
    await papers.store(readingOf(['arxiv:2601.00001']));
    await papers.failure()?.retry();
    expect(papers.failure()).toBeUndefined();
    expect(papers.states.get('arxiv:2601.00001')).toEqual(seen('arxiv:2601.00001'));
  });

  it('look saved before the answer comes, and are what the answer says', async () => {
    await papers.store(readingOf(['arxiv:2601.00001']));
    save.mockResolvedValue([saved('arxiv:2601.00001')]);
    onChange.mockClear();
    const saving = papers.save(['arxiv:2601.00001'], true);
    expect(papers.states.get('arxiv:2601.00001')?.state).toBe('saved');
    expect(onChange).toHaveBeenCalledOnce();
    await saving;
    expect(save).toHaveBeenCalledWith({ ids: ['arxiv:2601.00001'], saved: true });
    expect(papers.states.get('arxiv:2601.00001')).toEqual(saved('arxiv:2601.00001'));
  });

  it('are put back when saving fails', async () => {
    await papers.store(readingOf(['arxiv:2601.00001']));
    save.mockRejectedValue(new Error('The disk is full'));
    await papers.save(['arxiv:2601.00001'], true);
    expect(papers.states.get('arxiv:2601.00001')).toEqual(seen('arxiv:2601.00001'));
    expect(papers.failure()?.text).toBe('Offprint could not change this: The disk is full');
  });

  it('do not pass for saved when the store no longer knows them', async () => {
    await papers.store(readingOf(['arxiv:2601.00001']));
    save.mockResolvedValue([]);
    await papers.save(['arxiv:2601.00001'], true);
    expect(papers.states.get('arxiv:2601.00001')?.state).toBe('seen');
    expect(papers.failure()?.text).toMatch(/no longer stored/);
  });

  it('keep a failure until the same succeeds', async () => {
    await papers.store(readingOf(['arxiv:2601.00001']));
    save.mockRejectedValue(new Error('The disk is full'));
    await papers.save(['arxiv:2601.00001'], true);
    states.mockResolvedValue([seen('arxiv:2601.00001')]);
    await papers.refresh(['arxiv:2601.00001']);
    expect(papers.failure()?.kind).toBe('bar_save_failed');
    save.mockResolvedValue([saved('arxiv:2601.00001')]);
    await papers.failure()?.retry();
    expect(papers.failure()).toBeUndefined();
  });

  it('that were forgotten elsewhere are forgotten here, and sent again with the next change', async () => {
    const reading = readingOf(['arxiv:2601.00001', 'arxiv:2601.00002']);
    await papers.store(reading);
    states.mockResolvedValue([saved('arxiv:2601.00001')]);
    await papers.refresh(reading.ids);
    expect([...papers.states.values()]).toEqual([saved('arxiv:2601.00001')]);
    await papers.store(reading);
    expect(capture).toHaveBeenCalledTimes(2);
  });

  it('end quietly when the extension is gone', async () => {
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
    capture.mockRejectedValue(new Error('Extension context invalidated.'));
    await papers.store(readingOf(['arxiv:2601.00001']));
    expect(onGone).toHaveBeenCalledOnce();
    expect(papers.failure()).toBeUndefined();
  });
});
