import { putOff } from '../store/zotero';
import { delayAfter } from '../text/delay';

/** Puts all papers off because Zotero does not answer, or is still busy with a request. */
export async function closed(now: () => number): Promise<'closed'> {
  await putOff('closed', delayAfter, now());
  return 'closed';
}
