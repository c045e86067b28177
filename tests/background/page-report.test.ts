import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageText } from '../../components/parts/page-text';
import { askReport as ask, type ReportingTab } from '../../lib/background/page-report';
import { checkUnstored } from '../../lib/background/unstored';
import { buildReport } from '../../lib/report';
import { speakEnglish } from '../i18n';
import { id } from '../store/fresh-store';

beforeEach(speakEnglish);

const address = 'https://huggingface.co/papers';
const tab = { id: 7, url: address, incognito: true };
const state = { id: id(1), state: 'new', tags: [], firstSeen: 1 };
const unstored = {
  capture: { site: 'huggingface', listing: { list: 'daily' }, drafts: [{ ids: [id(1)] }] },
  states: [state],
};
const report = {
  ...{ site: 'huggingface', url: address, ids: [id(1)], expected: 1, problems: [] },
  health: { expected: 1, read: 1, withoutAuthors: 0, withoutDate: 0 },
  unstored,
};

const askReport = (of: ReportingTab) => ask(of, checkUnstored);

/** What the script in the tab answers. */
function answers(reply: unknown): void {
  Object.assign(fakeBrowser.tabs, { sendMessage: vi.fn(async () => ({ reply })) });
}

describe('what a script reports of its page', () => {
  it('is taken as it is if it is sound', async () => {
    answers(report);
    expect(await askReport(tab)).toEqual(report);
  });

  it('has papers to be stored only in a private window, and only of its own site', async () => {
    answers(report);
    expect(await askReport({ ...tab, incognito: false })).not.toHaveProperty('unstored');
    const other = { ...tab, url: 'https://arxiv.org/list/cs.CL/new' };
    expect(await askReport(other)).toBeUndefined();
    expect(await askReport({ ...tab, url: undefined })).toBeUndefined();
    answers({
      ...report,
      unstored: { ...unstored, capture: { ...unstored.capture, site: 'arxiv' } },
    });
    expect(await askReport(tab)).toBeUndefined();
  });

  it.each([
    ['no object', 7],
    ['no address', { ...report, url: 'x' }],
    ['identifiers that are no list', { ...report, ids: { length: 3 } }],
    ['counts that are none', { ...report, health: { expected: '1' } }],
  ])('is none with %s', async (_, reply) => {
    answers(reply);
    expect(await askReport(tab)).toBeUndefined();
  });

  it.each([
    ['rows_unread', 'why'],
    ['field_left_out', 'value'],
    ['link_left_out', 'value'],
    ['bar_store_failed', 'why'],
    ['bar_states_failed', 'why'],
    ['bar_save_failed', 'why'],
  ])(
    'keeps a problem of kind %s with its %s, but nothing else that is an object',
    async (kind, field) => {
      const sound = { kind, name: 'x', [field]: { kind: 'unexpected', value: 'Disk full' } };
      answers({
        ...report,
        problems: [sound, { ...sound, other: {} }, { ...sound, [field]: 'x' }],
      });
      expect((await askReport(tab))?.problems).toEqual([sound]);
    },
  );

  it('can be shown and reported, whatever it is', async () => {
    const odd = fc.anything({ withBigInt: true, withDate: true });
    const problem = fc.record({
      kind: fc.oneof(
        fc.constantFrom('rows_unread', 'bar_save_failed', 'field_left_out', 'page_data', 'x'),
        odd,
      ),
      ...{ why: odd, value: odd, name: odd, count: odd },
    });
    const any = fc.record({
      site: fc.oneof(fc.constant('web'), odd),
      url: fc.oneof(fc.constant(address), odd),
      ids: fc.oneof(fc.constant([id(1), 'x', 7]), odd),
      ...{ expected: odd, problems: fc.array(fc.oneof(problem, odd)) },
      unstored: fc.oneof(fc.constant({ states: [state, 7, {}], capture: {} }), odd),
    });
    await fc.assert(
      fc.asyncProperty(any, async (reply) => {
        answers(reply);
        const page = await askReport(tab);
        if (!page) return;
        page.problems.map(pageText);
        buildReport(page, '1', 'x');
        expect(page.ids.every((each) => each === id(1))).toBe(true);
        expect(page.expected).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
