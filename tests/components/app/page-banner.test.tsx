// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageBanner } from '../../../components/app/PageBanner';
import type { PageReport, PaperState } from '../../../lib/paper/capture';
import type { LostFields } from '../../../lib/paper/fields/watched-fields';
import { speakEnglish } from '../../i18n';

beforeEach(speakEnglish);
afterEach(() => render(null, document.body));

const state = (id: string, kind: PaperState['state']): PaperState => ({
  id,
  state: kind,
  tags: [],
  firstSeen: 0,
});
const report = (ids: string[], more: Partial<PageReport> = {}): PageReport => ({
  site: 'huggingface',
  url: 'https://huggingface.co/papers',
  ids,
  expected: ids.length,
  problems: [],
  ...more,
});

function show(page: PageReport | undefined, states: PaperState[]) {
  const onSave = vi.fn(async () => undefined);
  const onReport = vi.fn();
  const isPrivate = page?.unstored !== undefined;
  render(<PageBanner {...{ page, states, isPrivate, onSave, onReport }} />, document.body);
  return { onSave, onReport };
}
const buttons = () => [...document.querySelectorAll('button')];

describe('the page banner', () => {
  it('counts what is there and saves what is not saved', () => {
    const ids = ['a:1', 'a:2', 'a:3', 'a:4'];
    const states = [
      state('a:1', 'new'),
      state('a:2', 'saved'),
      state('a:3', 'seen'),
      state('a:4', 'new'),
    ];
    const { onSave } = show(report(ids), states);
    expect(document.querySelector('p')?.textContent).toBe(
      '4 papers on this page · 2 new · 1 saved',
    );
    expect(buttons().map((button) => button.textContent)).toEqual(['Save 3']);
    buttons()[0]?.click();
    expect(onSave).toHaveBeenCalledWith(['a:1', 'a:3', 'a:4']);
  });

  it('offers nothing to save when all is saved', () => {
    show(report(['a:1']), [state('a:1', 'saved')]);
    expect(document.querySelector('p')?.textContent).toBe('1 paper on this page · 1 saved');
    expect(buttons()).toEqual([]);
  });

  it('says when the page could not be read as expected, and lists why', () => {
    const rows = { kind: 'rows_unread', count: 7, why: { kind: 'row_untitled' } } as const;
    const problems = [rows, rows, { kind: 'page_data' } as const];
    const { onReport } = show(report(['a:1', 'a:2'], { expected: 9, problems }), []);
    expect(document.querySelector('p')?.textContent).toBe(
      'This page changed: 2 of 9 papers could be read',
    );
    expect([...document.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
      '7 papers on this page could not be read: no title was found.',
      'The data that the page carries could not be read; only what it shows was kept.',
    ]);
    buttons()[0]?.click();
    expect(onReport).toHaveBeenCalledOnce();
  });

  it('still counts when every paper was read but something was left out', () => {
    const value = { kind: 'characters', value: 900 } as const;
    const problem = { kind: 'field_left_out', name: 'venue', title: 'A', value } as const;
    show(report(['a:1'], { problems: [problem] }), []);
    expect(document.querySelector('li')?.textContent).toBe(
      'venue of “A” was left out: 900 characters',
    );
    expect(document.querySelector('p')?.textContent).toBe('1 paper on this page');
    expect(buttons().map((button) => button.textContent)).toEqual(['Report']);
  });

  it('names the fields that are no longer read, and offers the report', () => {
    const lost: LostFields[] = [{ host: 'huggingface.co', list: 'daily', fields: ['authors'] }];
    const { onReport } = show(report(['a:1'], { lost }), []);
    expect(document.querySelector('p')?.textContent).toBe('1 paper on this page');
    expect(document.querySelector('li')?.textContent).toBe(
      'No longer read, although it always was: Authors',
    );
    buttons()[0]?.click();
    expect(onReport).toHaveBeenCalledOnce();
  });

  it('says in a private window that only saved papers are kept', () => {
    const capture = { site: 'huggingface', listing: { list: 'daily' }, drafts: [] };
    show(report(['a:1'], { unstored: { capture, states: [] } }), [state('a:1', 'new')]);
    expect(document.querySelector('.here')?.textContent).toContain(
      'Private window: only what you save is kept.',
    );
    expect(buttons().map((button) => button.textContent)).toEqual(['Save 1']);
  });

  it('keeps its line on a page without papers and until the page has answered', () => {
    show(report([]), []);
    expect(document.querySelector('.here')?.textContent).toBe('No papers on this page');
    show(undefined, []);
    expect(document.querySelector('.here')?.textContent).toBe('');
  });
});
