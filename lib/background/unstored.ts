import { isCanonicalId } from '../paper/canonical';
import type { PageReport, PaperState } from '../paper/capture';
import { knownSite } from '../sites/known';
import { isRecord } from '../text/json';
import { limitCapture } from './check';

/**
 * Checks the papers and states that a script reports of a page in a private window. A page speaks
 * only for the site to which its address belongs.
 * @throws MessageError
 */
export function checkUnstored(raw: unknown, address: string | undefined): PageReport['unstored'] {
  if (!isRecord(raw) || !Array.isArray(raw['states'])) return undefined;
  const site = address === undefined ? undefined : knownSite(new URL(address));
  const states = raw['states'].filter(isState);
  return { capture: limitCapture(raw['capture'], site), states };
}

function isState(raw: unknown): raw is PaperState {
  if (!isRecord(raw)) return false;
  const { id, state, tags, firstSeen } = raw;
  return (
    typeof id === 'string' &&
    isCanonicalId(id) &&
    ['new', 'seen', 'saved'].includes(String(state)) &&
    Array.isArray(tags) &&
    typeof firstSeen === 'number'
  );
}
