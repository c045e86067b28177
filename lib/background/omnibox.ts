import { browser } from 'wxt/browser';
import { suggestPapers } from '../find/suggest';
import { readQuery } from '../search/query/read-query';
import { highlight } from '../search/words/highlight';
import { unlessBlocked } from '../store/blocked';
import { explainReadFailure } from '../store/failure';
import { escapeXml } from '../text/xml';
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
    const papers = await unlessBlocked(suggestPapers(text, now));
    const terms = readQuery(text, now).words;
    return papers.map(({ address, title, facts }) => ({
      content: address,
      description: plain
        ? `${title} · ${facts}`
        : `${marked(title, terms)} <dim>${escapeXml(facts)}</dim>`,
    }));
  } catch (error) {
    // The failure is shown in place of suggestions; selecting it opens the popup, which explains
    // it.
    const why = explainReadFailure(error);
    return [
      {
        content: browser.runtime.getURL('/popup.html'),
        description: plain ? why : escapeXml(why),
      },
    ];
  }
}

/** A title as Chrome's markup, with the matched words marked. */
function marked(title: string, terms: readonly string[]): string {
  return highlight(title, terms)
    .map(({ text, hit }) => (hit ? `<match>${escapeXml(text)}</match>` : escapeXml(text)))
    .join('');
}

/**
 * Returns the address that Enter opens: the selected paper, else the best match, else the library
 * with the text in its search box. `now` in ms.
 */
export async function addressFor(text: string, now: number): Promise<string> {
  if (/^[a-z-]+:\/\//.test(text) && URL.canParse(text)) return text;
  return (await offersFor(text, true, now))[0]?.content ?? libraryFor(text);
}

/** The address of the library with a text in its search box. */
export function libraryFor(text: string): string {
  return browser.runtime.getURL(`/library.html?q=${encodeURIComponent(text.trim())}`);
}

/**
 * Returns the first line of the suggestions, which says what Enter does.
 * @param plain as above
 * @param unfound what was typed, if no paper matches it
 */
export function defaultOffer(plain: boolean, unfound = ''): { description: string } {
  const typed = unfound.trim();
  const text = typed === '' ? words('omnibox_default') : words('omnibox_none', typed);
  return { description: plain ? text : escapeXml(text) };
}
