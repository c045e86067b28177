// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageOffer } from '../../../components/app/PageOffer';
import { knownSites } from '../../../lib/sites/known';
import { mount } from '../mount';
import { click, freshPopup, settle } from './show-popup';

freshPopup();

const sites = ['dblp', 'acl'].map((wanted) => knownSites.find(({ id }) => id === wanted));

/** Opens the popup over a page of a site whose hosts, these, are not permitted. */
async function open(site = sites[0], origins = [`*://${site?.id}.example/*`]): Promise<void> {
  if (!site) throw new Error('No site');
  mount(<PageOffer unread={{ tab: 1, site, origins }} onRead={onRead} onFailure={vi.fn()} />);
  await settle();
}

const close = () => render(null, document.getElementById('app') ?? document.body);
const shown = () => document.querySelector('.here p')?.textContent;
const onRead = vi.fn();

describe('a page that was open before Offprint', () => {
  it('is reloaded where the browser runs no scripts in it', async () => {
    const executeScript = vi.fn().mockRejectedValue(new Error('The page can not be scripted'));
    Object.assign(fakeBrowser, { scripting: { executeScript } });
    const reload = vi.spyOn(fakeBrowser.tabs, 'reload').mockResolvedValue(undefined as never);
    await open(sites[0], []);
    await click('Read this page');
    expect(shown()).toBe('This page was open before Offprint.');
    await click('Reload to read');
    expect(reload).toHaveBeenCalledWith(1);
    expect(onRead).toHaveBeenCalledOnce();
  });
});

describe('the browser’s question, which closes the popup,', () => {
  /** Resolves as the user answers. */
  let answer: (permitted: boolean) => void;

  beforeEach(async () => {
    vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await open();
    expect(shown()).toBe('dblp is not read yet.');
    await click('Read this site');
  });

  it('was answered with no: the next popup says so, and can ask again', async () => {
    close();
    await open();
    expect(shown()).toBe('You did not allow it, so dblp is not read.');
    await click('Read this site');
    expect(fakeBrowser.permissions.request).toHaveBeenCalledTimes(2);
  });

  it('concerned another site: the next popup does not speak of it', async () => {
    close();
    await open(sites[1]);
    expect(shown()).toBe('ACL Anthology is not read yet.');
  });

  it('was answered while the popup stayed open', async () => {
    answer(false);
    await settle();
    expect(shown()).toBe('You did not allow it, so dblp is not read.');
    expect(onRead).not.toHaveBeenCalled();
  });

  it('was answered with yes, and the permission withdrawn later', async () => {
    answer(true);
    await settle();
    expect(onRead).toHaveBeenCalledOnce();
    close();
    await open();
    expect(shown()).toBe('dblp is not read yet.');
  });
});
