import { fold } from '../../text/text';
import { MONTHS } from '../../text/time';

/** Other names of the months than the English ones in three letters, also in German, folded. */
const OTHERS: readonly string[] = [
  'january januar janner jaenner',
  'february februar',
  'march marz maerz mrz',
  'april',
  'mai',
  'june juni',
  'july juli',
  'august',
  'sept september',
  'october okt oktober',
  'november',
  'december dez dezember',
];
const NAMES: readonly (readonly string[])[] = /* @__PURE__ */ MONTHS.map((short, index) => [
  short,
  ...(OTHERS[index]?.split(' ') ?? []),
]);
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
