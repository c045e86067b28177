// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ZoteroLine } from '../../../components/list/detail/ZoteroLine';
import { db } from '../../../lib/store/database';
import { joinPapers } from '../../../lib/store/join/join';
import { demoPapers } from '../../made/demo';
import { fill, freshPopup, NOW, until } from '../app/show-popup';
import { mount } from '../mount';

const papers = demoPapers().slice(0, 3);
const ids = papers.map((paper) => paper.ids[0] ?? '');

freshPopup();
beforeEach(() => fill(papers));

describe('the details of a paper', () => {
  const [paper = '', other = ''] = ids;
  const row = { target: 'L1', state: 'sent', tries: 0, next: 0 } as const;
  const line = () => document.querySelector('#app')?.textContent;

  it('say since when it is in Zotero, once it is', async () => {
    mount(<ZoteroLine paper={paper} />);
    await db.zotero.put({ ...row, paper: other, sentAt: NOW });
    expect(line()).toBe('');
    await db.zotero.put({ ...row, paper, sentAt: NOW });
    await until(() => expect(line()).toBe('In Zotero since Nov 21, 2026'));
  });

  it('say so too while it waits to be sent again, and of a part that was joined with it', async () => {
    await db.zotero.put({ ...row, paper, state: 'waiting', sentAt: NOW });
    mount(<ZoteroLine paper={paper} />);
    await until(() => expect(line()).toContain('Nov 21'));
    await db.zotero.update(paper, { paper, sentAt: NOW + 9 * 86_400_000 });
    await db.zotero.put({ ...row, paper: other, sentAt: NOW });
    await joinPapers([paper, other], NOW);
    const kept = (await db.papers.bulkGet([paper, other])).find((each) => each)?.id ?? '';
    mount(<ZoteroLine key="joined" paper={kept} />);
    await until(() => expect(line()).toBe('In Zotero since Nov 21, 2026'));
  });
});
