import { describe, it } from 'vitest';
import { bundle } from '../made/bundle';
import { type BrowserName, openSession, type Session, welcomePage } from './browsers';
import { openPopup, waitForRows } from './popup';
import { pages } from './site-pages';

/** The page of the first run stays open in Firefox, and would open the store anew meanwhile. */
async function leaveWelcome({ browser }: Session): Promise<void> {
  await (await welcomePage(browser)).goto('about:blank');
}

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('in %s a popup', (name) => {
  it('waits for a window of an older version, and says that it must be closed', async () => {
    const session = await openSession(name, pages);
    try {
      if (name === 'firefox') await leaveWelcome(session);
      const older = await session.open('manifest.json');
      await older.evaluate(await bundle('tests/e2e/older-window.ts'));
      await older.evaluate(() => hold());
      const popup = await openPopup(session);
      await popup.waitForFunction(() =>
        document.querySelector('[role=alert]')?.textContent?.includes('Close that window'),
      );
      await older.close();
      await popup.bringToFront();
      await waitForRows(popup, 1);
      await popup.waitForFunction(() =>
        document.querySelector('.row')?.textContent?.includes('#moss'),
      );
    } finally {
      await session.close();
    }
  });
});
