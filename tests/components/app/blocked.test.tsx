// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { Popup } from '../../../components/app/Popup';
import { db } from '../../../lib/store/database';
import { holdOlder } from '../../made/older-store';
import { freshPopup, titles, until } from './show-popup';

freshPopup();

it('the popup says that an older window must be closed, and then shows the papers', async () => {
  db.close({ disableAutoOpen: false });
  const older = await holdOlder();
  render(<Popup />, document.body);
  await until(() =>
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Close that window'),
  );
  older.close();
  await until(() => expect(titles()).toEqual(['Paper 1']));
  render(null, document.body);
});
