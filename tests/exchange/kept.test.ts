import { beforeEach, describe, expect, it } from 'vitest';
import { keptTexts } from '../../components/parts/kept-text';
import { exportFormats, formats } from '../../lib/exchange';
import { notKept } from '../../lib/exchange/kept';
import { assignKeys } from '../../lib/paper/assign-keys';
import type { Item } from '../../lib/paper/paper';
import { speakEnglish } from '../i18n';
import { LIST_TEXTS } from './list-texts';
import { itemOf } from './nasty';

beforeEach(speakEnglish);

const plain = itemOf({ title: 'On Moss' });
const rich = itemOf(
  {
    title: 'On Moss',
    kind: 'book',
    publication: { volume: '2' },
    abstract: 'Moss.',
    links: { code: 'https://any.example/code', project: 'https://any.example/moss' },
  },
  {
    tags: ['moss'],
    note: 'Read it',
    status: 'read',
    beyond: { bibtex: { file: 'a.pdf' }, ris: { AN: '7' } },
  },
);

describe('what a file does not keep', () => {
  it('is nothing of a paper without further data, in any format', () => {
    for (const { id } of exportFormats) expect(notKept([plain], id)).toBeUndefined();
  });

  it.each([
    ['bibtex', ['status', 'code', 'project', 'imported']],
    ['ris', ['status', 'code', 'project', 'imported']],
    ['csv', ['project', 'imported']],
    ['jsonl', ['tags', 'note', 'status', 'imported']],
    ['backup', undefined],
    ['apa', undefined],
  ] as const)('in %s', (id, parts) => expect(notKept([plain, rich], id)?.parts).toEqual(parts));

  /** What the text of a format has of a paper. */
  function has({ paper, entry }: Item) {
    return {
      kind: paper.kind !== undefined,
      publication: paper.publication !== undefined,
      abstract: paper.abstract !== undefined,
      tags: entry !== undefined && entry.tags.length > 0,
      note: entry !== undefined && entry.note !== '',
      status: entry !== undefined && entry.status !== 'unread',
      code: paper.links.code !== undefined,
      project: paper.links.project !== undefined,
    };
  }

  it.each(formats.filter(({ write, read }) => write && read).map((format) => [format.id, format]))(
    'is what is missing when %s is read again',
    async (id, { read, write }) => {
      const citekeys = assignKeys([rich], new Set());
      const text = await write?.([rich], { now: 0, citekeys, texts: LIST_TEXTS });
      const [item] = (await read?.(String(text), { now: 0 }))?.items ?? [];
      const missing = item && Object.entries(has(item)).flatMap(([part, is]) => (is ? [] : part));
      const { parts = [] } = notKept([rich], id) ?? {};
      expect(missing).toEqual(parts.filter((part) => part !== 'imported'));
    },
  );

  it('leaves out imported fields that the format writes back', () => {
    const imported = itemOf({ title: 'T' }, { beyond: { bibtex: { file: 'a.pdf' } } });
    expect(notKept([imported], 'bibtex')).toBeUndefined();
    expect(notKept([imported], 'ris')?.parts).toEqual(['imported']);
    const noted = itemOf({ title: 'T' }, { beyond: { bibtex: { note: 'n', entrytype: 'misc' } } });
    expect(notKept([noted], 'ris')).toBeUndefined();
  });

  it('includes the signs that pdfLaTeX lacks, in BibTeX only', () => {
    const names = [{ given: 'Анна', family: 'Мох' }];
    const items = [
      itemOf({ title: 'α-synuclein ≤ ễ', authors: [{ literal: 'Nguyễn' }] }),
      itemOf({ title: 'T', authors: names }),
      itemOf({ title: '苔藓' }),
    ];
    expect(notKept(items, 'bibtex')).toEqual({ parts: [], unprinted: 2 });
    expect(notKept(items, 'biblatex')).toBeUndefined();
  });

  it('is said in whole sentences', () => {
    expect(keptTexts({ parts: ['status', 'code', 'imported'], unprinted: 1 })).toEqual([
      'This file will not contain: reading status, links to code, and further fields of imported files.',
      'The names or the title of 1 paper need LuaLaTeX or XeLaTeX: pdfLaTeX has no signs for them.',
    ]);
  });
});
