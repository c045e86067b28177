import { isRecord } from '../../text/json';
import { type ParsedDraft, parseDraft } from '../parse-draft';
import { decoded } from './decoded';
import { withDates } from './with-dates';
import { withKind } from './with-kind';
import { withStated } from './with-stated';

/**
 * Checks a draft as a page states it (`PageDraft`): reads what it states of the publication, and
 * parses its dates.
 * @throws DraftError without a usable title or identifier.
 */
export function parsePageDraft(draft: unknown): ParsedDraft {
  return parseDraft(isRecord(draft) ? withKind(withStated(withDates(decoded(draft)))) : draft);
}
