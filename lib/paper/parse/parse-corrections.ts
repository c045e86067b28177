import { isRecord } from '../../text/json';
import { isPartialDate } from '../dates';
import type { Corrections, PublicationCorrections } from '../paper';
import { parseVariable } from '../parse-publication';
import { LIMITS, parseAuthors, parseText } from '../parse-values';
import { PUBLICATION_VARIABLES, WORK_KINDS } from '../publication';

/** Checks external corrections in the same way as drafts; undefined if none is valid. */
export function parseCorrections(value: unknown): Corrections | undefined {
  if (!isRecord(value)) return undefined;
  const title = parseText(value['title'], LIMITS.title);
  const authors = parseAuthors(value['authors']);
  const { published } = value;
  const date = typeof published === 'string' && isPartialDate(published) ? published : undefined;
  const kind = WORK_KINDS.find((each) => each === value['kind']);
  const publication = parsePublicationCorrections(value['publication']);
  const corrections = {
    ...(title !== undefined && { title }),
    ...(authors?.length && { authors }),
    ...(date !== undefined && { published: date }),
    ...(kind !== undefined && { kind }),
    ...(publication && { publication }),
  };
  return Object.keys(corrections).length > 0 ? corrections : undefined;
}

/** Null stays: it hides the value of the page. */
function parsePublicationCorrections(value: unknown): PublicationCorrections | undefined {
  if (!isRecord(value)) return undefined;
  const corrections: PublicationCorrections = {};
  for (const variable of PUBLICATION_VARIABLES) {
    const raw = value[variable];
    if (raw === undefined) continue;
    Object.assign(corrections, raw === null ? { [variable]: null } : parseVariable(variable, raw));
  }
  return Object.keys(corrections).length > 0 ? corrections : undefined;
}
