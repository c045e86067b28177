import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type BarState, barText } from '../../entrypoints/reader/bar-text';
import type { PaperState } from '../../lib/messages';
import { speakEnglish } from '../i18n';

const actions = { save: vi.fn(), retry: vi.fn() };

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
  const content = barText(state, actions);
  return content && [content.text, ...content.actions.map(({ label }) => label)].join(' | ');
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

  it('is silent when there is nothing to do', () => {
    expect(said(stateOf({ a: 'saved' }))).toBeUndefined();
    expect(said(stateOf({}))).toBeUndefined();
  });

  it('offers to take back a “save all”', () => {
    const state = stateOf({ a: 'saved', b: 'saved' }, { justSaved: ['a', 'b'] });
    expect(said(state)).toBe('Saved 2 papers | Undo');
    barText(state, actions)?.actions[0]?.run();
    expect(actions.save).toHaveBeenCalledWith(['a', 'b'], false);
  });

  it('speaks of one paper on its own page', () => {
    expect(said(stateOf({ a: 'new' }, { single: true }))).toBe('Offprint | Save this paper');
    expect(said(stateOf({ a: 'saved' }, { single: true }))).toBe('Saved | Remove');
  });

  it('tells a failure and a changed page before anything else', () => {
    expect(said(stateOf({ a: 'new' }, { failure: 'The disk is full' }))).toBe(
      'The disk is full | Try again',
    );
    expect(said(stateOf({ a: 'new' }, { missing: 23 }))).toMatch(/could read 1 of 23 papers/);
  });
});
