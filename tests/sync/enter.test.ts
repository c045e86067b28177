import { beforeAll, describe, expect, it } from 'vitest';
import { makeCheck, openCheck, saltOf } from '../../lib/sync/check';
import { enter } from '../../lib/sync/enter';
import { sealedName } from '../../lib/sync/seal';
import { couch, name, port, problemOf, server, startCouch } from './with-couch';

startCouch();

describe('opening a server', () => {
  it('gives all machines with the passphrase the same keys', async () => {
    const [ours, theirs] = [
      await enter(port(), 'one passphrase'),
      await enter(port(), 'one passphrase'),
    ];
    expect(theirs.salt).toBe(ours.salt);
    expect(await sealedName(theirs.keys, 'x')).toBe(await sealedName(ours.keys, 'x'));
  });

  it('gives them the same keys when both are the first', async () => {
    const [ours, theirs] = await Promise.all([enter(port(), 'one'), enter(port(), 'one')]);
    expect(theirs.salt).toBe(ours.salt);
    expect(couch.database('papers').documents.size).toBe(1);
  });

  it('refuses a wrong passphrase before anything else is read or written', async () => {
    await enter(port(), 'right');
    couch.database('papers').put({ _id: name(1), body: 'x' });
    server.requests.length = 0;
    expect(await problemOf(enter(port(), 'wrong'))).toEqual({ kind: 'wrong_passphrase' });
    expect(server.requests.map(({ path }) => path.split('?')[0])).toEqual(['/papers/_all_docs']);
  });
});

describe('the check document', () => {
  let made = '';
  beforeAll(async () => {
    made = (await makeCheck('right')).body;
  });

  it('does not contain the passphrase', async () => {
    const { body, salt } = await makeCheck('right');
    expect(body).not.toContain('right');
    expect(saltOf(body)).toBe(salt);
    expect((await openCheck(body, 'right')).salt).toBe(salt);
  });

  it.each([
    { version: 2 },
    { format: 'other' },
    // A server could make guessing easy, or never let the machine finish.
    { iterations: 1 },
    { iterations: 1e12 },
    { iterations: 600_000.5 },
    { salt: 'AAAA' },
    { salt: 7 },
    { check: null },
  ])('is refused with %j', async (fields) => {
    const body = JSON.stringify({ ...JSON.parse(made), ...fields });
    expect(await problemOf(openCheck(body, 'right'))).toEqual({ kind: 'unknown_check' });
  });

  it.each(['', 'null', '[]', '{"format":'])('is refused if it is %j', async (body) => {
    expect(await problemOf(openCheck(body, 'right'))).toEqual({ kind: 'unknown_check' });
  });
});
