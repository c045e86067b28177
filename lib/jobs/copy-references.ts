import { citingChoices } from '../settings/citing';
import { lastStyle } from '../settings/last-style';
import { getItems } from '../store/read/list';
import { countWords, words } from '../words/words';

/**
 * Copies references to papers, in the style used last: as text, and with italics where the program
 * that they are pasted into takes them. Returns the message for the user.
 */
export async function copyReferences(ids: string[]): Promise<string> {
  const [{ REFERENCES }, { id }, choices, items] = await Promise.all([
    import('../exchange/cite/references'),
    lastStyle.get(),
    citingChoices(Date.now()),
    getItems(ids),
  ]);
  const style = REFERENCES[id];
  await copyRich(await style.write(items, choices), await style.html(items, choices));
  return countWords('export_copied', items.length, words(`format_${id}`));
}

async function copyRich(text: string, html: string): Promise<void> {
  const parts = {
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  };
  await navigator.clipboard.write([new ClipboardItem(parts)]);
}
