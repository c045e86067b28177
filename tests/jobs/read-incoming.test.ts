import { expect, it } from 'vitest';
import { readIncoming } from '../../lib/jobs/read-incoming';

const NOW = 1_795_000_000_000;

it.each([
  '[{"type":"article-journal","title":"Moss","DOI":"10.1000/moss"}]',
  'Title,Authors,DOI\nMoss,"Stone, Ada",10.1000/moss\n',
])('a byte order mark before a file or a pasted text makes no difference: %s', async (plain) => {
  const text = `\ufeff${plain}`;
  const { signal } = new AbortController();
  const read = (files: File[], pasted?: string) =>
    readIncoming({ files, ...(pasted !== undefined && { text: pasted }) }, NOW, () => {}, signal);
  const pasted = await read([], text);
  const file = await read([new File([text], 'moss')]);
  for (const { items, problems } of [pasted, file]) {
    expect(items).toMatchObject([{ paper: { title: 'Moss', ids: ['doi:10.1000/moss'] } }]);
    expect(problems).toEqual([]);
  }
});
