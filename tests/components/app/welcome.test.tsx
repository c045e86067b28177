// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Welcome } from '../../../components/app/welcome/Welcome';
import { knownSites, originsOf } from '../../../lib/sites/known';
import { db } from '../../../lib/store/database';
import { fakePermissions } from '../../permissions';
import { mount } from '../mount';
import { click, freshPopup, settle, until } from './show-popup';

freshPopup();

let permissions: ReturnType<typeof fakePermissions>;

beforeEach(() => {
  permissions = fakePermissions();
});

/** Shows the page; the fake browser lacks what it asks about the button and the keys. */
async function show(isOnToolbar: boolean): Promise<void> {
  Object.assign(fakeBrowser, {
    action: { ...fakeBrowser.action, getUserSettings: async () => ({ isOnToolbar }) },
    commands: { getAll: async () => [{ name: '_execute_action', shortcut: 'Alt+Shift+O' }] },
  });
  mount(<Welcome />);
  await until(() => expect(text()).toContain('Alt+Shift+O'));
  await settle();
}

const text = () => document.body.textContent;

describe('the first run', () => {
  it('lets marks be tried by mouse and key, and stores nothing', async () => {
    await show(false);
    await click('Save “Schrödinger Bridges for Weather You Can Verify”');
    expect(document.querySelector('.demo-bar [role=status]')?.textContent).toBe('1 saved');
    const first = document.querySelector('.demo button');
    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
    await settle();
    expect(first?.getAttribute('aria-pressed')).toBe('true');
    await click('Save 1');
    expect(document.querySelector('.demo-bar [role=status]')?.textContent).toBe('3 saved');
    await click('Undo');
    expect(document.querySelector('.demo-bar [role=status]')?.textContent).toBe('0 saved');
    expect(await db.papers.count()).toBe(0);
  });

  it('asks once for all other sites, and then names them as read', async () => {
    await show(false);
    const others = knownSites.filter(({ atInstall }) => !atInstall);
    expect(text()).toContain('Read from now on: Hugging Face');
    expect(text()).not.toContain('on: Hugging Face and OpenReview');
    await click(`Allow all ${others.length} other sites`);
    expect(permissions.request).toHaveBeenCalledTimes(1);
    for (const origin of others.flatMap(originsOf)) expect(permissions.permitted).toContain(origin);
    await until(() => expect(document.querySelector('.welcome-sites .quiet')).toBeNull());
  });

  it('asks for the chosen sites only', async () => {
    await show(false);
    const label = [...document.querySelectorAll('.welcome-sites label')].find(
      ({ textContent }) => textContent === 'dblp',
    );
    label?.querySelector('input')?.click();
    await settle();
    await click('Allow 1 site');
    const dblp = knownSites.filter(({ id }) => id === 'dblp');
    expect([...permissions.permitted]).toEqual(dblp.flatMap(originsOf));
  });

  it.each([
    [false, 'Click the puzzle piece in the toolbar, then the pin beside Offprint.'],
    [true, 'Offprint is in the toolbar.'],
  ])('says how to pin the button, or that it is pinned: %s', async (pinned, shown) => {
    await show(pinned);
    await until(() => expect(text()).toContain(shown));
  });

  it('chooses a folder for copies at once, without another page', async () => {
    const pick = vi.fn(async () => {
      throw new DOMException('', 'AbortError');
    });
    vi.stubGlobal('showDirectoryPicker', pick);
    await show(false);
    await click('Copy to a folder…');
    expect(pick).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });
});
