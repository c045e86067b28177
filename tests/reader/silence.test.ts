// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://huggingface.co/papers"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPage } from '../../entrypoints/reader/follow-page';
import { MessageError, onMessage } from '../../lib/messages';
import { ANY_PAGE } from '../../lib/paper/any-page';
import { settings } from '../../lib/settings/settings';
import { huggingface } from '../../lib/sites/huggingface';
import type { Site } from '../../lib/sites/site';
import { speakEnglish } from '../i18n';
import { demoPapers } from '../made/demo';
import { cardOf } from '../made/huggingface';
import { press, rootOf, rootsOf, watchRoots } from './user';
import { fakeViewport } from './viewport';

const rest = () => vi.advanceTimersByTimeAsync(500);
const marks = () => [...document.querySelectorAll('article > offprint-mark')];
const bar = () => document.querySelector('offprint-bar');
const barWords = () =>
  rootsOf(bar())
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('[role=status], .label:not(.cross)')])
    .map(({ dataset }) => dataset['text'])
    .join(' ');
const barButtons = () => [...(bar()?.querySelectorAll('[role=button]') ?? [])];
const full = () => {
  throw new MessageError({ kind: 'disk_full' });
};

let stop: AbortController;

async function follow(site: Site): Promise<void> {
  stop.abort();
  stop = new AbortController();
  await followPage(site, stop);
  await rest();
}

describe('the bar of a page', () => {
  beforeEach(async () => {
    vi.useFakeTimers();
    fakeViewport();
    fakeBrowser.reset();
    speakEnglish();
    watchRoots();
    onMessage('capture', ({ data: { drafts } }) => ({
      states: drafts.map(({ ids: [id = ''] }) => ({ id, state: 'new', tags: [], firstSeen: 1 })),
      problems: [],
    }));
    document.body.innerHTML = `<main>${demoPapers().slice(0, 3).map(cardOf).join('')}</main>`;
    stop = new AbortController();
    await follow(huggingface);
  });

  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
  });

  it.each([
    ['everywhere', { bar: false }, { bar: true }],
    ['on the site', { barOff: ['huggingface'] }, { barOff: ['arxiv'] }],
  ])('is silenced %s while the marks stay, until it is wanted again', async (_, off, on) => {
    await settings.change(off);
    await rest();
    expect([marks().length, bar()]).toEqual([3, null]);
    await settings.change(on);
    await rest();
    expect(barWords()).toBe('3 new Save all 3');
  });

  it('reports a failure even if it is silenced, and offers nothing when it is closed', async () => {
    await settings.change({ bar: false });
    await rest();
    onMessage('save', full);
    press(rootOf(marks()[1])?.querySelector('.mark'));
    await rest();
    expect(barWords()).toMatch(
      /^Offprint could not save the change: The disk is full.* Try again$/,
    );
    press(barButtons().at(-1));
    expect(bar()).toBeNull();
  });

  it('is silenced on the site by what it offers when it is closed', async () => {
    onMessage('silence', () => settings.change({ barOff: ['huggingface'] }));
    press(barButtons().at(-1));
    expect(barWords()).toBe('Closed for now Not on this site');
    press(barButtons()[0]);
    await rest();
    expect([marks().length, bar()]).toEqual([3, null]);
  });

  it('reports that it could not be silenced', async () => {
    onMessage('silence', full);
    press(barButtons().at(-1));
    press(barButtons()[0]);
    await rest();
    expect(barWords()).toMatch(/^Offprint could not save the change: The disk is full/);
  });

  it('offers nothing when it is closed on a page that was read on request', async () => {
    await follow({ ...huggingface, id: ANY_PAGE });
    expect(barWords()).toBe('3 new Save all 3');
    press(barButtons().at(-1));
    expect(bar()).toBeNull();
  });
});
