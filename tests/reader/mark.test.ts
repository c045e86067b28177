// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { plainTitle } from '../../entrypoints/reader/labels';
import { createMark } from '../../entrypoints/reader/mark';
import type { ShownState } from '../../entrypoints/reader/papers';
import { speakEnglish } from '../i18n';
import { rootOf, watchRoots } from './user';

const MINUTE = 60e3;
const HOUR = 60 * MINUTE;
const SAVED = Date.UTC(2026, 10, 21, 9);
const ID = 'arxiv:2601.00001';
const state: ShownState = { id: ID, state: 'saved', tags: [], firstSeen: SAVED, savedAt: SAVED };

/** A mark on a card of the page, as the user sees it. */
function drawMark(shown: ShownState) {
  const element = document.createElement('article');
  document.body.append(element);
  const mark = createMark({ element, draft: { ids: [ID], title: 'Rivers' } }, false, vi.fn());
  const draw = (next: ShownState) => mark.draw(next, 'light', { unframed: false, corner: true });
  draw(shown);
  const host = element.querySelector('offprint-mark');
  const icon = rootOf(host)?.querySelector<HTMLElement>('.mark');
  const label = () =>
    rootOf(host)?.querySelector<HTMLElement>('.bubble [data-text]')?.dataset['text'];
  return { draw, host, icon, label };
}

describe('a mark', () => {
  beforeEach(() => {
    speakEnglish();
    watchRoots();
    vi.useFakeTimers({ toFake: ['Date'], now: SAVED });
    return () => vi.useRealTimers();
  });

  it.each([
    [0, 'Saved just now'],
    [MINUTE - 1, 'Saved just now'],
    [5 * MINUTE, 'Saved 5 minutes ago'],
    [HOUR, 'Saved 1 hour ago'],
    [26 * HOUR, 'Saved yesterday'],
  ])('says when the pointer comes %i ms after saving: %s', (passed, expected) => {
    const { host, label } = drawMark(state);
    expect(label()).toBe('Saved just now');
    vi.setSystemTime(SAVED + passed);
    host?.dispatchEvent(new Event('pointerenter'));
    expect(label()).toBe(expected);
  });

  it('names the smart lists that its paper matches, inside its closed root', () => {
    const { host, icon } = drawMark({ ...state, tags: ['water'], lists: ['Rivers', 'New'] });
    const texts = [...(rootOf(host)?.querySelectorAll<HTMLElement>('.bubble .tags') ?? [])];
    expect(texts.map(({ dataset }) => dataset['text'])).toEqual([' ◆ Rivers, New #water']);
    expect(icon?.ariaLabel).toMatch(/“Rivers”, matches Rivers, New$/);
    expect(icon?.dataset['listed']).toBe('true');
    expect(host?.outerHTML).not.toMatch(/New/);
    expect(drawMark(state).icon?.dataset['listed']).toBe('false');
  });

  it('looks busy while a change is stored, and shows the earlier state', () => {
    const { draw, icon } = drawMark({ ...state, state: 'seen' });
    expect(icon?.ariaBusy).toBe('false');
    draw({ ...state, state: 'seen', pending: true });
    expect(icon?.ariaBusy).toBe('true');
    expect(icon?.dataset['state']).toBe('seen');
  });

  it.each([
    ['PanGu-$\\pi$ at Home', 'PanGu-pi at Home'],
    ['H$^2$-Flow: \\textbf{Molecules} that $x_{i}$ fold', 'H2-Flow: textbfMolecules that xi fold'],
    ['Costs in US', 'Costs in US'],
  ])('is named without the signs of TeX: %s', (title, plain) => {
    expect(plainTitle(title)).toBe(plain);
  });
});
