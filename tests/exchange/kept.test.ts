import { beforeEach, describe, expect, it } from 'vitest';
import { keptTexts } from '../../components/parts/kept-text';
import { exportFormats, formats } from '../../lib/exchange';
import { biblatex } from '../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import { csl } from '../../lib/exchange/csl/csl';
import { csv } from '../../lib/exchange/csv/csv';
import { notKept } from '../../lib/exchange/kept';
import { rdf } from '../../lib/exchange/rdf/rdf';
import { ris } from '../../lib/exchange/ris/ris';
import { assignKeys } from '../../lib/paper/assign-keys';
import type { Item } from '../../lib/paper/paper';
import { WORK_KINDS } from '../../lib/paper/publication';
import { speakEnglish } from '../i18n';
import { LIST_TEXTS } from './list-texts';
import { itemOf } from './nasty';
import { written } from './written';

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
    ['rdf', ['status', 'project', 'imported']],
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

  it.each([
    ['bibtex', { translator: 'A B', urldate: '2020-01-02' }, 'ris', undefined],
    ['bibtex', { translator: 'A B', pagetotal: '7', langid: 'german' }, 'rdf', undefined],
    ['bibtex', { eventdate: '2020' }, 'rdf', ['imported']],
    ['bibtex', { eventdate: '2020' }, 'csljson', undefined],
    ['bibtex', { year: 'ca. 1850', groups: 'A', howpublished: 'B' }, 'ris', undefined],
    ['bibtex', { crossref: 'other' }, 'csljson', ['imported']],
    ['ris', { A4: 'Fern, Bo', LA: 'de' }, 'bibtex', undefined],
    ['ris', { U1: 'x' }, 'bibtex', ['imported']],
    ['csl', { version: '2', note: 'Extra' }, 'rdf', undefined],
    ['csl', { version: '2' }, 'biblatex', undefined],
    ['csl', { medium: 'CD' }, 'biblatex', ['imported']],
    ['csl', { version: '2' }, 'csv', ['imported']],
  ] as const)('counts fields of %s %j as converted to %s: %j', (source, fields, id, parts) => {
    const item = itemOf({ title: 'T' }, { beyond: { [source]: fields } });
    expect(notKept([item], id)?.parts).toEqual(parts);
  });

  it.each([
    ['bibtex', { issue: '1', number: '2' }, ['publication']],
    ['biblatex', { number: '1', 'collection-number': '2' }, ['publication']],
    ['bibtex', { volume: '1', issue: '2' }, undefined],
    ['ris', { 'event-place': 'Bonn' }, ['publication']],
    ['rdf', { issue: '1', number: '2' }, ['publication']],
    ['rdf', { issue: '1', 'collection-number': '2' }, undefined],
    ['csv', { issue: '1', number: '2' }, undefined],
  ] as const)('says whether %s has a field for all of %j', (id, publication, parts) => {
    const item = itemOf({ title: 'T', kind: 'book', publication });
    expect(notKept([item], id)?.parts).toEqual(parts);
  });

  it('is the code only in formats without a place for it, and projects in all', () => {
    const linked = (links: object) => [itemOf({ title: 'T', links })];
    const [code, project] = [{ code: 'https://a.example' }, { project: 'https://b.example' }];
    expect(notKept(linked(code), 'csv')).toBeUndefined();
    expect(notKept(linked(code), 'rdf')).toBeUndefined();
    expect(notKept(linked(project), 'rdf')?.parts).toEqual(['project']);
    expect(notKept(linked(code), 'ris')?.parts).toEqual(['code']);
  });

  it.each([bibtex, biblatex, ris, csl, rdf, csv])(
    'names the kinds that $id loses',
    async (format) => {
      for (const kind of WORK_KINDS.filter((each) => !/^(?:article|document)$/.test(each))) {
        // A manuscript with a venue was published since.
        const venue = kind === 'manuscript' ? {} : { venue: 'Works of Moss' };
        const facts = { kind, ...venue, links: { page: 'https://a.example/x' } };
        const item = itemOf({ title: 'On Moss', ids: ['title:onmoss'], ...facts });
        const { items } = await format.read(written(format, [item]), { now: 2e12 });
        const isLost = notKept([item], format.id)?.parts.includes('kind') === true;
        expect([kind, items[0]?.paper.kind === kind]).toEqual([kind, !isLost]);
      }
    },
  );

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
