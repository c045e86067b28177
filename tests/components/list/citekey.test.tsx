// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { CitingSettings } from '../../../components/settings/CitingSettings';
import { citing } from '../../../lib/settings/citing';
import { setCitekey } from '../../../lib/store/edit/citekeys';
import {
  click,
  clickIn,
  entryOf,
  fill,
  freshPopup,
  idOf,
  NOW,
  notice,
  papers,
  press,
  showPopup,
  type,
  until,
} from '../app/show-popup';
import { field, mount } from '../mount';

freshPopup();

const line = () => document.querySelector('.citekey');
const input = () => document.querySelector<HTMLInputElement>('.citekey input');

async function edit(key: string): Promise<void> {
  await clickIn('.citekey', `Edit citation key: ${key}`);
  await until(() => expect(document.activeElement).toBe(input()));
}

async function openDetail(): Promise<void> {
  await showPopup();
  await press('ArrowDown');
  await click('More');
  await until(() => expect(line()).not.toBeNull());
}

describe('the citation key in the detail of a paper', () => {
  it('is edited, and undone', async () => {
    await fill(papers, 2);
    await setCitekey(idOf(0), 'mine', NOW);
    await openDetail();
    expect(line()?.textContent).toBe('Citation keymine');
    await edit('mine');
    expect(input()?.value).toBe('mine');
    await type('2026');
    await press('Enter');
    await until(async () => expect((await entryOf(0))?.citekey).toBe('mine2026'));
    await until(() => expect(line()?.textContent).toBe('Citation keymine2026'));
    expect(notice()).toBe('Changed a citation key');
    await press('u');
    await until(() => expect(line()?.textContent).toBe('Citation keymine'));
  });

  it('says before there is one which it would be, by the pattern that is chosen', async () => {
    await citing.change({ keys: 'betterbibtex' });
    await fill(papers, 1);
    await openDetail();
    expect(line()?.textContent).toBe('Citation keyAssigned at first export');
    await edit('Assigned at first export');
    await until(() => expect(input()?.placeholder).toMatch(/^[a-z]+[A-Z]\w+\d{4}$/));
    await press('Escape');
    expect(input()).toBeNull();
    expect((await entryOf(0))?.citekey).toBeUndefined();
  });

  it('is refused where another paper has it or BibTeX does not take it, and can be put right', async () => {
    await fill(papers, 2);
    await setCitekey(idOf(1), 'Taken', NOW);
    await openDetail();
    await edit('Assigned at first export');
    await type('taken');
    await press('Enter');
    await until(() => expect(line()?.textContent).toContain('Another paper has this key.'));
    expect(input()?.getAttribute('aria-invalid')).toBe('true');
    await type(' too');
    expect(line()?.textContent).not.toContain('Another');
    await press('Enter');
    await until(() => expect(line()?.textContent).toContain('must not contain spaces'));
    const typed = input();
    if (typed) typed.value = '';
    await type('free');
    await press('Enter');
    await until(async () => expect((await entryOf(0))?.citekey).toBe('free'));
  });
});

describe('what is copied', () => {
  it('has keys of the pattern that is chosen', async () => {
    const writeText = vi.fn();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    await citing.change({ keys: 'betterbibtex' });
    await fill(papers, 1);
    await showPopup();
    await press('ArrowDown');
    await press('c');
    await until(() => expect(writeText).toHaveBeenCalled());
    expect(writeText.mock.calls[0]?.[0]).toMatch(/^@\w+\{[a-z]+[A-Z]\w+\d{4},\n/);
  });
});

describe('the settings of citing', () => {
  it('choose the pattern of keys, and whether preprints are cited', async () => {
    mount(<CitingSettings />);
    await until(() => expect(field('Short: vaswani2017attention').checked).toBe(true));
    field('Better BibTeX: vaswaniAttentionAllYou2017').click();
    await until(async () => expect((await citing.get()).keys).toBe('betterbibtex'));
    field('Cite the arXiv preprint even if the paper has been published').click();
    await until(async () =>
      expect(await citing.get()).toEqual({ keys: 'betterbibtex', preprints: true }),
    );
    await until(() =>
      expect(field('Cite the arXiv preprint even if the paper has been published').checked).toBe(
        true,
      ),
    );
  });
});
