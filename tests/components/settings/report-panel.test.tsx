// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { ReportPanel } from '../../../components/settings/ReportPanel';
import type { PageReport } from '../../../lib/paper/capture';
import { click, freshPopup, press, until } from '../app/show-popup';
import { mount, shownMessages } from '../mount';

freshPopup();

const page: PageReport = {
  site: 'huggingface',
  url: 'https://huggingface.co/papers?q=rivers#top',
  ids: ['arxiv:2611.00001'],
  expected: 23,
  problems: [{ kind: 'no_paper' }],
};
const onClose = vi.fn();
const show = (shown: PageReport | undefined) =>
  mount(<ReportPanel page={shown} onClose={onClose} />);
const shownText = () => document.querySelector('textarea')?.value ?? '';

describe('the report panel', () => {
  it('shows every byte that it copies, and can’t be written into', async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      copied.push(text);
    });
    show(page);
    expect(shownText()).toContain('Offprint: 0.1.0');
    expect(shownText()).toContain('Page: https://huggingface.co/papers\n');
    expect(shownText()).toContain('Papers read: 1 of 23\nProblems:\n- no_paper\n');
    expect(document.querySelector('textarea')?.readOnly).toBe(true);
    await click('Copy');
    await until(() => expect(shownMessages()).toEqual(['Copied.']));
    expect(copied).toEqual([shownText()]);
  });

  it('sends nothing and leads nowhere', () => {
    show(page);
    expect(document.querySelectorAll('a, form, iframe, img')).toHaveLength(0);
  });

  it('says so when copying is refused', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
      new DOMException('No', 'NotAllowedError'),
    );
    show(page);
    await click('Copy');
    await until(() => expect(shownMessages()[0]).toContain('nothing was copied'));
  });

  it('stands without a page', () => {
    show(undefined);
    expect(shownText()).not.toContain('Page:');
  });

  it('takes the focus and closes by Escape', async () => {
    show(page);
    await until(() => expect(document.activeElement?.textContent).toBe('Report a problem'));
    await press('Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });
});
