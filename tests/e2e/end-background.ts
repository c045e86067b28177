import type { BrowserName, Session } from './browsers';
import { EXTENSION, inFirefoxWindow } from './firefox-window';

/** Ends the background of the extension at once, in the middle of what it does. */
export async function endBackground(session: Session, name: BrowserName): Promise<void> {
  if (name === 'chromium') await endWorker(session);
  else await endEventPage(session);
}

/** Does nothing if the worker does not run. */
async function endWorker({ browser }: Session): Promise<void> {
  const target = browser.targets().find((each) => each.type() === 'service_worker');
  await (await target?.worker())?.close();
}

/** Firefox ends it like this when it is idle; only its own windows may ask for it. */
async function endEventPage(session: Session): Promise<void> {
  const how = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
  await inFirefoxWindow(session, `${EXTENSION}.terminateBackground(${how})`);
}
