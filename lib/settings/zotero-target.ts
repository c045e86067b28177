import { isTarget, type ZoteroTarget } from '../messages';
import { words } from '../words/words';
import { stored } from './stored';

type Target = Pick<ZoteroTarget, 'id' | 'name'>;

/** Where papers were last sent; at first the user's own library, which is `L1` in every Zotero. */
export const zoteroTarget = stored<Target>('zoteroTarget', ({ id, name }) =>
  isTarget(id) && typeof name === 'string'
    ? { id, name }
    : { id: 'L1', name: words('zotero_library') },
);
