import type { Format } from '../exchange/format';
import { type DigestPart, digestHtml, digestMarkdown } from '../exchange/notes/digest';
import { html } from '../exchange/notes/html';
import { markdown } from '../exchange/notes/markdown';
import { dayAt } from '../paper/dates';
import { citingChoices } from '../settings/citing';
import { getItems } from '../store/read/list';
import { countWords, words } from '../words/words';
import { listTexts } from './list-texts';

/**
 * Writes a digest with its headings.
 * @param parts ids of papers under each heading, in their order
 * @param now ms
 * @throws the signal's reason once it is aborted
 */
export async function writeDigest(
  parts: readonly { heading: string; ids: string[] }[],
  id: 'markdown' | 'html',
  now: number,
  signal: AbortSignal,
): Promise<{ content: string; format: Format }> {
  const read: DigestPart[] = [];
  for (const { heading, ids } of parts) {
    signal.throwIfAborted();
    read.push({ heading, items: await getItems(ids) });
  }
  const texts = listTexts();
  const papers = read.reduce((sum, { items }) => sum + items.length, 0);
  const head = {
    title: words('digest_dated_title', dayAt(now)),
    count: countWords('digest_papers', papers),
  };
  const choices = { ...(await citingChoices(now)), texts };
  return id === 'html'
    ? { content: digestHtml(head, read, choices), format: html }
    : { content: digestMarkdown(head, read, choices), format: markdown };
}
