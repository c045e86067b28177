import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerCapture, answerHide, answerSave, answerStates } from '../../lib/background/answers';
import { settings } from '../../lib/settings/settings';
import { db } from '../../lib/store/database';
import { fakePermissions } from '../permissions';
import { freshStore, NOW } from '../store/fresh-store';

freshStore();
beforeEach(() => void fakePermissions());

const tab = { id: 7 };
const sender = { url: 'https://huggingface.co/papers', frameId: 0, tab, documentId: 'one' };
const ids = ['arxiv:2611.00001'];
const capture = {
  site: 'huggingface',
  listing: { list: 'daily' },
  drafts: [{ ids, title: 'A paper' }],
};

describe('a page that comes back from the back/forward cache', () => {
  const answers = async (from: typeof sender) => [
    await answerStates(ids, from, NOW),
    await answerSave({ ids, saved: true }, from, NOW),
    await answerHide({ ids, hidden: true }, from, NOW),
  ];
  const isLeftAlone = async () => [await db.entries.count(), await db.hidden.count()];

  it('gets nothing when its site was switched off meanwhile', async () => {
    await answerCapture(capture, sender, NOW);
    await settings.change({ captureOff: ['huggingface'] });
    expect(await answers(sender)).toEqual([[], [], []]);
    expect(await isLeftAlone()).toEqual([0, 0]);
  });

  it('gets nothing when its site is no longer permitted', async () => {
    const { permitted } = fakePermissions(new Set(['*://dblp.org/*']));
    const dblp = { ...sender, url: 'https://dblp.org/search?q=x' };
    await answerCapture({ ...capture, site: 'dblp', listing: { list: 'search' } }, dblp, NOW);
    expect(await answerStates(ids, dblp, NOW)).toHaveLength(1);
    permitted.clear();
    expect(await answers(dblp)).toEqual([[], [], []]);
    expect(await isLeftAlone()).toEqual([0, 0]);
  });
});
