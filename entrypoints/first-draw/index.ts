import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawSnapshotRows } from '../../components/list/snapshot-rows';
import { readSnapshot } from '../../lib/settings/snapshot';
import { fillWords } from './fill-words';
import { firstRoom } from './first-room';

/**
 * Runs in the popup before its modules are loaded: fills in the words of the shell, and draws the
 * snapshot.
 */
export default defineUnlistedScript(async () => {
  const shell = document.getElementById('first');
  if (!shell) return;
  // The settings are about to stand in its place.
  if (location.hash !== '') return shell.remove();
  fillWords(shell);
  const rows = readSnapshot();
  if (rows.length === 0) return;
  // Without the browser's storage or tabs the rows come from the store alone.
  const room = await firstRoom(Date.now()).catch(() => undefined);
  const place = shell.querySelector('.first-rows');
  // The popup itself may be there by now.
  if (room === undefined || !place || !shell.isConnected) return;
  shell.dataset['room'] = room;
  place.replaceWith(drawSnapshotRows(rows));
});
