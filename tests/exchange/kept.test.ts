import { beforeEach, describe, expect, it } from 'vitest';
import { keptTexts } from '../../components/parts/kept-text';
import { exportFormats } from '../../lib/exchange';
import { biblatex } from '../../lib/exchange/bibtex/biblatex';
import { bibtex } from '../../lib/exchange/bibtex/bibtex';
import { csl } from '../../lib/exchange/csl/csl';
import { csv } from '../../lib/exchange/csv/csv';
import { notKept } from '../../lib/exchange/kept';
import { rdf } from '../../lib/exchange/rdf/rdf';
import { ris } from '../../lib/exchange/ris/ris';
import { WORK_KINDS } from '../../lib/paper/publication';
import { speakEnglish } from '../i18n';
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
    links: { code: 'https://any.example/code' },
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
    ['bibtex', ['status', 'links', 'imported']],
    ['ris', ['status', 'links', 'imported']],
    ['csv', ['imported']],
    ['rdf', ['status', 'imported']],
    ['jsonl', ['tags', 'note', 'status', 'imported']],
    ['backup', undefined],
    ['apa', undefined],
  ] as const)('in %s', (id, parts) => expect(notKept([plain, rich], id)?.parts).toEqual(parts));

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
    expect(notKept(linked(project), 'rdf')?.parts).toEqual(['links']);
    expect(notKept(linked(code), 'ris')?.parts).toEqual(['links']);
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
    expect(keptTexts({ parts: ['status', 'links', 'imported'], unprinted: 1 })).toEqual([
      'This file will not contain: reading status, links to code and projects, and further fields of imported files.',
      'The names or the title of 1 paper need LuaLaTeX or XeLaTeX: pdfLaTeX has no signs for them.',
    ]);
  });
});
