// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { PaperDraft } from '../../../lib/paper/paper';
import { lastStyle } from '../../../lib/settings/last-style';
import { db } from '../../../lib/store/database';
import { setNote } from '../../../lib/store/edit/edit';
import { storeCapture } from '../../../lib/store/join/capture';
import {
  click,
  clickIn,
  entryOf,
  fill,
  freshPopup,
  idOf,
  NOW,
  papers,
  press,
  rows,
  showPopup,
  type,
  until,
} from '../app/show-popup';

freshPopup();

const detail = () => document.querySelector('.detail');
const textOf = (selector: string) => document.querySelector(selector)?.textContent;

async function openDetail(): Promise<void> {
  await showPopup();
  await press('ArrowDown');
  await press('ArrowRight');
  await until(() => expect(detail()).not.toBeNull());
}

async function openDetailOf(change: Partial<PaperDraft>): Promise<void> {
  const [paper] = papers;
  if (!paper) throw new Error('No paper');
  await fill([{ ...paper, ...change }], 1);
  await openDetail();
}

describe('the details of a paper', () => {
  it('begin with what the user wrote, and then say what the paper is', async () => {
    await openDetailOf({ abstract: 'About moss.' });
    expect([...(detail()?.children ?? [])].slice(0, 3).map(({ className }) => className)).toEqual([
      'own-things',
      'detail-abstract',
      'detail-authors',
    ]);
    expect(
      [...document.querySelectorAll('.own-things > *')].map(({ className }) => className),
    ).toEqual(['detail-states', 'tag-editor', 'note-empty']);
  });

  it('show twelve authors, then all; each name in its own direction', async () => {
    const authors = Array.from({ length: 40 }, (_, at) => ({ given: 'A.', family: `Name${at}` }));
    await openDetailOf({ authors });
    const names = () => document.querySelectorAll('.detail-authors bdi').length;
    expect(names()).toBe(12);
    await click('All 40 authors');
    expect(names()).toBe(40);
    expect(document.querySelectorAll('.row-facts bdi').length).toBeGreaterThan(3);
  });

  it('list each sighting, and draw the upvotes over time', async () => {
    await fill([]);
    for (const [at, upvotes, rank] of [
      [NOW - 86_400_000 * 2, 3, 9],
      [NOW, 41, 2],
    ] as const) {
      const draft = { ids: ['arxiv:2601.00001'], title: 'Moss', counts: { upvotes }, rank };
      const listing = { list: 'daily', period: new Date(at).toISOString().slice(0, 10) };
      await storeCapture({ site: 'huggingface', listing, drafts: [draft] }, at);
    }
    await db.entries.put({
      ...{ paper: 'arxiv:2601.00001', savedAt: NOW, tags: [], note: '', status: 'unread', rev: 9 },
    });
    await openDetail();
    await until(() => expect(document.querySelectorAll('.met tbody tr')).toHaveLength(2));
    const cells = [...document.querySelectorAll('.met tbody tr:first-child td')];
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      ...['Hugging Face, Daily papers', 'Nov 21, 2026', '41', '2'],
    ]);
    expect(document.querySelector('.upvotes-chart')?.getAttribute('aria-label')).toBe(
      'Upvotes over time: from 3 on Nov 19, 2026 to 41 on Nov 21, 2026',
    );
  });

  it('keep what an import said beyond the known fields, folded', async () => {
    await fill(papers, 1);
    await db.entries.update(idOf(0), { beyond: { bibtex: { annote: 'From <b>Jo</b>' } } });
    await openDetail();
    expect(textOf('.detail-imported summary')).toBe('From the import');
    expect(textOf('.detail-imported dl')).toBe('annote From <b>Jo</b>');
    expect(document.querySelector<HTMLDetailsElement>('.detail-imported')?.open).toBe(false);
  });

  it('draw formulas, and leave TeX that can’t be read as text', async () => {
    // The extension's pages have a doctype; without it Temml draws nothing.
    Object.defineProperty(document, 'compatMode', { value: 'CSS1Compat', configurable: true });
    await openDetailOf({ abstract: 'A bound of $n^{2}$ and $\\unheardof{x}^2$ for $5.' });
    await until(() => expect(document.querySelector('.formula math')).not.toBeNull());
    expect(document.querySelectorAll('.detail-abstract math')).toHaveLength(1);
    expect(textOf('.detail-abstract')).toContain('\\unheardof{x}²');
    expect(textOf('.detail-abstract')).toMatch(/ for \$5\.$/);
  });
});

describe('in the details', () => {
  it('a tag is added and removed', async () => {
    await fill(papers, 1);
    await openDetail();
    document.querySelector<HTMLElement>('.detail .tag-field input')?.focus();
    await type('geometry');
    await press('Enter');
    await until(async () => expect((await entryOf(0))?.tags).toEqual(['geometry']));
    await until(() => expect(document.querySelector('.detail .tag-chip')).not.toBeNull());
    await clickIn('.detail', 'Remove the tag geometry');
    await until(async () => expect((await entryOf(0))?.tags).toEqual([]));
  });

  it('a note is written where it stands, and shown with its Markdown', async () => {
    await fill(papers, 1);
    await openDetail();
    await click('Write a note');
    expect(document.activeElement).toBeInstanceOf(HTMLTextAreaElement);
    await type('Compare **this** with <b>that</b>');
    await press('Escape');
    await until(() => expect(document.querySelector('.detail-note strong')).not.toBeNull());
    expect(textOf('.detail-note')).toBe('Compare this with <b>that</b>');
    expect((await entryOf(0))?.note).toBe('Compare **this** with <b>that</b>');
    expect(rows()[0]?.querySelector('.detail')).not.toBeNull();
    await click('Edit note');
    expect(document.querySelector<HTMLTextAreaElement>('.note-editor')?.value).toContain(
      '**this**',
    );
  });

  it('a click on a note edits it, a click on its link does not', async () => {
    await fill(papers, 1);
    await setNote(idOf(0), 'See https://example.org now', NOW);
    await openDetail();
    await until(() => expect(document.querySelector('.detail-note a')).not.toBeNull());
    const link = document.querySelector<HTMLAnchorElement>('.detail-note a');
    expect(link?.href).toBe('https://example.org/');
    expect(link?.target).toBe('_blank');
    link?.addEventListener('click', (event) => event.preventDefault());
    link?.click();
    expect(document.querySelector('.note-editor')).toBeNull();
    document.querySelector<HTMLElement>('.detail-note p')?.click();
    await until(() => expect(document.querySelector('.note-editor')).not.toBeNull());
  });
});

describe('the key Shift+C', () => {
  it('copies the reference in the style used last, with italics', async () => {
    await fill(papers, 1);
    await lastStyle.change({ id: 'ieee' });
    const copied: ClipboardItem[] = [];
    vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => {
      copied.push(...items);
    });
    await showPopup();
    await press('ArrowDown');
    await press('C', { shiftKey: true });
    await until(() =>
      expect(document.querySelector('.footer')?.textContent).toContain(
        '1 paper copied as References, IEEE.',
      ),
    );
    expect(copied[0]?.types).toEqual(['text/plain', 'text/html']);
    const text = await (await copied[0]?.getType('text/plain'))?.text();
    const html = await (await copied[0]?.getType('text/html'))?.text();
    expect(text).toMatch(/^\[1\] /);
    expect(html).toMatch(/^<p>\[1\] /);
  });
});
