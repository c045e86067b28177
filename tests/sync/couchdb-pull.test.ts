import { describe, expect, it } from 'vitest';
import { BATCH } from '../../lib/sync/port';
import { ALL, connected, doc, feed, name, type Reply, remote, stored } from './scripted-couch';

const DOCS = 'GET /_changes?limit=200&include_docs=true&conflicts=true';

describe('a pull', () => {
  it.each<[string, string | undefined, Reply[], object, string[]]>([
    [
      'reads everything at first',
      undefined,
      [feed([stored(1)])],
      { documents: [remote(1)], cursor: '9-x', more: false, skipped: 0 },
      [DOCS],
    ],
    [
      'reads what changed since the cursor, escaped',
      '7-a&b',
      [feed([stored(1)])],
      { documents: [remote(1)], cursor: '9-x', more: false, skipped: 0 },
      [`${DOCS}&since=7-a%26b`],
    ],
    [
      'says that there is more, as the server says',
      undefined,
      [feed([stored(1)], 9, { pending: 3 })],
      { documents: [remote(1)], cursor: '9', more: true, skipped: 0 },
      [DOCS],
    ],
    [
      'has no more without changes, whatever the server says',
      undefined,
      [feed([], 9, { pending: 3 })],
      { documents: [], cursor: '9', more: false, skipped: 0 },
      [DOCS],
    ],
    [
      'of an older server has no more if fewer came than were asked for',
      undefined,
      [feed([stored(1)], 9, {})],
      { documents: [remote(1)], cursor: '9', more: false, skipped: 0 },
      [DOCS],
    ],
    [
      'of an older server has more if as many came',
      undefined,
      [
        feed(
          Array.from({ length: BATCH }, (_, at) => ({ id: `_design/${at}` })),
          9,
          {},
        ),
      ],
      { documents: [], cursor: '9', more: true, skipped: 0 },
      [DOCS],
    ],
    [
      'reads the check document, and counts what is not ours',
      undefined,
      [
        feed([
          { id: 'offprint', changes: [], doc: { _id: 'offprint', body: 'salt' } },
          { id: 'other', changes: [], doc: { _id: 'other', body: 'x' } },
          { id: '_design/x', changes: [], doc: { _id: '_design/x' } },
          { id: 'other2', deleted: true },
          { id: name(7), deleted: true, doc: { retired: true } },
          { id: name(8), changes: [], doc: { _id: name(8), body: 7 } },
          { id: name(9), changes: [] },
        ]),
      ],
      { documents: [], cursor: '9-x', more: false, skipped: 3, check: 'salt' },
      [DOCS],
    ],
    [
      'says that documents were deleted',
      undefined,
      [feed([{ id: name(1), deleted: true }])],
      { documents: [], cursor: '9-x', more: false, skipped: 0, lost: 'documents' },
      [DOCS],
    ],
    [
      'says that the check document was deleted',
      undefined,
      [feed([{ id: 'offprint', deleted: true }])],
      { documents: [], cursor: '9-x', more: false, skipped: 0, lost: 'documents' },
      [DOCS],
    ],
    [
      'reads the bodies of all revisions',
      undefined,
      [
        feed([stored(1, '2-b', { _conflicts: ['2-a', '1-c'] })]),
        doc(1, '2-a', { body: 'other' }),
        404,
      ],
      {
        documents: [remote(1, '2-b 2-a 1-c', ['body 1', 'other'])],
        ...{ cursor: '9-x', more: false, skipped: 0 },
      },
      [DOCS, `GET /${name(1)}?rev=2-a`, `GET /${name(1)}?rev=1-c`],
    ],
    [
      'says that the history is of an earlier time, after it has asked again',
      '12-a',
      [feed([]), feed([])],
      { documents: [], cursor: '9-x', more: false, skipped: 0, lost: 'history' },
      [`${DOCS}&since=12-a`, 'GET /_changes?limit=1&since=12-a'],
    ],
    [
      'takes a cursor that the server does not read for one of an earlier time',
      '12-a',
      [{ status: 400, error: 'bad_request' }, feed([], '0')],
      { documents: [], cursor: '0', more: false, skipped: 0, lost: 'history' },
      [`${DOCS}&since=12-a`, 'GET /_changes?limit=1&since=12-a'],
    ],
    [
      'of too much asks for less, at last without documents',
      undefined,
      [...Array(5).fill('long_answer'), feed([{ id: name(1), changes: [{ rev: '1-a' }] }])],
      { documents: [], cursor: '9-x', more: false, skipped: 1 },
      [
        ...[200, 50, 13, 4, 1].map((count) => DOCS.replace('200', `${count}`)),
        'GET /_changes?limit=1',
      ],
    ],
  ])('%s', async (_, cursor, replies, expected, asked) => {
    const { port, requests } = connected(...replies);
    expect(await port.pull(cursor)).toEqual(expected);
    expect(requests).toEqual(asked);
  });

  it.each<[string, string | undefined, Reply[], string]>([
    [
      'more, but stays where it is',
      '9-x',
      [feed([stored(1)], '9-x', { pending: 1 })],
      'damaged_answer',
    ],
    ['an earlier time only once', '12-a', [feed([]), feed([], '12-b')], 'damaged_answer'],
    ['a web page', undefined, [[]], 'foreign'],
    ['a refusal', undefined, [401], 'credentials'],
    ['that it refuses', '12-a', [{ status: 400 }], 'refused'],
    [
      'that it reads no cursor where there is none',
      undefined,
      [{ status: 400, error: 'bad_request' }],
      'refused',
    ],
  ])('fails if the server says %s', async (_, cursor, replies, problem) => {
    await expect(connected(...replies).port.pull(cursor)).rejects.toMatchObject({
      problem: { kind: problem },
    });
  });

  it('after a push reads only what others have stored', async () => {
    const { port, requests, bodies } = connected(
      [{ ok: true, id: name(1), rev: '1-own' }],
      feed([
        { id: name(1), changes: [{ rev: '1-own' }] },
        { id: name(2), changes: [{ rev: '1-a' }] },
        { id: 'other', changes: [{ rev: '1-a' }] },
      ]),
      { rows: [{ doc: doc(2) }] },
      feed([{ id: name(1), changes: [{ rev: '1-own' }, { rev: '1-z' }] }], '10-x'),
      { rows: [{ doc: doc(1, '1-own', { _conflicts: ['1-z'] }) }] },
      doc(1, '1-z', { body: 'theirs' }),
    );
    expect(port.last()).toBeUndefined();
    expect(await port.push([{ name: name(1), body: 'body 1' }])).toEqual(['stored']);
    expect(port.last()).toEqual({ name: name(1), version: '1-own' });
    expect(await port.pull('5-x')).toEqual({
      ...{ documents: [remote(2)], cursor: '9-x', more: false, skipped: 1 },
    });
    expect(await port.pull('9-x')).toEqual({
      documents: [remote(1, '1-own 1-z', ['body 1', 'theirs'])],
      ...{ cursor: '10-x', more: false, skipped: 0 },
    });
    const heads = 'GET /_changes?limit=5000&style=all_docs&since=';
    expect(requests).toEqual([
      ...['POST /_bulk_docs', `${heads}5-x`, ALL, `${heads}9-x`, ALL],
      `GET /${name(1)}?rev=1-z`,
    ]);
    expect(bodies).toEqual([
      { docs: [{ _id: name(1), body: 'body 1' }] },
      { keys: [name(2)] },
      { keys: [name(1)] },
    ]);
  });

  it('after a push says once that what was stored is not there', async () => {
    const { port } = connected(
      [{ ok: true, id: name(1), rev: '1-own' }],
      feed([], '6-x', { pending: 0 }),
      feed([], '6-x', { pending: 0 }),
    );
    await port.push([{ name: name(1), body: 'x' }]);
    expect(await port.pull('5-x')).toMatchObject({ unstored: true });
    expect(await port.pull('6-x')).not.toHaveProperty('unstored');
  });
});
