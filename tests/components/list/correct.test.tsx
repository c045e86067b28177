// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { getItems } from '../../../lib/store/read/list';
import {
  click,
  fill,
  freshPopup,
  idOf,
  notice,
  papers,
  press,
  showPopup,
  until,
} from '../app/show-popup';

freshPopup();

const mended = async () => (await getItems([idOf(0)]))[0]?.paper;

const publication = {
  'container-title': 'Moss Letters',
  volume: '5',
  issue: '1',
  publisher: 'Mossbank',
};

function put(selector: string, value: string): void {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (!field) throw new Error(`No ${selector}`);
  field.value = value;
}

async function openDetails(): Promise<void> {
  await showPopup();
  await press('ArrowDown');
  await press('ArrowRight');
  await until(() => expect(document.querySelector('.detail')).not.toBeNull());
}

describe('putting a publication right', () => {
  it('takes the title, the kind and each variable; an emptied one is hidden', async () => {
    await fill(
      [{ ...papers[0], ids: [idOf(0)], title: 'On moss', kind: 'article', publication }],
      1,
    );
    await openDetails();
    const shown = () => document.querySelector('.detail-citation')?.textContent;
    expect(shown()).toContain('Moss Letters 5/1');
    await click('Correct this paper');
    put('.correct [name=title]', 'On ferns');
    put('.correct [name=kind]', 'article-journal');
    put('.correct [name=volume]', '6');
    put('.correct [name=issue]', '');
    put('.correct [name=editor]', 'Ek, Bo');
    await click('Save');
    await until(() => expect(notice()).toBe('Corrected a paper'));
    expect(await mended()).toMatchObject({
      title: 'On ferns',
      kind: 'article-journal',
      publication: {
        'container-title': 'Moss Letters',
        volume: '6',
        editor: [{ given: 'Bo', family: 'Ek' }],
      },
    });
    await until(() => expect(shown()).toContain('Moss Letters 6 '));
    const facts = [...document.querySelectorAll('.detail-citation + .detail-facts > div')].map(
      ({ textContent }) => textContent,
    );
    expect(facts).toEqual([
      'Kind Journal article',
      'Journal Moss Letters',
      'Volume 6',
      'Publisher Mossbank',
      'Editors Bo Ek',
      'Organisation Northlight Research',
    ]);
  });
});

describe('putting a paper right', () => {
  it('takes names, one a line, and a date; refuses what is none; can be taken back', async () => {
    await fill(papers, 1);
    const before = papers[0]?.authors;
    await showPopup();
    await press('ArrowDown');
    await press('ArrowRight');
    await until(() => expect(document.querySelector('.detail')).not.toBeNull());
    await click('Correct this paper');
    put('.correct [name=authors]', 'Fern, Ada\nThe Moss Group');
    put('.correct [name=published]', 'in May');
    await click('Save');
    expect(document.querySelector('.correct [role=alert]')?.textContent).toContain('2024-01');
    put('.correct [name=published]', '2024-05');
    await click('Save');
    await until(() => expect(notice()).toBe('Corrected a paper'));
    expect(await mended()).toMatchObject({
      authors: [{ given: 'Ada', family: 'Fern' }, { literal: 'The Moss Group' }],
      published: '2024-05',
    });
    await until(() => expect(document.querySelector('.correct')).toBeNull());
    await click('Correct this paper');
    await click('Discard all corrections');
    await until(async () => expect((await mended())?.authors).toEqual(before));
  });
});
