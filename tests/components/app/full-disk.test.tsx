// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '../../../lib/store/database';
import { demoPapers } from '../../made/demo';
import { click, fill, freshPopup, press, showPopup, until } from './show-popup';

freshPopup();

it('a full disk is said as such and leads to the room in the settings', async () => {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Offprint',
    version: '0.1.0',
  });
  await fill(demoPapers(), 3);
  await showPopup();
  await press('ArrowDown');
  const full = Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
  const failing = vi.spyOn(db, 'transaction').mockRejectedValue(full);
  await press('s');
  await until(() =>
    expect(document.querySelector('.footer .failed')?.textContent).toMatch(/^The disk is full/),
  );
  failing.mockRestore();
  await click('Make room');
  await until(() => expect(document.querySelector('.room summary')).not.toBeNull());
});
