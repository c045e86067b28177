import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type BarState, barText } from '../../entrypoints/reader/bar-text';
import type { Failure } from '../../entrypoints/reader/papers';
import type { PaperState } from '../../lib/paper/capture';
import { speakEnglish } from '../i18n';

const save = vi.fn();

function stateOf(
  kinds: Record<string, PaperState['state']>,
  more: Partial<BarState> = {},
): BarState {
  const states = Object.entries(kinds).map(([id, state]) => ({
    id,
    state,
    tags: [],
    firstSeen: 0,
  }));
  return {
    ids: Object.keys(kinds),
    states: new Map(states.map((each) => [each.id, each])),
    single: false,
    justSaved: [],
    ...more,
  };
}

const said = (state: BarState) => {
  const content = barText(state, save);
  return content && [content.text, content.action?.label].filter(Boolean).join(' | ');
};

describe('barText', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    speakEnglish();
  });

  it('counts what is new and offers to save all', () => {
    expect(said(stateOf({ a: 'new', b: 'seen', c: 'saved' }))).toBe('1 new | Save all 2');
    expect(said(stateOf({ a: 'seen', b: 'seen' }))).toBe('2 papers | Save all 2');
  });

  it('is there whatever the states of the papers, because the page sees whether it is', () => {
    expect(said(stateOf({ a: 'saved', b: 'saved' }))).toBe('2 papers | All saved');
    barText(stateOf({ a: 'saved' }), save)?.action?.run();
    expect(save).not.toHaveBeenCalled();
    expect(said(stateOf({}))).toBeUndefined();
  });

  it('counts only papers that are stored', () => {
    const state = stateOf({ a: 'new', b: 'seen' });
    expect(said({ ...state, ids: ['a', 'b', 'refused'] })).toBe('1 new | Save all 2');
    expect(said({ ...state, ids: ['refused'] })).toBeUndefined();
  });

  it('offers to take back a “save all”', () => {
    const state = stateOf({ a: 'saved', b: 'saved' }, { justSaved: ['a', 'b'] });
    expect(said(state)).toBe('Saved 2 papers | Undo');
    barText(state, save)?.action?.run();
    expect(save).toHaveBeenCalledWith(['a', 'b'], false);
  });

  it('shows a notice in place of the papers, and saves no hidden one', () => {
    const state = stateOf({ a: 'seen', b: 'seen' });
    const hidden = { ...state, states: new Map(state.states) };
    const [first] = [...state.states.values()];
    if (first) hidden.states.set('a', { ...first, hidden: true });
    expect(said(hidden)).toBe('2 papers | Save 1');
    expect(said({ ...hidden, notice: { text: '1 paper hidden' } })).toBe('1 paper hidden');
  });

  it('speaks of one paper on its own page', () => {
    expect(said(stateOf({ a: 'new' }, { single: true }))).toBe('Offprint | Save this paper');
    expect(said(stateOf({ a: 'saved' }, { single: true }))).toBe('Saved | Remove');
  });

  it('reports a failure and a changed page before anything else', () => {
    const failure: Failure = {
      kind: 'bar_store_failed',
      why: { kind: 'disk_full' },
      text: 'The disk is full',
      retry: vi.fn(),
    };
    const failed = stateOf({ a: 'new' }, { failure });
    expect(said(failed)).toBe('The disk is full | Try again');
    barText(failed, save)?.action?.run();
    expect(failure.retry).toHaveBeenCalledOnce();
    expect(said(stateOf({ a: 'new' }, { missing: 23 }))).toMatch(/could read 1 of 23 papers/);
  });
});
