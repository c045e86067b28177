import type { BrowserName, Session } from './browsers';

/** The driver's connection to Firefox, which its types do not show (WebDriver BiDi). */
interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

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
async function endEventPage({ browser }: Session): Promise<void> {
  const connection: Connection = Reflect.get(browser, 'connection');
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result['contexts'] as { context: string }[];
  const expression = `WebExtensionPolicy.getByID('offprint@offprint.dev').extension
    .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`;
  const target = { context: window?.context };
  await connection.send('script.evaluate', { expression, target, awaitPromise: true });
}
