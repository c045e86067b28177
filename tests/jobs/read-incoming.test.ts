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

it.each<[name: string | undefined, kind: string]>([
  ['notes.txt', 'no_addresses'],
  ['NOTES.MD', 'no_addresses'],
  [undefined, 'no_addresses'],
  ['moss.docx', 'unknown_format'],
])('prose in %s is refused with the reason', async (name, kind) => {
  const prose = 'On Moss\n\nMoss grows on stones. Ada Fern, 2021.\n';
  const { signal } = new AbortController();
  const files = name === undefined ? [] : [new File([prose], name)];
  const incoming = { files, ...(name === undefined && { text: prose }) };
  await expect(readIncoming(incoming, NOW, () => {}, signal)).rejects.toMatchObject({
    problem: { kind },
  });
});
