import { browser } from 'wxt/browser';
import { suggestPapers } from '../find/suggest';
import { explainReadFailure } from '../store/failure';
import { escapeHtml } from '../text/html';
import { words } from '../words/words';

/** A suggestion in the address bar, and the address that it opens. */
interface Offer {
  content: string;
  description: string;
}

/**
 * Suggests papers for text typed after `op` in the address bar.
 * @param plain whether the browser takes descriptions as plain text (Firefox), not as XML (Chrome)
 * @param now ms
 */
export async function offersFor(text: string, plain: boolean, now: number): Promise<Offer[]> {
  try {
    const papers = await suggestPapers(text, now);
    return papers.map(({ address, title, facts }) => ({
      content: address,
      description: plain
        ? `${title} · ${facts}`
        : `${escapeHtml(title)} <dim>${escapeHtml(facts)}</dim>`,
    }));
  } catch (error) {
    // The failure is shown in place of suggestions; selecting it opens the popup, which explains
    // it.
    const why = explainReadFailure(error);
    return [
      {
        content: browser.runtime.getURL('/popup.html'),
        description: plain ? why : escapeHtml(why),
      },
    ];
  }
}

/**
 * Returns the address that Enter opens: the selected paper, else the best match; undefined if there
 * is no match. `now` in ms.
 */
export async function addressFor(text: string, now: number): Promise<string | undefined> {
  if (/^[a-z-]+:\/\//.test(text) && URL.canParse(text)) return text;
  return (await offersFor(text, true, now))[0]?.content;
}

/** Returns the first line of the suggestions, which says what Enter does. `plain` as above. */
export function defaultOffer(plain: boolean): { description: string } {
  const text = words('omnibox_default');
  return { description: plain ? text : escapeHtml(text) };
}
