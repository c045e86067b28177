import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { paperOf } from '../../lib/merge/merge';
import { demoPapers } from '../made/demo';
import { putItems } from '../made/store';
import { type BrowserName, openSession } from './browsers';
import { openPopup, waitForRows } from './popup';

const HOST = 'code0.leak.example';
/** A host that is looked up on purpose: it shows that the log works. */
const CONTROL = 'control.leak.example';
const NOW = Date.UTC(2026, 10, 21);

/** A saved paper with a link to the host. */
function item() {
  const [draft] = demoPapers();
  if (!draft) throw new Error('no paper');
  const links = { code: `https://${HOST}/rivers`, project: `https://${HOST}/` };
  const paper = { ...paperOf(draft, 'huggingface', NOW), links };
  const entry = { paper: paper.id, savedAt: NOW, tags: [], note: '', status: 'unread' as const };
  return { paper, entry };
}

it.each(['chromium', 'firefox'] satisfies BrowserName[])(
  'in %s no host of a link is looked up while popup and library show it',
  async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'offprint-network-'));
    const session = await openSession(name, new Map(), {
      networkLog: join(folder, 'log'),
      web: true,
    });
    try {
      const filling = await openPopup(session);
      await putItems(filling, [item()]);
      await filling.close();
      const popup = await openPopup(session);
      await waitForRows(popup, 1);
      await popup.keyboard.press('ArrowDown');
      await popup.waitForSelector('.list .row:focus');
      await popup.keyboard.press('ArrowRight');
      await popup.waitForSelector(`.detail a[href*="${HOST}"]`);
      const library = await session.open('library.html');
      await library.waitForSelector(`.beside a[href*="${HOST}"]`);
      await session.visit(`https://${CONTROL}/`).catch(() => undefined);
    } finally {
      await session.close();
    }
    const names = await readdir(folder);
    const logs = await Promise.all(names.map((each) => readFile(join(folder, each), 'latin1')));
    await rm(folder, { recursive: true });
    const lines = logs.join('\n').split('\n');
    expect(lines.filter((line) => line.includes(CONTROL)).length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes(HOST))).toEqual([]);
  },
);
