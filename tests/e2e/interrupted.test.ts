import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../made/bundle';
import { type BrowserName, openSession, type Session } from './browsers';
import { barTexts, markOn } from './closed-roots';
import { endBackground } from './end-background';
import { DAILY, pages } from './site-pages';
import { markStates, pressMark } from './steps';

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('in %s a save', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(name, pages);
  });
  afterAll(() => session?.close());

  it('whose background is ended while it stores is said to be interrupted, and changed nothing', async () => {
    const listing = await session.visit(DAILY);
    await listing.waitForSelector('offprint-bar');
    const holder = await session.open('manifest.json');
    await holder.evaluate(await bundle('tests/e2e/held-store.ts'));
    await holder.evaluate(() => holdStore());
    await listing.bringToFront();
    const mark = await markOn(listing, 2);
    await mark.click();
    await listing.waitForFunction((each) => each.ariaBusy === 'true', {}, mark);
    // A page asks once more by itself: both times the background is ended.
    const shown = async () => {
      await endBackground(session, name);
      return (await barTexts(listing))[0];
    };
    await expect
      .poll(shown, { timeout: 60_000, interval: 200 })
      .toBe(
        'Offprint could not save the change: Offprint was interrupted before it answered. Nothing is lost; try again.',
      );
    await holder.evaluate(() => releaseStore());
    expect(await markStates(listing)).toEqual(Array(9).fill('new'));
    expect(await holder.evaluate(() => countRows('entries'))).toBe(0);
    await pressMark(listing, 2);
    expect(await holder.evaluate(() => countRows('entries'))).toBe(1);
    expect((await barTexts(listing))[0]).not.toContain('interrupted');
  });
});
