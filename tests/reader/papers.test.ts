import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPapers, type Papers } from '../../entrypoints/reader/papers';
import type { Reading, ReadPaper } from '../../entrypoints/reader/read';
import { onMessage } from '../../lib/messages';
import type { PaperState } from '../../lib/paper/capture';
import { speakEnglish } from '../i18n';

const seen = (id: string): PaperState => ({ id, state: 'seen', tags: ['x'], firstSeen: 5 });
const saved = (id: string): PaperState => ({ ...seen(id), state: 'saved', savedAt: 7 });

/** What Chrome reports when the background is stopped before it answers. */
const CLOSED =
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received';

/** Whether the window of the page is private. */
const setPrivate = (inIncognitoContext: boolean) =>
  Object.assign(fakeBrowser.extension, { inIncognitoContext });

/** A page with these papers on it, as it is given to `store`. */
function pageOf(ids: string[], { url = 'https://huggingface.co/papers', says = '' } = {}) {
  const batch = ids.map((id): ReadPaper => {
    const draft = { ids: [id], title: id + says };
    return { id, draft, fingerprint: JSON.stringify(draft) };
  });
  const reading: Reading = {
    site: 'huggingface',
    listing: { list: 'daily' },
    url,
    late: false,
    cards: [],
    ids: new Set(ids),
    expected: ids.length,
    problems: [],
    settled: false,
  };
  return [reading, batch] as const;
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
    setPrivate(false);
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
    const page = pageOf(['arxiv:2601.00001']);
    await Promise.all([papers.store(...page), papers.store(...page)]);
    await papers.store(...pageOf(['arxiv:2601.00001']));
    expect(capture).toHaveBeenCalledOnce();
    expect(papers.states.get('arxiv:2601.00001')?.state).toBe('seen');
    await papers.store(...pageOf(['arxiv:2601.00002']));
    expect(capture).toHaveBeenCalledTimes(2);
  });

  it('are not sent where there are none', async () => {
    await papers.store(...pageOf([]));
    expect(capture).not.toHaveBeenCalled();
  });

  it('may be sent again after a failure, which is reported in words', async () => {
    capture.mockRejectedValueOnce(new Error('The disk is full'));
    await papers.store(...pageOf(['arxiv:2601.00001']));
    expect(papers.failure()?.text).toBe('Offprint could not store this page: The disk is full');
    expect(papers.problems()).toEqual([
      { kind: 'bar_store_failed', why: { kind: 'unexpected', value: 'The disk is full' } },
    ]);
    expect(papers.states.size).toBe(0);
    await papers.store(...pageOf(['arxiv:2601.00001']));
    expect(papers.failure()).toBeUndefined();
    expect(papers.states.size).toBe(1);
  });

  it('are stored by a retry', async () => {
    capture.mockRejectedValueOnce(new Error('The disk is full'));
    await papers.store(...pageOf(['arxiv:2601.00001']));
    await papers.failure()?.retry();
    expect(papers.failure()).toBeUndefined();
    expect(papers.states.get('arxiv:2601.00001')).toEqual(seen('arxiv:2601.00001'));
  });

  it('are pending until the answer comes, and are what the answer says', async () => {
    await papers.store(...pageOf(['arxiv:2601.00001']));
    save.mockResolvedValue([saved('arxiv:2601.00001')]);
    onChange.mockClear();
    const saving = papers.save(['arxiv:2601.00001'], true);
    expect(papers.states.get('arxiv:2601.00001')).toEqual({
      ...seen('arxiv:2601.00001'),
      pending: true,
    });
    expect(onChange).toHaveBeenCalledOnce();
    await saving;
    expect(save).toHaveBeenCalledWith({ ids: ['arxiv:2601.00001'], saved: true });
    expect(papers.states.get('arxiv:2601.00001')).toEqual(saved('arxiv:2601.00001'));
  });

  it('are put back when saving fails', async () => {
    await papers.store(...pageOf(['arxiv:2601.00001']));
    save.mockRejectedValue(new Error('The disk is full'));
    await papers.save(['arxiv:2601.00001'], true);
    expect(papers.states.get('arxiv:2601.00001')).toEqual(seen('arxiv:2601.00001'));
    expect(papers.failure()?.text).toBe('Offprint could not save the change: The disk is full');
  });

  it('are saved by a second request when the background is stopped during the first', async () => {
    await papers.store(...pageOf(['arxiv:2601.00001']));
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    send.mockRejectedValueOnce(new Error(CLOSED));
    const later = vi.spyOn(scheduler, 'postTask');
    save.mockResolvedValue([saved('arxiv:2601.00001')]);
    await papers.save(['arxiv:2601.00001'], true);
    expect(send).toHaveBeenCalledTimes(2);
    // A background that is about to stop would not answer a request at once either.
    expect(later).toHaveBeenCalledWith(expect.any(Function), { delay: 500 });
    expect(papers.states.get('arxiv:2601.00001')).toEqual(saved('arxiv:2601.00001'));
    expect(papers.failure()).toBeUndefined();
  });

  it('are put back when the background is stopped again, which is reported in words', async () => {
    await papers.store(...pageOf(['arxiv:2601.00001']));
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error(CLOSED));
    await papers.save(['arxiv:2601.00001'], true);
    expect(papers.states.get('arxiv:2601.00001')).toEqual(seen('arxiv:2601.00001'));
    expect(papers.failure()?.text).toBe(
      'Offprint could not save the change: Offprint was interrupted before it answered. Nothing is lost; try again.',
    );
  });

  it('do not pass for saved when the store no longer knows them', async () => {
    await papers.store(...pageOf(['arxiv:2601.00001']));
    save.mockResolvedValue([]);
    await papers.save(['arxiv:2601.00001'], true);
    expect(papers.states.get('arxiv:2601.00001')?.state).toBe('seen');
    expect(papers.failure()?.text).toMatch(/no longer stored/);
  });

  it('keep a failure until the same succeeds', async () => {
    await papers.store(...pageOf(['arxiv:2601.00001']));
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
    const page = pageOf(['arxiv:2601.00001', 'arxiv:2601.00002']);
    await papers.store(...page);
    states.mockResolvedValue([saved('arxiv:2601.00001')]);
    await papers.refresh([...page[0].ids]);
    expect([...papers.states.values()]).toEqual([saved('arxiv:2601.00001')]);
    await papers.store(...page);
    expect(capture).toHaveBeenCalledTimes(2);
  });

  it('end quietly when the extension is gone', async () => {
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
    capture.mockRejectedValue(new Error('Extension context invalidated.'));
    await papers.store(...pageOf(['arxiv:2601.00001']));
    expect(onGone).toHaveBeenCalledOnce();
    expect(papers.failure()).toBeUndefined();
  });

  it('are sent only if they are new or say something new, until the user goes to another page', async () => {
    const sent = () =>
      capture.mock.lastCall?.[0].drafts.map(({ title }: { title: string }) => title);
    await papers.store(...pageOf(['a', 'b']));
    await papers.store(...pageOf(['a', 'b', 'c']));
    expect(sent()).toEqual(['c']);
    await papers.store(...pageOf(['b'], { says: ' now' }));
    expect(sent()).toEqual(['b now']);
    await papers.store(...pageOf(['a', 'c'], { url: 'https://huggingface.co/papers/trending' }));
    expect(sent()).toEqual(['a', 'c']);
  });

  it('wait for each other, in the order of the page, and are shown as they come', async () => {
    const sizes: number[] = [];
    onChange.mockImplementation(() => sizes.push(papers.states.size));
    void papers.store(...pageOf(['a', 'b']));
    void papers.store(...pageOf(['c']));
    await papers.idle();
    expect(capture.mock.calls.map(([{ drafts }]) => drafts.length)).toEqual([2, 1]);
    expect(sizes).toContain(2);
    expect(sizes.at(-1)).toBe(3);
  });

  it('that could not be sent are sent with the next, unless the user has gone to another page', async () => {
    capture.mockRejectedValueOnce(new Error('The disk is full'));
    await papers.store(...pageOf(['a']));
    await papers.store(...pageOf(['a', 'b']));
    expect([...papers.states.keys()]).toEqual(['a', 'b']);
    capture.mockRejectedValueOnce(new Error('The disk is full'));
    await papers.store(...pageOf(['c']));
    await papers.store(...pageOf(['d'], { url: 'https://huggingface.co/papers/trending' }));
    expect([...papers.states.keys()]).toEqual(['a', 'b', 'd']);
  });

  it('in a private window are sent again to be saved, and to be looked up', async () => {
    setPrivate(true);
    await papers.store(...pageOf(['a', 'b']));
    save.mockResolvedValue([saved('b')]);
    await papers.save(['b'], true);
    const unstored = {
      site: 'huggingface',
      listing: { list: 'daily' },
      drafts: [{ ids: ['b'], title: 'b' }],
    };
    expect(save).toHaveBeenLastCalledWith({ ids: ['b'], saved: true, unstored });
    await papers.save(['b'], false);
    expect(save).toHaveBeenLastCalledWith({ ids: ['b'], saved: false });
    await papers.refresh(['b']);
    expect(capture).toHaveBeenLastCalledWith(unstored);
    expect(states).not.toHaveBeenCalled();
    expect(papers.unstored(['b'])).toEqual({ capture: unstored, states: [seen('b')] });
  });

  it('in other windows are sent once', async () => {
    await papers.store(...pageOf(['a']));
    expect(papers.unstored(['a'])).toBeUndefined();
  });

  it('keep what was said of all that was sent of the page', async () => {
    const problem = { kind: 'no_title' };
    capture.mockResolvedValue({ states: [], problems: [problem] });
    await papers.store(...pageOf(['a']));
    await papers.store(...pageOf(['a', 'b']));
    expect(papers.problems()).toEqual([problem]);
    await papers.store(...pageOf([], { url: 'https://huggingface.co/papers/trending' }));
    expect(papers.problems()).toEqual([]);
  });
});
