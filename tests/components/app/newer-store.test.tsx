// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { Popup } from '../../../components/app/Popup';
import { db } from '../../../lib/store/database';
import { freshPopup, until } from './show-popup';

freshPopup();

it('the popup says that the store is of a newer version', async () => {
  db.close({ disableAutoOpen: false });
  const newer = new Dexie('offprint');
  newer.version(db.verno + 1).stores({ shelves: 'name' });
  await newer.open();
  newer.close();
  render(<Popup />, document.body);
  await until(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toContain(
      'The stored papers come from a newer Offprint.',
    ),
  );
  render(null, document.body);
});
