import { SUBSCRIPTS, SUPERSCRIPTS } from '../../../text/tex-symbols';

const ARROWS: [RegExp, string][] = [
  [/<[=-]{1,3}>/g, '⇌'],
  [/-{1,3}>/g, '→'],
  [/<-{1,3}/g, '←'],
];

/**
 * Shows a formula of mhchem's `\ce` (https://ctan.org/pkg/mhchem) in Unicode: numbers after an
 * element or a bracket are subscripts, charges are superscripts.
 * @param formula the argument without TeX macros
 */
export function chemistry(formula: string): string {
  const plain = ARROWS.reduce((text, [sign, arrow]) => text.replace(sign, arrow), formula);
  return plain
    .replace(/\^(?:\{([^{}]*)\}|(\d*[+-]))/g, (_, a, b) => raised(a ?? b))
    .replace(/_(?:\{([^{}]*)\}|(\d+))/g, (_, a, b) => lowered(a ?? b))
    .replace(/[{}$]/g, '')
    .replace(/(?<=[\p{L})\]])\d+/gu, lowered)
    .replace(/(?<=[\p{L}\d₀-₉)\]])[+-](?=$|[\s,;)\]])/gu, raised)
    .replace(/(?<=\S)[*.](?=\d*[A-Z])/g, '·');
}

function raised(text: string): string {
  return [...text].map((sign) => SUPERSCRIPTS.get(sign) ?? sign).join('');
}

function lowered(text: string): string {
  return [...text].map((sign) => SUBSCRIPTS.get(sign) ?? sign).join('');
}
