import { describe, expect, it } from 'vitest';
import { csl } from '../../../lib/exchange/csl/csl';
import { cslBeyond, cslVariables, statedIssue } from '../../../lib/exchange/csl/csl-beyond';
import { cslDateIn } from '../../../lib/exchange/csl/csl-date';
import { cslItem } from '../../../lib/exchange/csl/csl-item';
import { cslNamesIn } from '../../../lib/exchange/csl/csl-names';
import { isZoteroJson } from '../../../lib/exchange/csl/zotero-json';
import type { Paper, SavedEntry } from '../../../lib/paper/paper';
import { itemOf } from '../nasty';

describe('CSL-JSON is recognised', () => {
  it.each([
    ['[{"type":"article","title":"T"}]', true],
    [' \n[{"type" : "article-journal", "title" : "T"}]', true],
    ['{"type":"entry-dictionary","author":[]}', true],
    ['{"issued":{},"type":"reference-book"}', true],
    ['{"type":"book-part","title":""}', true],
    ['x [{"type":"article","title":"T"}]', false],
    ['"type":"article","title":"T"', false],
    ['[{"type":"articles","title":"T"}]', false],
    ['[{"type":"article-","title":"T"}]', false],
    ['[{"type":"music","title":"T"}]', false],
    ['[{"mytype":"article","title":"T"}]', false],
    ['[{"type":"article","name":"T"}]', false],
    ['[{"type":"article","title"}]', false],
  ])('%s: %s', (text, is) => expect(csl.recognise(text)).toBe(is));

  it.each([
    ['[{"itemType":"book","creators":[]}]', true],
    [' \n{"itemType" : "book", "itemID" : 7}', true],
    ['{"dateAdded":"2014","itemType":"book"}', true],
    ['{"citationKey":"a","itemType":"book"}', true],
    ['x {"itemType":"book","creators":[]}', false],
    ['{"itemType":"book7","creators":[]}', false],
    ['{"itemType":"","creators":[]}', false],
    ['{"itemType":"book","creator":[]}', false],
    ['{"itemType":"book","creators"}', false],
  ])('the JSON of Zotero, too: %s: %s', (text, is) => {
    expect(isZoteroJson(text)).toBe(is);
    expect(csl.recognise(text)).toBe(is);
  });
});

describe('a date of CSL', () => {
  it.each([
    [{ year: 2001, month: 5, day: 3 }, '2001-05-03'],
    [{ year: '2001', month: '5' }, '2001-05'],
    [{ year: 2001 }, '2001'],
    [[{ year: 2001 }, { year: 2002 }], '2001'],
    [{ 'date-parts': [[2001, 5, 3]] }, '2001-05-03'],
    [{ 'date-parts': 2001 }, undefined],
    [{ raw: ' May  2001 ' }, '2001-05'],
    [{ literal: 2001 }, '2001'],
    [{ 'date-parts': [[]], raw: '2001', literal: '2002' }, '2001'],
    ['May 2001', '2001-05'],
    [null, undefined],
    [true, undefined],
  ])('%j is %s', (value, date) => expect(cslDateIn(value)).toBe(date));
});

describe('names of CSL', () => {
  it.each([
    [[' ', 7, null, {}, 'Ada Fern'], [{ given: 'Ada', family: 'Fern' }]],
    [['M&uuml;ller, Ada'], [{ given: 'Ada', family: 'Müller' }]],
    [[{ name: 'Moss Lab' }], [{ literal: 'Moss Lab' }]],
    [[{ literal: 'Moss', name: 'Lab' }], [{ literal: 'Moss' }]],
    [[{ family: 7, given: 'A' }], [{ family: '7', given: 'A' }]],
    [[{ family: ' ', given: ' ' }], []],
    ['Ada Fern', []],
  ])('%j are %j', (value, names) => expect(cslNamesIn(value)).toEqual({ names, more: false }));
});

describe('what CSL-JSON states beyond the data model', () => {
  it.each<[string, unknown, string | undefined]>([
    ['language', 'de', 'de'],
    ['number-of-pages', 12, '12'],
    ['language', ' ', undefined],
    ['language', null, undefined],
    ['x-own', { a: 1 }, undefined],
    ['translator', [{ family: 'Rill' }], '[{"family":"Rill"}]'],
    ['translator', null, undefined],
    ['accessed', { 'date-parts': [[2020]] }, '{"date-parts":[[2020]]}'],
    ['type', 'song', 'song'],
    ['type', 'book', undefined],
    ['type', 7, undefined],
    ['volume', '7', undefined],
    ['archive', 'Elm', undefined],
    ['issued', { 'date-parts': [[2020]] }, undefined],
    ['issued', { 'date-parts': [[2020]], circa: true }, '{"date-parts":[[2020]],"circa":true}'],
    ['issued', { 'date-parts': [[2020]], season: 0 }, undefined],
    ['issued', { 'date-parts': [[2020], [2021]] }, '{"date-parts":[[2020],[2021]]}'],
    ['issued', { 'date-parts': [[2020], [2021], [2022]] }, undefined],
    ['issued', '2020/2021', undefined],
  ])('of %s %j is %j', (name, value, text) => {
    const beyond = text === undefined ? undefined : { csl: { [name]: text } };
    expect(cslBeyond({ [name]: value }, ['archive'])).toEqual(beyond);
  });

  it.each([
    [{ language: 'de' }, { language: 'de' }],
    [{ note: 'N' }, { note: 'N' }],
    [{ volume: '7' }, {}],
    [{ translator: '[{"family":"Rill"}]' }, { translator: [{ family: 'Rill' }] }],
    [{ accessed: '{"raw":"2020"}' }, { accessed: { raw: '2020' } }],
    [{ accessed: '7' }, {}],
    [{ accessed: 'null' }, {}],
    [{ accessed: '{' }, {}],
  ])('%j is written as %j', (csl, variables) => {
    expect(cslVariables({ csl })).toEqual(variables);
  });

  it('is the date only while it is the same', () => {
    const issued = { 'date-parts': [[2020]], circa: true };
    const beyond = { csl: { issued: JSON.stringify(issued) } };
    expect(statedIssue(beyond, '2020')).toEqual(issued);
    expect(statedIssue(beyond, '2021')).toBeUndefined();
    expect(statedIssue({}, '2020')).toBeUndefined();
    expect(statedIssue(undefined, undefined)).toBeUndefined();
  });
});

describe('a paper in CSL-JSON', () => {
  const write = (facts: Partial<Paper>, entry: Partial<SavedEntry> = {}) =>
    cslItem(itemOf({ title: 'T', ...facts }, entry), 'k', { now: 0 });

  it.each<[Partial<Paper>, object]>([
    [{ ids: ['pmid:7', 'pmcid:PMC8', 'title:t'] }, { PMID: '7', PMCID: 'PMC8' }],
    [
      { ids: ['arxiv:2301.00001'], kind: 'article-journal', venue: 'Moss' },
      { type: 'article-journal', archive: 'arXiv', archive_location: 'arXiv:2301.00001' },
    ],
    [{ ids: ['arxiv:2301.00001'] }, { type: 'article', number: 'arXiv:2301.00001' }],
    [{ ids: ['acl:N19-1423', 'title:t'] }, { custom: { ids: ['acl:N19-1423'] } }],
    [
      { ids: ['doi:10.1000/a'], links: { pdf: 'https://a.example/a.pdf' } },
      { custom: { pdf: 'https://a.example/a.pdf' } },
    ],
    [
      {
        kind: 'paper-conference',
        venue: 'Moss Days',
        publication: { 'event-title': 'Moss Days' },
      },
      { type: 'paper-conference', 'event-title': 'Moss Days' },
    ],
    [
      { kind: 'chapter', venue: 'On $\\alpha$', publication: { publisher: 'M\\"oos' } },
      { 'container-title': 'On α', publisher: 'Möos' },
    ],
    [
      { kind: 'book', publication: { editor: [{ family: 'Fern', given: 'Ada' }] } },
      { editor: [{ family: 'Fern', given: 'Ada' }] },
    ],
  ])('of %j has %j', (facts, fields) => expect(write(facts)).toMatchObject(fields));

  it('has no fields for what is not known', () => {
    const links = { pdf: 'https://a.example/a.pdf' };
    expect(write({ ids: ['doi:10.1000/a'], links }).custom).toEqual(links);
    const { published: _, ...bare } = itemOf({ title: 'T', ids: ['title:t'] }).paper;
    expect(cslItem({ paper: bare }, 'k', { now: 0 })).toEqual({
      id: 'k',
      title: 'T',
      type: 'document',
      'citation-key': 'k',
    });
    expect(write({ kind: 'article-journal', venue: 'Moss' })).not.toHaveProperty('custom');
    const meeting = { 'event-title': 'Moss Days' };
    expect(
      write({ kind: 'paper-conference', venue: 'Moss Days', publication: meeting }),
    ).not.toHaveProperty('container-title');
  });

  it.each([
    [['a', 'b'], 'a, b'],
    [['a, b', 'c'], 'a, b; c;'],
    [['a, b'], 'a, b;'],
  ])('has the tags %j as %j', (tags, keyword) => {
    expect(write({}, { tags }).keyword).toBe(keyword);
  });
});
