import { isTarget, type ZoteroTarget } from '../messages';
import { words } from '../words/words';
import { stored } from './stored';

type Target = Pick<ZoteroTarget, 'id' | 'name'>;

/**
 * The Zotero collection that papers were last sent to. The default is the user's own library, which
 * has the id `L1` in every Zotero.
 */
export const zoteroTarget = stored<Target>('zoteroTarget', ({ id, name }) =>
  isTarget(id) && typeof name === 'string'
    ? { id, name }
    : { id: 'L1', name: words('zotero_library') },
);
