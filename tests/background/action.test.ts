import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearAction, faceOf } from '../../lib/background/action';
import type { PaperState } from '../../lib/paper/capture';
import { speakEnglish } from '../i18n';

beforeEach(speakEnglish);

const states = (...kinds: PaperState['state'][]): PaperState[] =>
  kinds.map((state, index) => ({ id: `a:${index}`, state, tags: [], firstSeen: 0 }));

describe('the toolbar button', () => {
  it('counts what the user wants to know of a listing, and says all of it in its title', () => {
    const listing = states('new', 'new', 'saved', 'seen');
    const title = 'Offprint: 4 papers here, 2 new, 1 saved';
    expect(faceOf(listing, 'new')).toEqual({ badge: '2', title, filled: false });
    expect(faceOf(listing, 'here').badge).toBe('4');
    expect(faceOf(listing, 'none')).toEqual({ badge: '', title, filled: false });
    expect(faceOf(states('seen', 'saved'), 'new').badge).toBe('');
  });

  it('counts the papers that match a smart list, if the user wants to know that', () => {
    const [first, ...others] = states('new', 'seen', 'saved');
    const listing = [{ ...first, lists: ['Moss'] } as PaperState, ...others];
    expect(faceOf(listing, 'lists')).toMatchObject({
      badge: '1',
      title: 'Offprint: 3 papers here, 1 new, 1 saved\n1 of them matches a smart list',
    });
    expect(faceOf(others, 'lists').badge).toBe('');
  });

  it('is filled where the page’s paper is saved', () => {
    expect(faceOf(states('saved'), 'here')).toEqual({
      badge: '',
      title: 'Offprint: this paper is saved',
      filled: true,
    });
    expect(faceOf(states('new'), 'new')).toMatchObject({
      title: 'Offprint: this paper is not saved',
      filled: false,
    });
  });

  it('says nothing of other pages, and has no room for long numbers', () => {
    expect(faceOf([], 'here')).toEqual({ badge: '', title: 'Offprint', filled: false });
    expect(faceOf(states(...Array(1200).fill('seen')), 'here').badge).toBe('999+');
  });

  it('is cleared a few times, however often a page changes its address', async () => {
    const set = vi.fn(async () => undefined);
    const action = { setBadgeText: set, setTitle: set, setIcon: vi.fn(async () => undefined) };
    Object.assign(fakeBrowser, { action });
    await Promise.all(Array.from({ length: 100 }, () => clearAction(7)));
    expect(action.setIcon).toHaveBeenCalledTimes(2);
    await clearAction(7);
    expect(action.setIcon).toHaveBeenCalledTimes(3);
  });
});
