import { isTarget, type ZoteroTarget } from '../messages';
import { stored } from './stored';

type Target = Pick<ZoteroTarget, 'id' | 'name'>;

/** The Zotero collection that the user chose last; its id is empty while none was chosen. */
export const zoteroTarget = stored<Target>('zoteroTarget', ({ id, name }) =>
  isTarget(id) && typeof name === 'string' ? { id, name } : { id: '', name: '' },
);
