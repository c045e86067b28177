// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { save } from '../../../lib/store/edit/edit';
import { storeCapture } from '../../../lib/store/join/capture';
import {
  click,
  fill,
  freshPopup,
  idOf,
  NOW,
  notice,
  papers,
  press,
  rows,
  showPopup,
  titles,
  until,
} from '../app/show-popup';

freshPopup();

const TITLE = 'On the Slow and Winding Rivers of the North';
const ARXIV = 'arxiv:2503.00001';

/** A preprint that is saved, then met again as published. */
async function meetBoth(): Promise<void> {
  const authors = [{ given: 'Bo', family: 'Ek' }];
  const meet = (site: string, draft: object, at: number) =>
    storeCapture(
      { site, listing: { list: 'paper' }, drafts: [{ ids: [], title: TITLE, authors, ...draft }] },
      at,
    );
  await meet('arxiv', { ids: [ARXIV], published: '2025-03-01' }, NOW);
  await save([ARXIV], NOW);
  const published = { ids: ['doi:10.1000/river'], published: '2026-01', venue: 'Hydrology' };
  await meet('acm', { ...published, title: `${TITLE}.` }, NOW + 1);
}

const detail = () => document.querySelector('.detail');
const lines = (selector: string) =>
  [...document.querySelectorAll(selector)].map((line) => line.textContent);

describe('the detail of a paper that is known in two versions', () => {
  it('shows both, with links', async () => {
    await meetBoth();
    await showPopup();
    await press('ArrowDown');
    await click('More');
    await until(() => expect(detail()).not.toBeNull());
    expect(lines('.versions > div')).toEqual([
      'Preprint Mar 1, 2025 · arXiv:2503.00001',
      'Published Hydrology · Jan 2026 · doi:10.1000/river',
    ]);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.versions a')];
    expect(links.map((link) => link.href)).toEqual([
      'https://arxiv.org/abs/2503.00001',
      'https://doi.org/10.1000/river',
    ]);
  });

  it('says why they are one; one click separates them, and undo joins them again', async () => {
    await meetBoth();
    await showPopup();
    await press('ArrowDown');
    await click('More');
    await until(() =>
      expect(lines('.joins li')).toEqual([
        `Merged with “${TITLE}.” on Nov 21, 2026: same title · Not the same paper`,
      ]),
    );
    await click(`Not the same paper as “${TITLE}.”`);
    await until(() => expect(notice()).toBe('Separated into two papers'));
    await until(() => expect(lines('.joins li')).toEqual([]));
    expect(await db.papers.count()).toBe(2);
    await click('Undo');
    await until(() => expect(lines('.joins li')).toHaveLength(1));
    expect(await db.papers.count()).toBe(1);
  });

  it('of any other paper shows its one version', async () => {
    await fill(papers, 1);
    await showPopup();
    await press('ArrowDown');
    await click('More');
    await until(() => expect(detail()).not.toBeNull());
    expect(lines('.versions > div')).toEqual(['Published Nov 18, 2026 · arXiv:2611.11042']);
    expect(document.querySelector('.joins')).toBeNull();
  });
});

describe('selected papers', () => {
  it('can be joined, and undone', async () => {
    await fill(papers, 3);
    await showPopup();
    const before = titles();
    await press('ArrowDown');
    await press('x');
    expect(buttons()).not.toContain('Merge 2');
    await press('ArrowDown');
    await press('x');
    await until(() => expect(buttons()).toContain('Merge 2'));
    await click('Merge 2');
    await until(() => expect(notice()).toBe('Merged 2 papers into one'));
    await until(() => expect(rows()).toHaveLength(2));
    expect(document.querySelector('.selection')).toBeNull();
    expect((await db.papers.toArray()).some(({ ids }) => ids.includes(idOf(0)))).toBe(true);
    await click('Undo');
    await until(() => expect(titles()).toEqual(before));
  });
});

function buttons(): string[] {
  return [...document.querySelectorAll('.selection button')].map((each) => each.textContent);
}
