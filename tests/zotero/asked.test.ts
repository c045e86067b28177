import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { wipe } from '../../lib/store/wipe';
import { apiState, askLeave } from '../../lib/zotero/leave';
import { everything, freshStore } from '../store/fresh-store';
import { withLocalApi } from './api-queue';

freshStore();
const { held } = withLocalApi();

it.each(['always', 'deny'] as const)(
  'the answer “%s” is not stored if everything is deleted while Zotero asks',
  async (answer) => {
    held.zotero.api.answers.push(answer);
    held.zotero.before = async (path) => {
      if (path.endsWith('/authorize')) await wipe();
    };
    await askLeave();
    held.zotero.before = undefined;
    expect(await apiState()).toBe('unasked');
    expect(JSON.stringify(await everything())).not.toContain('zotero:');
    held.zotero.api.answers.push('always');
    await askLeave();
    expect(await apiState()).toBe('allowed');
  },
);
