import { describe, expect, it, vi } from 'vitest';
import { fromBase64, toBase64 } from '../../lib/sync/base64';
import { inHalves } from '../../lib/sync/in-halves';
import { inRequests } from '../../lib/sync/in-requests';
import { arrayOf, ifDamaged, isDamage, objectOf } from '../../lib/sync/json-answer';
import { isDue } from '../../lib/sync/next-try';
import { passphraseBits, passphraseStrength } from '../../lib/sync/passphrase-strength';
import { SyncError } from '../../lib/sync/problem';
import { readBody } from '../../lib/sync/read-body';
import { refusalOf } from '../../lib/sync/refusal';
import { LONGEST_DELAY_MS } from '../../lib/text/delay';

describe('base64', () => {
  it.each([0, 1, 2, 8191, 8192, 8193, 16_384, 20_000])('of %i bytes is read again', (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
  });

  it.each(['%', 'a', 'äöüß'])('is not %s', (text) => expect(fromBase64(text)).toBeUndefined());
});

it.each([
  [[], []],
  [[1, 2, 3], [[1, 2, 3]]],
  [[3_999_999, 1], [[3_999_999, 1]]],
  [
    [4_000_000, 1],
    [[4_000_000], [1]],
  ],
  [
    [1, 4_000_000],
    [[1], [4_000_000]],
  ],
  [
    [5_000_000, 1, 2],
    [[5_000_000], [1, 2]],
  ],
  [
    [2_000_000, 2_000_000, 2_000_000],
    [[2_000_000, 2_000_000], [2_000_000]],
  ],
])('documents of the lengths %j are sent as %j', (lengths, groups) => {
  const documents = lengths.map((length) => ({ name: 'n', body: 'x'.repeat(length) }));
  const sent = inRequests(documents);
  expect(sent.map((group) => group.map(({ body }) => body.length))).toEqual(groups);
});

describe('the next try is due', () => {
  it.each([
    [100, 100, true],
    [100, 99, false],
    [100, 101, true],
    [LONGEST_DELAY_MS + 7, 7, false],
    [LONGEST_DELAY_MS + 8, 7, true],
  ])('at %i when it is %i: %s', (next, now, due) => expect(isDue(next, now)).toBe(due));
});

describe('work that may be too much', () => {
  /** Takes two items at most. */
  const work = vi.fn<(some: readonly number[]) => Promise<number[]>>();
  const atMost = (most: number) =>
    work.mockImplementation(async (some) => {
      if (some.length > most) throw new SyncError({ kind: 'too_large' });
      return some.map((each) => each * 10);
    });

  it('is done in halves, in order', async () => {
    atMost(2);
    expect(await inHalves([1, 2, 3, 4, 5], 'too_large', work)).toEqual([10, 20, 30, 40, 50]);
    expect(work.mock.calls.map(([some]) => some)).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2],
      [3, 4, 5],
      [3],
      [4, 5],
    ]);
  });

  it('is none without items', async () => {
    atMost(2);
    expect(await inHalves([], 'too_large', work)).toEqual([]);
    expect(work).not.toHaveBeenCalled();
  });

  it('gives up a single item, with a result in its place if there is one', async () => {
    atMost(0);
    await expect(inHalves([1], 'too_large', work)).rejects.toThrow('too_large');
    expect(await inHalves([1, 2], 'too_large', work, 7)).toEqual([7, 7]);
  });

  it('fails as it did for any other reason', async () => {
    const busy = new SyncError({ kind: 'busy' });
    work.mockRejectedValue(busy);
    await expect(inHalves([1, 2], 'too_large', work, 7)).rejects.toBe(busy);
    const defect = new RangeError('defect');
    work.mockRejectedValue(defect);
    await expect(inHalves([1, 2], 'too_large', work, 7)).rejects.toBe(defect);
  });
});

describe('the body of an answer', () => {
  const response = (...parts: (string | Uint8Array<ArrayBuffer>)[]) =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const part of parts)
            controller.enqueue(typeof part === 'string' ? new TextEncoder().encode(part) : part);
          controller.close();
        },
      }),
    );

  it('is read in its parts, of which a letter may be in two', async () => {
    const heard = vi.fn();
    const [first, second] = [Uint8Array.of(0x61, 0xc3), Uint8Array.of(0xa9, 0x62)];
    expect(await readBody(response(first, second), 4, heard)).toBe('aéb');
    expect(heard).toHaveBeenCalledTimes(2);
    expect(await readBody(response(Uint8Array.of(0x61, 0xc3)), 4, heard)).toBe('a\ufffd');
    expect(await readBody(new Response(null), 4, heard)).toBe('');
  });

  it('may have exactly so many bytes', async () => {
    const heard = vi.fn();
    expect(await readBody(response('ab', 'cd'), 4, heard)).toBe('abcd');
    await expect(readBody(response('ab', 'cde'), 4, heard)).rejects.toMatchObject({
      problem: { kind: 'long_answer', most: 4 },
    });
  });
});

describe('an answer in JSON', () => {
  const answer = (text: string, type?: string) => ({
    status: 200,
    text,
    headers: new Headers(type === undefined ? {} : { 'Content-Type': type }),
  });
  const kindOf = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      return error instanceof SyncError ? error.problem.kind : error;
    }
  };

  it.each([
    ['{"a":1}', undefined, { a: 1 }, 'foreign'],
    ['[1]', undefined, 'foreign', [1]],
    ['7', undefined, 'foreign', 'foreign'],
    ['null', undefined, 'foreign', 'foreign'],
    ['{"a"', 'application/json', 'damaged_answer', 'damaged_answer'],
    ['{"a"', undefined, 'damaged_answer', 'damaged_answer'],
    ['<p>', 'text/html; charset=utf-8', 'foreign', 'foreign'],
    ['<p>', 'application/text/html', 'damaged_answer', 'damaged_answer'],
  ])('%s of the type %s is the object %j, or the list %j', (text, type, object, list) => {
    expect(kindOf(() => objectOf(answer(text, type)))).toEqual(object);
    expect(kindOf(() => arrayOf(answer(text, type)))).toEqual(list);
  });

  it('is damaged, or failed for another reason', () => {
    for (const kind of ['damaged_answer', 'foreign'] as const) {
      expect(isDamage(new SyncError({ kind }))).toBe(true);
      expect(ifDamaged(new SyncError({ kind }))).toBeUndefined();
    }
    expect(isDamage(new SyncError({ kind: 'long_answer', most: 1 }))).toBe(true);
    for (const error of [new SyncError({ kind: 'busy' }), new RangeError('foreign'), undefined]) {
      expect(isDamage(error)).toBe(false);
      expect(kindOf(() => ifDamaged(error))).toEqual(error instanceof SyncError ? 'busy' : error);
    }
  });
});

it.each([
  [401, 'credentials'],
  [403, 'forbidden'],
  [404, 'no_database'],
  [413, 'too_large'],
  [507, 'full'],
  [423, 'busy'],
  [429, 'busy'],
  [502, 'busy'],
  [503, 'busy'],
  [504, 'busy'],
  [500, 'refused'],
])('the status %i means %s', (status, kind) => {
  expect(refusalOf({ status, headers: new Headers(), text: '' })?.kind).toBe(kind);
});

describe('the bits of a passphrase', () => {
  const [letter, both, digit, sign] = [26, 52, 10, 20].map(Math.log2) as [
    number,
    number,
    number,
    number,
  ];
  it.each<[string, number]>([
    ['', 0],
    ['  ', 0],
    ['x', letter],
    ['xm', 2 * letter],
    ['xy', letter + 1],
    ['yx', letter + 1],
    ['xx', letter + 1],
    ['xt', 2 * letter],
    ['xmoat', 12],
    ['Xmoat', 12],
    ['xMoat', 5 * both],
    ['XMOAT', 5 * letter],
    ['xmoatxmoat', 12],
    ['xmoatxmoatx', 13.5],
    ['xmoat xmoat', 12],
    ['xmoat tramp', 24],
    ['7', digit],
    ['74', 2 * digit],
    ['78', digit + 1],
    ['7!', 2 * Math.log2(30)],
    ['!', sign],
    ['苔', Math.log2(100)],
    ['password', 0],
    ['my password', 1 * letter + letter],
    ['passwort passw0rd letmein iloveyou welcome monkey dragon admin offprint', 0],
    ['ｘｍ', 2 * letter],
  ])('%j are %f', (passphrase, bits) => expect(passphraseBits(passphrase)).toBeCloseTo(bits, 6));

  it.each(['qw', 'op', 'as', 'kl', 'zx', 'nm', 'tz', 'zu', 'az', 'ze'])(
    'grow little by the neighbours %s on a keyboard',
    (pair) => {
      for (const text of [pair, [...pair].reverse().join(''), pair.toUpperCase()])
        expect(passphraseBits(text)).toBeCloseTo(letter + 1, 6);
    },
  );

  it('grow little from 9 to 0, as on a keyboard', () => {
    expect(passphraseBits('90')).toBeCloseTo(digit + 1, 6);
  });

  it.each([
    ['xmoat tramp virus lemur', 'weak'],
    ['xmoat tramp virus lemur 7', 'fair'],
    ['xmoat tramp virus lemur bison puffy', 'fair'],
    ['xmoat tramp virus lemur bison puffy 7', 'strong'],
  ])('of %j are %s', (passphrase, strength) =>
    expect(passphraseStrength(passphrase)).toBe(strength),
  );
});
