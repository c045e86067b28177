import { browser } from 'wxt/browser';
import { suggestPapers } from '../find/suggest';
import { explainReadFailure } from '../store/failure';
import { escapeHtml } from '../text/html';
import { words } from '../words/words';

/** How the address bar shows a paper, and what it gives back when it is picked. */
interface Offer {
  content: string;
  description: string;
}

/**
 * Papers for what was typed after `op` in the address bar.
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
    // Said where the answer would stand; picking it leads to the popup, which says it at length.
    const why = explainReadFailure(error);
    return [
      {
        content: browser.runtime.getURL('/popup.html'),
        description: plain ? why : escapeHtml(why),
      },
    ];
  }
}

/** The address that Enter opens: the paper that was picked, else the best for what was typed; undefined for none. */
export async function addressFor(text: string, now: number): Promise<string | undefined> {
  if (/^[a-z-]+:\/\//.test(text) && URL.canParse(text)) return text;
  return (await offersFor(text, true, now))[0]?.content;
}

/** What stands first in the address bar: what Enter will do. */
export function defaultOffer(plain: boolean): { description: string } {
  const text = words('omnibox_default');
  return { description: plain ? text : escapeHtml(text) };
}
