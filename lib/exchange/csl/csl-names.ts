import { parseName } from '../../paper/names';
import type { Author } from '../../paper/paper';
import { decodeMetadata } from '../../text/html';
import { isRecord } from '../../text/json';
import { collapse } from '../../text/text';
import { authorOf } from '../cite/name-parts';
import { OTHERS } from './csl-item';

/**
 * The names of a variable. Crossref has the names of groups as `name`, and some programs write
 * whole names as texts. `more` reports “others” at the end.
 */
export function cslNamesIn(value: unknown): { names: Author[]; more: boolean } {
  const listed: unknown[] = Array.isArray(value) ? value : [];
  const names = listed.flatMap((name) => nameOf(name) ?? []);
  const rest = names.filter(({ literal }) => !/^(?:others|et al\.?)$/i.test(literal ?? ''));
  return { names: rest, more: rest.length < names.length };
}

function nameOf(name: unknown): Author | undefined {
  if (typeof name === 'string') return name.trim() ? parseName(decodeMetadata(name)) : undefined;
  if (!isRecord(name)) return undefined;
  const text = (part: string) => textOf(name[part]);
  const [literal, family, given] = [text('literal') || text('name'), text('family'), text('given')];
  if (literal) return { literal };
  if (!family) return given ? { literal: given } : undefined;
  if (family === OTHERS && !given) return { literal: OTHERS };
  const particle = [text('dropping-particle'), text('non-dropping-particle')]
    .filter(Boolean)
    .join(' ');
  const suffix = text('suffix');
  return authorOf({
    family,
    ...(given && { given }),
    ...(particle && { particle }),
    ...(suffix && { suffix }),
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number'
    ? collapse(decodeMetadata(String(value)))
    : '';
}
