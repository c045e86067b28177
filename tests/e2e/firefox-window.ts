import type { Session } from './browsers';
import { connectionOf } from './firefox-connection';

/** The extension as Firefox's own windows know it, for the expressions that run there. */
export const EXTENSION = `WebExtensionPolicy.getByID('offprint@offprint.dev').extension`;

/**
 * Evaluates an expression in a window of Firefox itself, which may do what its menus and buttons
 * do, and waits for its promise.
 */
export async function inFirefoxWindow({ browser }: Session, expression: string): Promise<void> {
  const connection = connectionOf(browser);
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result['contexts'] as { context: string }[];
  const target = { context: window?.context };
  const answer = await connection.send('script.evaluate', {
    ...{ expression, target, awaitPromise: true },
  });
  if (answer.result['type'] === 'exception')
    throw new Error(JSON.stringify(answer.result['exceptionDetails']));
}

/** Gives the extension permissions without asking. */
export function givePermissions(
  session: Session,
  given: { permissions: string[]; origins: string[] },
): Promise<void> {
  return inFirefoxWindow(
    session,
    `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      .ExtensionPermissions.add(${EXTENSION}.id, ${JSON.stringify(given)}, ${EXTENSION})`,
  );
}
