import { isRecord } from '../../text/json';
import { decodePlain } from '../../text/without-markup';

/** The fields of a draft that are texts, or consist of texts. Addresses stay as they are. */
const TEXTS = 'title abstract venue organisation keywords authors publication'.split(' ');
/** A publication has editors, which have names. */
const DEEPEST = 4;

/** Decodes the entities and the escaped markup in the texts of a draft, `Ren&eacute;`. */
export function decoded(draft: Record<string, unknown>): Record<string, unknown> {
  const texts = TEXTS.flatMap((field) =>
    draft[field] === undefined ? [] : [[field, decodedIn(draft[field], DEEPEST)]],
  );
  return { ...draft, ...Object.fromEntries(texts) };
}

function decodedIn(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return decodePlain(value);
  if (depth === 0) return value;
  if (Array.isArray(value)) return value.map((each) => decodedIn(each, depth - 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, decodedIn(each, depth - 1)]),
  );
}
