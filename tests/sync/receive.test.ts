import { describe, expect, it } from 'vitest';
import { documentId, type PairDocument, type SyncDocument } from '../../lib/sync/document';
import { receive } from '../../lib/sync/receive';
import { hasId, namesId, type Shelf } from '../../lib/sync/shelf';
import { paperDocument, wholeEntries } from './made';

const A = 'arxiv:2401.00001';
const B = 'doi:10.1234/x';
const C = 'doi:10.5678/y';

function shelfOf(documents: SyncDocument[]): Shelf {
  const all = new Map(documents.map((each) => [documentId(each), each]));
  const list = [...all.values()];
  return {
    get: (id) => all.get(id),
    withIds: (ids) => list.filter((each) => hasId(each, ids)),
    pairsWith: (ids) => list.filter((each) => namesId(each, ids)),
  };
}

/** The collection after these documents came, and the ids of those that wait. */
function merged(documents: SyncDocument[], incoming: SyncDocument[]) {
  const written = receive(shelfOf(documents), incoming, wholeEntries, 1_796_000_000_000);
  const all = new Map(
    [...documents, ...written.map((each) => each.document)].map((each) => [documentId(each), each]),
  );
  const waiting = written.filter(({ waits }) => waits).map((each) => documentId(each.document));
  return { documents: [...all.values()], waiting, written };
}
const papersIn = (documents: SyncDocument[]) =>
  documents.flatMap((each) => (each.kind === 'paper' ? each.paper.id : [])).sort();
const stubsIn = (documents: SyncDocument[]) =>
  documents.flatMap((each) => (each.kind === 'moved' ? `${each.id} > ${each.into}` : [])).sort();
const pair = (says: PairDocument['says'], stamp: string): PairDocument => ({
  kind: 'pair',
  a: A,
  b: B,
  says,
  stamp,
});

describe('documents that come', () => {
  it('are stored, and are not sent back', () => {
    const { documents, waiting } = merged([], [paperDocument([A]), pair('apart', '1')]);
    expect(documents).toHaveLength(2);
    expect(waiting).toEqual([]);
  });

  it('change nothing when they are known', () => {
    expect(merged([paperDocument([A])], [paperDocument([A])]).written).toEqual([]);
  });

  it('wait for the server when this machine knows more', () => {
    const ours = paperDocument([A, B], { note: 'z' });
    const { waiting, documents } = merged([ours], [paperDocument([A], { note: 'b' })]);
    expect(waiting).toEqual([`paper:${A}`]);
    expect(documents).toEqual([ours]);
  });

  it('are not sent again for a value that other machines do not accept', () => {
    const ours = paperDocument([A], { title: 'Moss' });
    const theirs = { ...ours, paper: { ...ours.paper, abstract: 'Green.' } };
    const here = { ...ours, paper: { ...ours.paper, abstract: 'Green. ' } };
    expect(merged([here], [theirs]).written).toEqual([]);
  });

  it('wait when the server holds several states', () => {
    const states = [paperDocument([A], { note: 'a' }), paperDocument([A], { note: 'b' })];
    const { waiting, documents } = merged([], states);
    expect(waiting).toEqual([`paper:${A}`]);
    expect(documents[0]).toMatchObject({ entry: { note: 'b' } });
  });
});

describe('one paper under different identifiers', () => {
  it.each([
    [[A], [B, A]],
    [[B, A], [A]],
  ])('is joined under the id that comes first (here %j, there %j)', (ours, theirs) => {
    const { documents, waiting } = merged([paperDocument(ours)], [paperDocument(theirs)]);
    expect(papersIn(documents)).toEqual([A]);
    expect(stubsIn(documents)).toEqual([`${B} > ${A}`]);
    expect(waiting.sort()).toEqual([`paper:${A}`, `paper:${B}`]);
  });

  it('keeps what was written under both, in either order', () => {
    const [ours, theirs] = [
      paperDocument([A], { note: 'a' }),
      paperDocument([B, A], { note: 'b' }),
    ];
    const results = [merged([ours], [theirs]), merged([theirs], [ours])];
    for (const { documents } of results)
      expect(documents.find(({ kind }) => kind === 'paper')).toMatchObject({
        entry: { note: 'b' },
      });
    expect(results[0]?.documents.find(({ kind }) => kind === 'paper')).toEqual(
      results[1]?.documents.find(({ kind }) => kind === 'paper'),
    );
  });

  it('is not joined when identifiers forbid it', () => {
    const [ours, theirs] = [paperDocument([B, 'pmid:7']), paperDocument([C, 'pmid:7'])];
    expect(papersIn(merged([ours], [theirs]).documents)).toEqual([B, C].sort());
  });

  it('joins two papers of this machine that a third one connects', () => {
    const { documents } = merged(
      [paperDocument([A]), paperDocument([B])],
      [paperDocument(['pmid:7', A, B])],
    );
    expect(papersIn(documents)).toEqual([A]);
    expect(stubsIn(documents)).toEqual([`${B} > ${A}`, `pmid:7 > ${A}`]);
  });
});

describe('the stub of a joined paper', () => {
  const stub: SyncDocument = { kind: 'moved', id: B, into: A };

  it('takes what was written here along', () => {
    const { documents } = merged(
      [paperDocument([B], { note: 'b' })],
      [stub, paperDocument([A, B], { note: 'a' })],
    );
    expect(papersIn(documents)).toEqual([A]);
    expect(documents).toContainEqual(stub);
    expect(documents.find(({ kind }) => kind === 'paper')).toMatchObject({
      entry: { paper: A, note: 'b' },
    });
  });

  it('gives the paper its new id when the other one is not known yet', () => {
    const { documents } = merged([paperDocument([B], { note: 'b' })], [stub]);
    expect(documents).toContainEqual(stub);
    expect(documents.find(({ kind }) => kind === 'paper')).toMatchObject({
      paper: { id: A, ids: [A, B] },
      entry: { paper: A, note: 'b' },
    });
  });

  it('leads a paper of a machine that was away to its new place', () => {
    const { documents, waiting } = merged(
      [stub, paperDocument([A, B], { note: 'a' })],
      [paperDocument([B], { note: 'b' })],
    );
    expect(papersIn(documents)).toEqual([A]);
    expect(documents.find(({ kind }) => kind === 'paper')).toMatchObject({ entry: { note: 'b' } });
    expect(waiting.sort()).toEqual([`paper:${A}`, `paper:${B}`]);
  });

  it('is not sent again and again', () => {
    const late = paperDocument([B], { note: 'b' });
    const here = merged([paperDocument([A, B], { note: 'a' })], [late]).documents;
    expect(stubsIn(here)).toEqual([`${B} > ${A}`]);
    expect(merged(here, here).written).toEqual([]);
    expect(merged(here, [late]).waiting).toEqual([`paper:${B}`]);
  });
});

describe('two papers that the user told apart', () => {
  it('are not joined', () => {
    const { documents } = merged([pair('apart', '1'), paperDocument([A])], [paperDocument([B, A])]);
    expect(papersIn(documents)).toEqual([A, B]);
  });

  it('are two again on the machine that had joined them', () => {
    const stub: SyncDocument = { kind: 'moved', id: B, into: A };
    const { documents } = merged(
      [stub, paperDocument([A, B])],
      [paperDocument([B]), pair('apart', '1')],
    );
    expect(papersIn(documents)).toEqual([A, B]);
    expect(
      merged([pair('apart', '1'), paperDocument([A]), paperDocument([B])], [stub]).waiting,
    ).toEqual([`paper:${B}`]);
  });

  it('keep the stub of another machine where no paper is, so that all have the same', () => {
    const stub = { kind: 'moved', id: B, into: A } as const;
    const { documents, waiting } = merged([paperDocument([A]), pair('apart', '1')], [stub]);
    expect(stubsIn(documents)).toEqual([`${B} > ${A}`]);
    expect(waiting).toEqual([]);
  });

  it('keep one of two stubs that are not valid, the same on all machines', () => {
    const other = { kind: 'pair', a: B, b: C, says: 'apart', stamp: '1' } as const;
    const decided = [pair('apart', '1'), other];
    const [one, two] = [A, B].map((into) => ({ kind: 'moved', id: C, into }) as const);
    const pairs = [...decided, { ...other, a: A, b: C }];
    for (const [ours, theirs] of [
      [one, two],
      [two, one],
    ] as [SyncDocument, SyncDocument][])
      expect(stubsIn(merged([...pairs, ours], [theirs]).documents)).toEqual([`${C} > ${A}`]);
  });

  it('are one when the user joins them later', () => {
    const here = [pair('apart', '1'), paperDocument([A]), paperDocument([B])];
    expect(papersIn(merged(here, [pair('same', '2')]).documents)).toEqual([A]);
    expect(papersIn(merged(here, [pair('same', '0')]).documents)).toEqual([A, B]);
  });

  it('are one when a paper comes that was joined by hand', () => {
    const here = [pair('same', '1'), paperDocument([A])];
    expect(papersIn(merged(here, [paperDocument([B])]).documents)).toEqual([A]);
  });
});

describe('decisions about three papers', () => {
  const said = (a: string, b: string, says: PairDocument['says']): PairDocument => ({
    ...{ kind: 'pair', a, b, says, stamp: '1' },
  });
  const decisions = [said(A, C, 'same'), said(B, C, 'same'), said(A, B, 'apart')];
  const papers = [paperDocument([A]), paperDocument([B])];
  const stub: SyncDocument = { kind: 'moved', id: B, into: A };

  it.each([0, 1, 2])('are all known before they join any: from number %i on', (first) => {
    const order = [...decisions.slice(first), ...decisions.slice(0, first)];
    const known: SyncDocument[] = [...papers, { kind: 'moved', id: C, into: A }];
    const { documents } = merged(known, [...order, stub]);
    expect(papersIn(documents)).toEqual([A, B]);
  });

  it('make a stub wait that is no longer valid: another machine may have its paper', () => {
    const known = [paperDocument([A, B]), stub];
    const { documents, waiting } = merged(known, [said(A, B, 'apart')]);
    expect(waiting).toEqual([`paper:${B}`]);
    expect(merged(documents, [said(A, B, 'apart')]).waiting).toEqual([]);
    expect(merged(papers, [stub, said(A, B, 'apart')]).waiting).toEqual([`paper:${B}`]);
  });
});
