import { describe, expect, it } from 'vitest';
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

describe('a file of another program is refused with what can be done', () => {
  const zip = (...parts: string[]) => `PK\u0003\u0004${'\0'.repeat(20)}${parts.join('\0\0')}`;
  it.each([
    ['paper.pdf', '%PDF-1.5\n', 'pdf'],
    ['renamed.bib', '%PDF-1.5\n@article{a, title={On moss}}', 'pdf'],
    ['papers.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'spreadsheet'],
    ['papers.csv', zip('x'.repeat(200_000), 'xl/workbook.bin'), 'spreadsheet'],
    ['papers.ods', zip('application/vnd.oasis.opendocument.spreadsheet'), 'spreadsheet'],
    ['moss.zip', zip('moss.bib'), 'archive'],
    ['moss.docx', zip('[Content_Types].xml', 'word/document.xml'), 'unknown_format'],
    ['moss.odt', zip('application/vnd.oasis.opendocument.text'), 'unknown_format'],
  ])('%s', async (name, content, kind) => {
    const { signal } = new AbortController();
    const files = [new File([content], name)];
    await expect(readIncoming({ files }, NOW, () => {}, signal)).rejects.toMatchObject({
      problem: { kind },
    });
  });

  it('of Excel before 2007', async () => {
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    const { signal } = new AbortController();
    const files = [new File([bytes], 'papers.xls')];
    await expect(readIncoming({ files }, NOW, () => {}, signal)).rejects.toMatchObject({
      problem: { kind: 'spreadsheet' },
    });
  });
});
