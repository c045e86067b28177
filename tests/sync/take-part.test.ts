import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { readAccount } from '../../lib/sync/stored/account';
import { readState } from '../../lib/sync/stored/stored-state';
import { takePart } from '../../lib/sync/stored/take-part';
import type { WireRequest } from './couch';
import { directly, NOW } from './machines';
import { FakeWebDav } from './webdav';
import { problemOf } from './with-couch';

const ADDRESS = 'http://couch/sync';

it('a machine takes part only with the keys of the check document that is there', async () => {
  const dav = new FakeWebDav();
  const { user, password } = dav;
  const wish = (passphrase: string) => ({
    ...{ kind: 'webdav' as const, address: ADDRESS, name: 'Desk' },
    ...{ user, password, passphrase },
  });
  let isHidden = false;
  // It lists no check document for a while, and says that it has moved one which it has not.
  const handle = (request: WireRequest) => {
    if (!isHidden) return dav.handle(request);
    if (request.method === 'MOVE') {
      isHidden = false;
      return { status: 201, body: '' };
    }
    const answer = dav.handle(request);
    return { ...answer, body: answer.body.replaceAll('check-1', 'other-1') };
  };
  vi.stubGlobal('fetch', directly({ handle }));
  dav.files.set('/sync/', { body: '', etag: 1 });
  await takePart(wish('winding rivers'), NOW);
  const known = await readState();
  isHidden = true;
  expect(await problemOf(takePart(wish('quiet meadows'), NOW))).toEqual({ kind: 'damaged_answer' });
  expect(await readState()).toEqual(known);
  expect(await readAccount()).toBeDefined();
  expect(await problemOf(takePart(wish('quiet meadows'), NOW))).toEqual({
    kind: 'wrong_passphrase',
  });
});
