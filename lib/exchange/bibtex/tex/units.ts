/*
 * Numbers and units of siunitx (https://ctan.org/pkg/siunitx) in Unicode.
 */

function table(text: string): ReadonlyMap<string, string> {
  const words = text.trim().split(/\s+/);
  return new Map(
    words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : [])),
  );
}

const PREFIXES = table(
  'quecto q ronto r yocto y zepto z atto a femto f pico p nano n micro µ milli m centi c deci d deca da hecto h kilo k mega M giga G tera T peta P exa E zetta Z yotta Y',
);
const UNITS = table(`
  metre m meter m gram g second s ampere A kelvin K mole mol candela cd hertz Hz newton N pascal Pa joule J
  watt W coulomb C volt V farad F ohm Ω siemens S tesla T weber Wb henry H celsius °C degreeCelsius °C
  degree ° percent % electronvolt eV litre L liter L minute min hour h day d tonne t dalton Da angstrom Å
  lumen lm lux lx bel B decibel dB becquerel Bq gray Gy sievert Sv katal kat radian rad steradian sr
  arcminute ′ arcsecond ″ astronomicalunit au um µm us µs ul µL uL µL uA µA ug µg uV µV uW µW squared ² cubed ³
  degreeC °C permille ‰ barn b year yr byte B bit bit
`);

/** The text of a unit, `\kilo\metre\per\second`: `km/s`. Unknown macros are shown by their name. */
export function unit(tex: string): string {
  let shown = '';
  /** Whether the next unit needs a space before it. */
  let apart = false;
  for (const [token, name, power] of tex.matchAll(
    /\\([a-zA-Z]+)|[~.]|\^\{?(-?\d+)\}?|[^\\~.^{}\s$]+/g,
  )) {
    const text = power?.replace(/[-\d]/g, raised) ?? symbolOf(token, name);
    const joins = /^[⁰¹²³⁴-⁹⁻/]/.test(text);
    shown += apart && !joins && text !== '' ? ` ${text}` : text;
    if (text !== '') apart = text !== '/' && !(name && PREFIXES.has(name));
  }
  return shown;
}

function symbolOf(token: string, name: string | undefined): string {
  if (name === undefined) return token === '~' || token === '.' ? '' : token;
  return name === 'per' ? '/' : (PREFIXES.get(name) ?? UNITS.get(name) ?? name);
}

/** The text of a number: `1e5`, `1.5 x 3`, `2+-1`. */
export function number(tex: string): string {
  return tex
    .replace(/[{}$\s]/g, '')
    .replace(/\+-|\\pm/g, ' ± ')
    .replace(/x|\\times/g, ' × ')
    .replace(
      /(\d)[eEdD]([+-]?\d+)/g,
      (_, digit, power: string) =>
        `${digit} × 10${power.replace('+', '').replace(/[-\d]/g, raised)}`,
    );
}

function raised(sign: string): string {
  return sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? sign);
}
