import { schemeOrder } from './registries';

/**
 * Orders identifiers by the registries (see `REGISTRIES`), those of one registry by their text: a
 * negative number if `a` comes first.
 */
export function idOrder(a: string, b: string): number {
  return schemeOrder(a) - schemeOrder(b) || (a < b ? -1 : Number(a > b));
}
