import type { Item } from '../../paper/paper';
import { pause } from '../../text/pause';
import type { CslItem } from '../csl/csl-item';
import type { Choices, Format, FormatId } from '../format';
import type { StyleNeeds } from './citeproc';
import { referenceHtml } from './html-text';
import { withYearSuffixes } from './year-suffixes';

/** Loads a style of the Citation Style Language: its XML, in a JSON file. */
type Load = () => Promise<{ default: { xml: string } }>;

/** A style: the id of its format, its file and its numbering. */
interface Style extends StyleNeeds {
  id: FormatId;
  load: Load;
  /** How references are numbered: `first` is the number of a reference that is formatted alone. */
  number?: { first: string; nth(index: number): string };
  /** Matches a reference up to its year, if the style adds letters to years: `2020a`, `n.d.-a`. */
  year?: RegExp;
}

const STYLES = {
  apa: {
    id: 'apa',
    load: () => import('./styles/apa.json'),
    year: /^.*?\((?:\d{4}|n\.d\.)(?=[,)])/,
    inverts: true,
  },
  ieee: {
    id: 'ieee',
    load: () => import('./styles/ieee.json'),
    number: { first: '[1] ', nth: (index) => `[${index}] ` },
    bare: true,
  },
  chicago: {
    id: 'chicago',
    load: () => import('./styles/chicago.json'),
    year: /^.*?\. (?:\d{4}(?=\. )|n\.d\.(?= ))/,
    inverts: true,
  },
  mla: { id: 'mla', load: () => import('./styles/mla.json'), inverts: true },
  vancouver: {
    id: 'vancouver',
    load: () => import('./styles/vancouver.json'),
    number: { first: '1. ', nth: (index) => `${index}. ` },
  },
} satisfies Record<string, Style>;

/** The formats of references, by their ids. */
export type ReferenceId = keyof typeof STYLES;

export const apa = references(STYLES.apa);
export const ieee = references(STYLES.ieee);
export const chicago = references(STYLES.chicago);
export const mla = references(STYLES.mla);
export const vancouver = references(STYLES.vancouver);

export const REFERENCES = { apa, ieee, chicago, mla, vancouver } satisfies Record<
  ReferenceId,
  unknown
>;

/** Papers that are formatted between pauses, in about 1 ms each. */
const SLICE = 40;

/** A list of references to paste into a text, in the order of the papers. */
function references(style: Style) {
  const parts = (items: readonly Item[], choices: Choices) => partsOf(style, items, choices);
  const whole = async (items: readonly Item[], choices: Choices, output: 'text' | 'html') => {
    let text = '';
    for await (const part of partsOf(style, items, choices, output)) text += part;
    return text;
  };
  const format = {
    id: style.id,
    extension: 'txt',
    mime: 'text/plain',
    use: 'cite',
    parts,
    write: (items: readonly Item[], choices: Choices) => whole(items, choices, 'text'),
  } satisfies Format;
  /** The same with italics, as paragraphs of HTML. */
  const html = (items: readonly Item[], choices: Choices) => whole(items, choices, 'html');
  return { ...format, html };
}

async function* partsOf(
  style: Style,
  items: readonly Item[],
  choices: Choices,
  output: 'text' | 'html' = 'text',
): AsyncIterable<string> {
  const { formatter, printedWork } = await import('./citeproc');
  const [{ default: rules }, { default: locale }] = await Promise.all([
    style.load(),
    import('./styles/en-us.json'),
  ]);
  const works: CslItem[] = [];
  for (let from = 0; from < items.length; from += SLICE) {
    const slice = items.slice(from, from + SLICE);
    works.push(...slice.map((item, at) => printedWork(item, `p${from + at}`, choices, style)));
    yield '';
    await pause();
  }
  const format = formatter(rules.xml, locale.xml, { ...style, output }, works);
  const all: string[] = [];
  const line = (text: string) => (output === 'html' ? `<p>${text}</p>` : `${text}\n`);
  for (let from = 0; from < works.length; from += SLICE) {
    const slice = works.slice(from, from + SLICE).map((work, index) => {
      const written = format(work);
      const text = output === 'html' ? referenceHtml(written) : written;
      return style.number
        ? text.replace(style.number.first, () => style.number?.nth(from + index + 1) ?? '')
        : text;
    });
    if (style.year) all.push(...slice);
    // Letters of years depend on all references. The empty part lets the caller stop.
    yield style.year ? '' : slice.map(line).join('');
    await pause();
  }
  if (style.year) {
    yield withYearSuffixes(all, style.year).map(line).join('');
  }
}
