import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formats } from '../../../lib/exchange';
import { recognise } from '../../../lib/exchange/import/recognise';
import { assignKeys } from '../../../lib/paper/assign-keys';
import { LIST_TEXTS } from '../list-texts';
import { nastyItems } from '../nasty';

const NOW = 1_795_000_000_000;

const citekeys = assignKeys(nastyItems(), new Set());
it.each([
  ['backup', 'backup'],
  ['jsonl', 'jsonl'],
  ['bibtex', 'bibtex'],
  ['biblatex', 'bibtex'],
  ['ris', 'ris'],
  ['csljson', 'csljson'],
  ['csv', 'csv'],
  ['links', 'addresses'],
])('what is written as %s is taken for %s, whatever its name', async (writer, reader) => {
  const format = formats.find(({ id }) => id === writer);
  const text = await format?.write?.(nastyItems(), { now: NOW, citekeys, texts: LIST_TEXTS });
  expect(recognise(String(text))?.id).toBe(reader);
  expect(recognise(String(text), 'papers.txt')?.id).toBe(reader);
});

it.each([
  ['backup', '{"format":"offprint","version":3}'],
  ['papermemory', '{"Arxiv-2301.01234": {"title": "Moss"}, "__dataVersion": 508}'],
  ['page', readFileSync('tests/fixtures/huggingface/daily.html', 'utf8')],
  ['page', readFileSync('tests/fixtures/arxiv/abs.html', 'utf8')],
  ['capture', 'Daily Papers\n\nbyAK and the research community\n\nMoss\n\n@article{moss}\n'],
  ['csv', '"Key","Item Type","Publication Year","Author","Title"\n"A","book","1999","A, B","C"'],
  ['papermemory', '{"a": {"pdfLink": "", "addDate": ""}}'],
  ['jsonl', '{"ids":["arxiv:2301.01234"],"title":"Moss"}\n{"ids":'],
  ['addresses', '2301.01234\nhttps://any.example/moss\n'],
])('%s is known', (id, text) => expect(recognise(text)?.id).toBe(id));

it.each([
  ['moss.bib', 'bibtex'],
  ['MOSS.CSV', 'csv'],
  ['moss.html', 'page'],
  ['moss.ris', 'ris'],
  ['moss.txt', undefined],
  ['moss.jsonl', 'backup'],
  ['moss.bib.old', undefined],
  ['moss.json', undefined],
  ['moss', undefined],
  ['moss.docx', undefined],
])('a text that matches no format is recognised by the name %s', (name, id) => {
  expect(recognise('moss', name)?.id).toBe(id);
});

it.each([
  ['On Moss\n\nMoss grows on stones. Ada Fern, 2021.\n', undefined],
  ['Call 0123 456789\n10.5 km\n3.14\n', undefined],
  ['Moss\nhttps://arxiv.org/abs/2301.01234\n', 'addresses'],
  ['Moss\n- arXiv:2301.01234\n', 'addresses'],
  ['Moss grows on stones (doi:10.1000/moss), as arXiv says.\n', 'addresses'],
  ['1. Fern A. Stones. J Rivers. 2020;1:2. PMID: 123\n', 'addresses'],
])('the plain text %j is a list of addresses only if it has one', (text, id) => {
  for (const name of ['notes.txt', 'notes.TXT']) expect(recognise(text, name)?.id).toBe(id);
});
