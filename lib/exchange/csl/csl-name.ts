import type { Author } from '../../paper/paper';
import { nameParts, wholeName } from '../cite/name-parts';

/** A name of CSL-JSON. */
export interface CslName {
  given?: string;
  family?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
  literal?: string;
}

/** A name in CSL-JSON, in Unicode without TeX. */
export function cslName(author: Author): CslName {
  const parts = nameParts(author);
  if (!parts) return { literal: wholeName(author) };
  const { particle, ...rest } = parts;
  return { ...rest, ...(particle && { 'non-dropping-particle': particle }) };
}
