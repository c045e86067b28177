import type { ReferenceId } from '../exchange/cite/references';
import { stored } from './stored';

/** Every style, by its id; the styles themselves are loaded when references are written. */
const STYLES: Record<ReferenceId, true> = {
  apa: true,
  chicago: true,
  ieee: true,
  mla: true,
  vancouver: true,
};

/** Id of the style in which references were written last; APA before any. */
export const lastStyle = stored<{ id: ReferenceId }>('referenceStyle', ({ id }) => ({
  id: isReferenceId(id) ? id : 'apa',
}));

/** Whether a format is a style of references. */
export function isReferenceId(id: unknown): id is ReferenceId {
  return typeof id === 'string' && Object.hasOwn(STYLES, id);
}
