import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stampOfTime } from '../../lib/paper/edit-stamp';
import { LONGEST_NOTE } from '../../lib/paper/parse/entry-limits';
import type { SyncDocument } from '../../lib/sync/document';
import { LONGEST_DOCUMENT, parseDocument } from '../../lib/sync/parse-document';
import { arbitraryItem } from '../made/arbitrary-item';
import { paperDocument, wholeEntries } from './made';

const NOW = 1_796_000_000_000;
const read = (value: unknown) => parseDocument(JSON.stringify(value), wholeEntries, NOW);
const moved = { kind: 'moved', id: 'doi:10.1234/x', into: 'arxiv:2401.00001' };
const pair = { kind: 'pair', a: 'arxiv:2401.00001', b: 'doi:10.1234/x', says: 'apart', stamp: '1' };

describe('a document', () => {
  it.each<SyncDocument>([
    paperDocument(['arxiv:2401.00001', 'doi:10.1234/x'], { note: 'seen' }),
    { ...paperDocument(['arxiv:2401.00001']), sent: { L1: '2026-11-20' }, parted: '1' },
    { kind: 'moved', id: 'doi:10.1234/x', into: 'arxiv:2401.00001' },
    { kind: 'pair', a: 'arxiv:2401.00001', b: 'doi:10.1234/x', says: 'apart', stamp: '1' },
    { kind: 'settings', values: { keys: { value: 'short', stamp: '1' } } },
    { kind: 'tag', key: 'fern', value: { name: 'Fern', colour: 'green' }, stamp: stampOfTime(1) },
    { kind: 'list', key: 'l1', value: null, stamp: stampOfTime(1) },
    { kind: 'machine', key: 'm1', value: { name: 'Desk', met: 7, token: 't' }, stamp: '1' },
  ])('is read again: %j', (document: SyncDocument) => {
    expect(read(document)).toEqual(document);
  });

  it('of a paper is the same after it was read once', () => {
    fc.assert(
      fc.property(arbitraryItem, ({ paper, sightings = [] }) => {
        const document = { ...paperDocument(paper.ids), paper, sightings };
        const once = read(document);
        expect(once?.kind).toBe('paper');
        expect(read(once)).toEqual(once);
      }),
    );
  });

  it.each<[string, unknown]>([
    ['no object', 7],
    ['an unknown kind', { kind: 'plan' }],
    ['no kind', {}],
    ['a paper without facts', { kind: 'paper', entry: {}, parted: '' }],
    [
      'a paper whose id is none of its identifiers',
      {
        ...paperDocument(['arxiv:2401.00001']),
        paper: { ...paperDocument(['arxiv:2401.00001']).paper, id: 'doi:10.1234/z' },
      },
    ],
    [
      'a paper without a title',
      {
        ...paperDocument(['arxiv:2401.00001']),
        paper: { id: 'arxiv:2401.00001', ids: ['arxiv:2401.00001'] },
      },
    ],
    ['a stub that points to itself', { ...moved, into: moved.id }],
    ['a stub that points backwards', { ...moved, id: moved.into, into: moved.id }],
    ['a stub of no identifier', { ...moved, id: 'x' }],
    ['a pair in the wrong order', { ...pair, a: pair.b, b: pair.a }],
    ['a pair without a decision', { ...pair, says: 'maybe' }],
    ['a pair without a stamp', { ...pair, stamp: '' }],
    ['a long stamp', { ...pair, stamp: '1'.repeat(41) }],
    ['settings without values', { kind: 'settings' }],
    [
      'a machine at a time that is none',
      { kind: 'machine', key: 'm1', value: { name: 'Desk', met: 1e300, token: 't' }, stamp: '1' },
    ],
    ['a tag without a name', { kind: 'tag', key: '', value: 1, stamp: '1' }],
  ])('is refused: %s', (_, value) => {
    expect(read(value)).toBeUndefined();
  });

  it('is refused if it is no JSON, cut, or too long', () => {
    const text = JSON.stringify(pair);
    expect(parseDocument(text.slice(0, -1), wholeEntries, NOW)).toBeUndefined();
    expect(parseDocument('', wholeEntries, NOW)).toBeUndefined();
    const long = JSON.stringify({ ...pair, more: 'x'.repeat(LONGEST_DOCUMENT) });
    expect(parseDocument(long, wholeEntries, NOW)).toBeUndefined();
  });

  it('of a paper has room for four of the longest notes, with signs that JSON escapes', () => {
    const note = '\n'.repeat(4 * LONGEST_NOTE);
    const { kind } = read(paperDocument(['arxiv:2401.00001'], { note })) ?? {};
    expect(kind).toBe('paper');
  });

  it('keeps no time of a clock that was ahead', () => {
    const future = paperDocument(['arxiv:2401.00001'], { at: Date.UTC(2106, 1, 7) });
    const document = read(future);
    expect(document?.kind === 'paper' && document.paper.lastSeen).toBeLessThan(NOW);
  });

  it('leaves out what is invalid among settings and libraries', () => {
    const settings = { kind: 'settings', values: { a: { value: 1, stamp: '1' }, b: 2, c: {} } };
    expect(read(settings)).toEqual({ kind: 'settings', values: { a: { value: 1, stamp: '1' } } });
    const text = '{"kind":"settings","values":{"__proto__":{"value":1,"stamp":"1"}}}';
    const odd = parseDocument(text, wholeEntries, NOW);
    expect(odd?.kind === 'settings' && Object.getPrototypeOf(odd.values)).toBe(Object.prototype);
    const sent = { L1: '2026-11-20', L2: 'soon', '': '2026-11-20' };
    expect(read({ ...paperDocument(['arxiv:2401.00001']), sent })).toMatchObject({
      sent: { L1: '2026-11-20' },
    });
  });
});
