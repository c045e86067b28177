import { describe, expect, it } from 'vitest';
import {
  bodyOf,
  changesOf,
  docsOf,
  headsOf,
  isName,
  outcomesOf,
  remoteOf,
  revisionsOf,
} from '../../lib/sync/couchdb-rows';
import { farAhead } from '../../lib/sync/far-ahead';
import { LONGEST_BODY } from '../../lib/sync/port';
import { isOther, refusalOf } from '../../lib/sync/refusal';
import { cursorText, parseCursor } from '../../lib/sync/webdav-cursor';
import {
  checkName,
  headName,
  logName,
  machineOfHead,
  numberOfCheck,
  parseHead,
  parseLog,
} from '../../lib/sync/webdav-files';
import { listingOf } from '../../lib/sync/webdav-listing';

describe('changes of CouchDB', () => {
  it.each<[string, unknown, unknown]>([
    [
      'stored',
      { id: 'a', changes: [{ rev: '1-x' }, { rev: '1-y' }], doc: { _id: 'a' } },
      { id: 'a', revisions: ['1-x', '1-y'], kind: 'stored', doc: { _id: 'a' } },
    ],
    ['deleted', { id: 'a', deleted: true }, { id: 'a', revisions: [], kind: 'deleted' }],
    [
      'deleted by somebody else with a document',
      { id: 'a', deleted: true, doc: { retired: 'yes' } },
      { id: 'a', revisions: [], kind: 'deleted' },
    ],
    [
      'retired',
      { id: 'a', deleted: true, changes: [{ rev: '2-x' }], doc: { retired: true } },
      { id: 'a', revisions: ['2-x'], kind: 'retired' },
    ],
    ['not deleted', { id: 'a', deleted: 1 }, { id: 'a', revisions: [], kind: 'unread' }],
    [
      'without a document',
      { id: 'a', changes: [null, { rev: 7 }, { rev: '1-x' }], doc: null },
      { id: 'a', revisions: ['1-x'], kind: 'unread' },
    ],
    ['without an id', { changes: [], doc: {} }, undefined],
    ['of an id that is no text', { id: 7, doc: {} }, undefined],
    ['no object', 'a', undefined],
  ])('are read: %s', (_, row, expected) => {
    const rows = changesOf({ results: [row], last_seq: '1-a' }).rows;
    expect(rows).toEqual(expected === undefined ? [] : [expected]);
  });

  it.each([
    [
      { results: [], last_seq: 7, pending: 3 },
      { rows: [], last: '7', pending: 3 },
    ],
    [
      { results: [], last_seq: '7-a', pending: '3' },
      { rows: [], last: '7-a', pending: undefined },
    ],
  ])('say how far they go: %j', (answer, expected) => expect(changesOf(answer)).toEqual(expected));

  it.each([{ results: {}, last_seq: 1 }, { results: [] }, { results: [], last_seq: null }, {}])(
    'are those of another program: %j',
    (answer) => expect(() => changesOf(answer)).toThrow('foreign'),
  );
});

describe('documents of CouchDB', () => {
  const id = '0123456789abcdef0123456789abcdef';
  it.each([
    [id, true],
    [`${id}0`, false],
    [id.slice(1), false],
    [id.toUpperCase(), false],
    ['_design/x', false],
  ])('have names of 32 hexadecimal digits: %s', (name, valid) => expect(isName(name)).toBe(valid));

  it('have a body that is a text and not too long', () => {
    expect(bodyOf({ body: 'x' })).toBe('x');
    expect(bodyOf({ body: 7 })).toBeUndefined();
    expect(bodyOf({ body: 'x'.repeat(LONGEST_BODY) })).toHaveLength(LONGEST_BODY);
    expect(bodyOf({ body: 'x'.repeat(LONGEST_BODY + 1) })).toBeUndefined();
  });

  it('have revisions, first the one that was chosen, at most 20', () => {
    expect(revisionsOf({ _rev: '2-b', _conflicts: ['2-A', 7, 'x', '2-', '-a', '2-a b'] })).toEqual([
      '2-b',
      '2-A',
    ]);
    expect(revisionsOf({ _rev: '2-b', _conflicts: '2-a' })).toEqual(['2-b']);
    expect(revisionsOf({})).toEqual([]);
    const many = Array.from({ length: 30 }, (_, at) => `3-${at}`);
    expect(revisionsOf({ _rev: '3-x', _conflicts: many })).toEqual(['3-x', ...many.slice(0, 19)]);
    expect(remoteOf('n', ['x'], ['2-b', '2-a'])).toEqual({
      name: 'n',
      bodies: ['x'],
      version: '2-b 2-a',
    });
  });

  it('are found by their ids', () => {
    const rows = [null, {}, { doc: 7 }, { doc: { _id: 7 } }, { doc: { _id: 'a', body: 'x' } }];
    expect([...docsOf({ rows })]).toEqual([['a', { _id: 'a', body: 'x' }]]);
    expect(() => docsOf({})).toThrow('foreign');
  });

  it('have heads unless they are deleted', () => {
    const rows = [
      null,
      { id: 7, value: { rev: '1-x' } },
      { id: 'a' },
      { id: 'b', value: { rev: '1-x', deleted: true } },
      { id: 'c', value: { rev: '1-x', deleted: false } },
    ];
    expect([...headsOf({ rows })]).toEqual([['c', { _id: 'c', _rev: '1-x' }]]);
    expect(() => headsOf({ rows: {} })).toThrow('foreign');
  });

  it.each<[Record<string, unknown>, unknown]>([
    [
      { ok: true, rev: '1-x' },
      { outcome: 'stored', rev: '1-x' },
    ],
    [{ ok: true }, { outcome: 'refused' }],
    [{ error: 'conflict', rev: '1-x' }, { outcome: 'conflict' }],
    [{ error: 'too_large' }, { outcome: 'too_large' }],
    [{ error: 'document_too_large' }, { outcome: 'too_large' }],
    [{ error: 'forbidden', rev: '1-x' }, { outcome: 'refused' }],
  ])('were pushed with %j', (row, outcome) => {
    expect([...outcomesOf([null, { id: 7 }, { ...row, id: 'a' }])]).toEqual([['a', outcome]]);
  });
});

describe('files of a WebDAV folder', () => {
  it('have names from which machine and number are read', () => {
    expect(logName('m1', 7)).toBe('log/m1-7.json');
    expect(machineOfHead(headName('m1'))).toBe('m1');
    expect(numberOfCheck(checkName(12))).toBe(12);
  });

  it.each(['head-.json', 'head-A.json', 'head-a.json.bak', 'my-head-a.json', 'head-ajson'])(
    '%s is the head of no machine',
    (name) => expect(machineOfHead(name)).toBeUndefined(),
  );

  it.each([
    'check-.json',
    'check-1234567890.json',
    'check-1.json~',
    'a-check-1.json',
    'check-1xjson',
  ])('%s is no check document', (name) => expect(numberOfCheck(name)).toBeUndefined());

  it('are listed by their heads, each once and in order', () => {
    expect(parseHead({ logs: [12, 3, 12, 1] })).toEqual({ logs: [1, 3, 12] });
  });

  it.each([{}, { logs: 7 }, { logs: [0] }, { logs: [1.5] }, { logs: ['1'] }, { logs: [-1, 1] }])(
    'are damaged if the head is %j',
    (head) => expect(() => parseHead(head)).toThrow('damaged_answer'),
  );

  it('are damaged if the head is endless', () => {
    const logs = Array.from({ length: 100_001 }, (_, at) => at + 1);
    expect(() => parseHead({ logs })).toThrow('damaged_answer');
    expect(parseHead({ logs: logs.slice(1) }).logs).toHaveLength(100_000);
  });

  it('hold documents with a name and a body; all else is counted', () => {
    const long = 'x'.repeat(LONGEST_BODY + 1);
    const parts = [
      { name: 'n', body: 'x', more: 1 },
      { name: 7, body: 'x' },
      { name: 'n' },
      { name: 'n'.repeat(101), body: 'x' },
      { name: 'n', body: long },
      'n',
    ];
    expect(parseLog(parts)).toEqual({ documents: [{ name: 'n', body: 'x' }], skipped: 5 });
    const limits = [{ name: 'n'.repeat(100), body: long.slice(1) }];
    expect(parseLog(limits).skipped).toBe(0);
  });
});

describe('the listing of a WebDAV folder', () => {
  const answer = (text: string, status = 207) => ({ status, headers: new Headers(), text });

  it('names its files, decoded, with all that changes with them', () => {
    const text = `<D:multistatus xmlns:D="DAV:"><D:response><D:href>/sync/</D:href></D:response >
      <response><href xml:space="default"> /sync/head-a.json?x#y </href>
        <getetag>"1"</getetag><d:getlastmodified>Sun</d:getlastmodified>
        <getcontentlength>7</getcontentlength></response>
      <D:response><D:href>/sync/a%20b/</D:href></D:response>
      <D:response><D:href>/sync/%E0%A4%A</D:href></D:response>
      <D:response><D:href></D:href></D:response></D:multistatus >`;
    expect(listingOf(answer(text))).toEqual([
      { name: 'sync', mark: '  ' },
      { name: 'head-a.json', mark: '"1" Sun 7', size: 7 },
      { name: 'a b', mark: '  ' },
    ]);
  });

  it('is damaged without its end', () => {
    const cut = '<multistatus><response><href>/sync/</href></response><response><href>/sync/cut';
    expect(() => listingOf(answer(cut))).toThrow('damaged_answer');
  });

  it('has the status of several', () => {
    expect(() => listingOf(answer('', 200))).toThrow('foreign');
  });
});

describe('the cursor of a WebDAV folder', () => {
  it('is read as it was written', () => {
    const cursor = { check: 2, machines: { a: { mark: 'm', log: 7 } } };
    expect(parseCursor(cursorText(cursor))).toEqual(cursor);
  });

  it.each([undefined, '7', '{"check":"2","machines":[]}'])('is the start for %j', (text) => {
    expect(parseCursor(text)).toEqual({ check: 0, machines: {} });
  });
});

describe('the status of an answer', () => {
  const answer = (status: number, wait?: string) => ({
    status,
    headers: new Headers(wait === undefined ? {} : { 'Retry-After': wait }),
    text: '',
  });

  it.each([
    [200, undefined],
    [299, undefined],
    [199, { kind: 'refused', status: 199 }],
    [300, { kind: 'refused', status: 300 }],
  ])('%i is %j', (status, problem) => expect(refusalOf(answer(status))).toEqual(problem));

  it.each([
    ['0', { kind: 'busy', wait: 0 }],
    ['1234567', { kind: 'busy', wait: 1_234_567_000 }],
    ['12345678', { kind: 'busy' }],
    ['1.5', { kind: 'busy' }],
    ['x1', { kind: 'busy' }],
  ])('asks to wait for %s s', (wait, problem) =>
    expect(refusalOf(answer(429, wait))).toEqual(problem),
  );

  it('404, 405 and 501 are those of another program where every server answers', () => {
    const statuses = [200, 401, 403, 404, 405, 409, 500, 501, 503];
    expect(statuses.filter((status) => isOther(answer(status)))).toEqual([404, 405, 501]);
  });
});

it('a clock is far ahead or behind from an hour on', () => {
  const hour = 3_600_000;
  expect([undefined, 0, hour, -hour].map(farAhead)).toEqual(Array(4).fill(undefined));
  expect([hour + 1, -hour - 1].map(farAhead)).toEqual([hour + 1, -hour - 1]);
});
