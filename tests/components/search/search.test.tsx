// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  clickIn,
  fill,
  freshPopup,
  idOf,
  papers,
  press,
  rows,
  showPopup,
  titles,
  type,
  until,
} from '../app/show-popup';

freshPopup();

describe('searching', () => {
  it('finds as you type, typing mistakes and unfinished words included', async () => {
    await fill(papers);
    await showPopup();
    await type('schrodnger wea');
    await until(() => expect(titles()).toHaveLength(1));
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'Schrödinger',
      'Weather',
    ]);
    await press('Escape');
    await until(() => expect(titles().length).toBeGreaterThan(4));
  });

  it('puts what was only seen below what is saved, and says so', async () => {
    await fill(papers, 2);
    await showPopup();
    await type('tokens without');
    await until(() => expect(titles()).toEqual([expect.stringMatching(/^Reading Between/)]));
    expect(document.querySelector('.list-heading')?.textContent).toBe('Seen, not saved');
  });

  it('shows what contains most of it where nothing contains all, and says so', async () => {
    await fill(papers, 4);
    await showPopup();
    await type('sparse banana tokens mixture');
    await until(() => expect(titles().length).toBeGreaterThan(0));
    await until(() =>
      expect(document.querySelector('.search-problem')?.textContent).toBe(
        'No paper contains everything you typed. These papers contain most of it.',
      ),
    );
    await press('Escape');
    await until(() => expect(document.querySelector('.search-problem')).toBeNull());
  });

  it('finds the paper of a pasted address of any site', async () => {
    await fill(papers, 4);
    await showPopup();
    const name = idOf(0).replace('arxiv:', '');
    await type(`https://huggingface.co/papers/${name}`);
    await until(() => expect(titles()).toEqual([papers[0]?.title]));
  });

  it.each([
    ['https://arxiv.org/pdf/2402.00123v2', 'https://arxiv.org/abs/2402.00123'],
    ['doi:10.1234/quokka.7', 'https://doi.org/10.1234/quokka.7'],
    ['huggingface.co/papers/2402.00123', 'https://huggingface.co/papers/2402.00123'],
  ])('leads to the page of a pasted paper that was not met: %s', async (pasted, page) => {
    await fill(papers, 4);
    await showPopup();
    await type(pasted);
    const empty = () => document.querySelector('.empty');
    await until(() => expect(empty()?.querySelector('h2')?.textContent).toBe('Not met yet'));
    expect(empty()?.textContent).not.toContain('typing mistakes');
    expect(empty()?.querySelector('a')?.textContent).toBe('Open it');
    expect(empty()?.querySelector('a')?.href).toBe(page);
  });

  it('keeps the list busy from a key until its whole answer is shown', async () => {
    await fill(papers, 2);
    await showPopup();
    const busy = () => document.querySelector('.list ol')?.getAttribute('aria-busy');
    await until(() => expect(busy()).toBe('false'));
    const shown: string[] = [];
    const observer = new MutationObserver(() => shown.push(`${busy()} ${rows().length}`));
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    await type('models');
    await until(() => expect(rows()).toHaveLength(9));
    await until(() => expect(busy()).toBe('false'));
    observer.disconnect();
    expect(shown[0]).toBe('true 2');
    expect(new Set(shown.filter((each) => each.startsWith('false')))).toEqual(new Set(['false 9']));
  });

  it('says what it can’t read, and searches for the rest', async () => {
    await fill(papers, 4);
    await showPopup();
    await type('colour:red year:abc');
    await until(() =>
      expect(document.querySelector('.search-problem')?.textContent).toBe(
        'There is no field “colour:”. Its words are searched as text. “year:abc” was not understood and is ignored.',
      ),
    );
  });

  it('completes fields with the Tab key, and does not leave the box', async () => {
    await fill(papers, 4);
    await showPopup();
    await type('titl');
    await until(() =>
      expect(document.querySelector('.completions')?.textContent).toBe('title:Tab'),
    );
    await press('Tab');
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    expect(box?.value).toBe('title:');
    expect(document.activeElement).toBe(box);
  });

  it('leads to the completions with the arrow keys, and back', async () => {
    await fill(papers, 4);
    await showPopup();
    await type('a');
    const box = document.activeElement;
    await type('u');
    await until(() => expect(document.querySelector('.completions button')).not.toBeNull());
    await press('ArrowRight');
    expect(document.activeElement?.textContent).toBe('author:Tab');
    await press('ArrowLeft');
    expect(document.activeElement).toBe(box);
  });

  it('keeps the place of the completions, so that the list does not move', async () => {
    await fill(papers, 4);
    await showPopup();
    const places = () => document.querySelectorAll('.completions').length;
    expect(places()).toBe(0);
    await type('zzqx');
    await until(() => expect(document.querySelector('.empty h2')?.textContent).toContain('zzqx'));
    expect(places()).toBe(1);
    expect(document.querySelector('.completions button')).toBeNull();
    await press('Escape');
    await until(() => expect(places()).toBe(0));
  });

  it('says what was probably meant where nothing is found', async () => {
    await fill(papers, 4);
    await showPopup();
    await type('psarsfe');
    await until(() => expect(document.querySelector('.empty [role=status]')).not.toBeNull());
    await clickIn('.empty', 'Did you mean “sparse”?');
    await until(() => expect(titles()).toHaveLength(1));
  });

  it('goes on in the search box when the list goes and comes back', async () => {
    await fill(papers, 4);
    await showPopup();
    await press('ArrowDown');
    await press('/');
    await type('qqqqqq');
    await until(() => expect(document.querySelector('.empty')).not.toBeNull());
    const box = document.activeElement;
    if (box instanceof HTMLInputElement) box.value = '';
    await type('sparse');
    await until(() => expect(titles()).toHaveLength(1));
    expect(document.activeElement).toBe(box);
  });
});
