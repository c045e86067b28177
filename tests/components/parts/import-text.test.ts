import { beforeEach, expect, it } from 'vitest';
import { importText } from '../../../components/parts/import-text';
import type { IncomingProblem } from '../../../lib/jobs/read-incoming';
import { speakEnglish } from '../../i18n';

beforeEach(speakEnglish);

const untitled = { kind: 'left_out', at: { line: 3 }, why: { kind: 'no_title' } } as const;

it.each<[string, IncomingProblem]>([
  ['Line 3 was left out: A paper without a title can’t be kept', untitled],
  [
    'Line 9 (cut) was left out: a value is not closed, from “{Thr” on',
    { kind: 'left_out', at: { line: 9, key: 'cut' }, why: { kind: 'value_open', value: '{Thr' } },
  ],
  [
    'Reference 2 was left out: it holds no fields',
    { kind: 'left_out', at: { reference: 2 }, why: { kind: 'no_fields' } },
  ],
  [
    'Arxiv-1703.10595 was left out: It holds no paper',
    { kind: 'left_out', at: { name: 'Arxiv-1703.10595' }, why: { kind: 'no_paper_inside' } },
  ],
  [
    '“Moss” was left out: A title of 3,000 characters can’t be kept; 2,000 is the most',
    {
      kind: 'left_out',
      at: { title: 'Moss' },
      why: { kind: 'long_title', value: 3000, most: 2000 },
    },
  ],
  [
    'A paper was left out: A paper without an identifier can’t be kept',
    { kind: 'left_out', at: { title: '' }, why: { kind: 'no_id' } },
  ],
  [
    'Line 2 was left out: it is not as it was written; it seems to be “Moss”',
    { kind: 'left_out', at: { line: 2 }, why: { kind: 'altered', title: 'Moss' } },
  ],
  [
    'Line 2 was left out: it is not as it was written',
    { kind: 'left_out', at: { line: 2 }, why: { kind: 'altered' } },
  ],
  [
    'Line 24 (d): abstract of “D” was left out: 299,999 characters',
    {
      kind: 'lost',
      at: { line: 24, key: 'd' },
      what: {
        kind: 'field_left_out',
        name: 'abstract',
        title: 'D',
        value: { kind: 'characters', value: 299_999 },
      },
    },
  ],
  [
    'Line 19: “Feb 30” is no date; the paper is kept without one',
    { kind: 'lost', at: { line: 19 }, what: { kind: 'no_date', value: 'Feb 30' } },
  ],
  [
    'Reference 4: A pdf link was left out: “javascript:1”',
    {
      kind: 'lost',
      at: { reference: 4 },
      what: { kind: 'link_left_out', name: 'pdf', value: { kind: 'text', value: 'javascript:1' } },
    },
  ],
  [
    'moss: Tags, the note or further fields of “Moss” were too long and were cut',
    { kind: 'lost', at: { name: 'moss' }, what: { kind: 'entry_cut', title: 'Moss' } },
  ],
  [
    'keywords of “Moss” was left out: a list of 101',
    {
      kind: 'field_left_out',
      name: 'keywords',
      title: 'Moss',
      value: { kind: 'list', value: 101 },
    },
  ],
  [
    'rank of “Moss” was left out: boolean',
    {
      kind: 'field_left_out',
      name: 'rank',
      title: 'Moss',
      value: { kind: 'type', value: 'boolean' },
    },
  ],
  ['3 of the 4 papers that were written were read.', { kind: 'papers_missing', read: 3, count: 4 }],
  [
    '1 paper on this page could not be read: nothing says which paper it is.',
    { kind: 'rows_unread', count: 1, why: { kind: 'row_unnamed' } },
  ],
  [
    'moss.bib: This file has 51 million characters; 50 million is the most. Split it; nothing was imported.',
    {
      kind: 'in_file',
      name: 'moss.bib',
      problem: { kind: 'long_text', length: 50_000_001, most: 50_000_000 },
    },
  ],
  [
    'This file is too large: it has 200 MB, and at most 3.1 MB can be read. Nothing was imported.',
    { kind: 'large_file', bytes: 200_000_000, most: 3_100_000 },
  ],
  [
    'No entry of this file could be read, so nothing was imported. Line 3 was left out: A paper without a title can’t be kept',
    { kind: 'no_entry', first: untitled },
  ],
  [
    'No entry of this file could be read, so nothing was imported. It holds none.',
    { kind: 'no_entry' },
  ],
  ['This table holds no paper.', { kind: 'no_row' }],
  [
    'No papers were found on this page. This page does not say which paper it shows. Nothing was imported.',
    {
      kind: 'no_page_papers',
      first: { kind: 'unnamed_paper' },
      site: 'arXiv',
      url: 'https://arxiv.org/',
    },
  ],
  [
    'No papers were found on this page. arXiv shows none at https://arxiv.org/. Nothing was imported.',
    { kind: 'no_page_papers', site: 'arXiv', url: 'https://arxiv.org/' },
  ],
  [
    'This file holds no papers of PaperMemory. Nothing was imported.',
    { kind: 'no_papermemory_papers' },
  ],
])('%s', (text, problem) => expect(importText(problem)).toBe(text));
