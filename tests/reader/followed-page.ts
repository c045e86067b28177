import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPage } from '../../entrypoints/reader/follow-page';
import type { PaperDraft } from '../../lib/paper/paper';
import { huggingface } from '../../lib/sites/huggingface';
import { speakEnglish } from '../i18n';
import { demoPapers } from '../made/demo';
import { cardOf } from '../made/huggingface';
import { startBackground } from './fake-background';
import { rootOf, watchRoots } from './user';
import { fakeViewport, type Viewport } from './viewport';

const nine = demoPapers();
/** The papers of the listing that is open when a test begins, and of another one. */
export const first = nine.slice(0, 3);
export const next = nine.slice(3, 7);
export const idsOf = (papers: PaperDraft[]) => papers.map(({ ids }) => ids[0]);

/** Shows a listing without a load. */
export function goTo(path: string, papers: PaperDraft[]): void {
  history.pushState({}, '', path);
  document.body.innerHTML = `<main><section>${papers.map(cardOf).join('')}</section></main>`;
}

export const rest = () => vi.advanceTimersByTimeAsync(500);
export const marks = () => [...document.querySelectorAll('article > offprint-mark')];
export const buttons = () =>
  marks().map((mark) => rootOf(mark)?.querySelector<HTMLElement>('.mark'));
export const shownStates = () => buttons().map((button) => button?.dataset['state']);
export const bar = () => document.querySelector('offprint-bar');

/** The page of a test, and what stops its reader. */
export interface FollowedPage {
  stop: AbortController;
  viewport: Viewport;
}

/** Lets a reader follow a fresh page in each test. Its values are those of the current test. */
export function followedPage(): FollowedPage {
  const page = {} as FollowedPage;
  beforeEach(async () => {
    vi.useFakeTimers();
    page.stop = new AbortController();
    page.viewport = fakeViewport();
    fakeBrowser.reset();
    speakEnglish();
    watchRoots();
    startBackground();
    goTo('/papers', first);
    await followPage(huggingface, page.stop);
    await rest();
  });
  afterEach(() => {
    page.stop.abort();
    vi.useRealTimers();
  });
  return page;
}
