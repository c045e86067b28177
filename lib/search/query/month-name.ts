import { fold } from '../../text/text';

/** The names of the months in English and German, folded, in full and shortened. */
const NAMES: readonly (readonly string[])[] = /* @__PURE__ */ [
  'jan january januar janner jaenner',
  'feb february februar',
  'mar march marz maerz mrz',
  'apr april',
  'may mai',
  'jun june juni',
  'jul july juli',
  'aug august',
  'sep sept september',
  'oct october okt oktober',
  'nov november',
  'dec december dez dezember',
].map((names) => names.split(' '));
/** Fewer letters may begin anything. */
const SHORTEST = 3;

/** The number of a month, 1 to 12, from its English or German name, also shortened; else 0. */
export function monthNamed(name: string): number {
  const plain = plainName(name);
  return NAMES.findIndex((names) => names.includes(plain)) + 1;
}

/** Whether a name of a month begins so: `septem`. */
export function isMonthBegun(text: string): boolean {
  const plain = plainName(text);
  return plain.length >= SHORTEST && NAMES.flat().some((name) => name.startsWith(plain));
}

function plainName(text: string): string {
  return fold(text).replace(/\.$/, '');
}
