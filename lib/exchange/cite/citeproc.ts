import CSL from 'citeproc';
import type { Item } from '../../paper/paper';
import { readable } from '../../text/tex';
import { texSource } from '../../text/tex-spans';
import { type CslItem, cslWork, OTHERS } from '../csl/csl-item';
import type { CslName } from '../csl/csl-name';
import type { Choices } from '../format';
import { addShortcuts } from './citeproc-shortcuts';
import { editionNumber } from './edition';
import { furtherPrinted } from './further-printed';
import { specialisedStyle } from './specialised-style';

type Engine = InstanceType<typeof CSL.Engine>;

/**
 * Placeholder for “others”: styles add “and” and punctuation around it, which are replaced later.
 */
const MORE = '\uE000';

/** Variables that citeproc and its caller derive from those of a work. */
const DERIVED = ['id', 'title-short', 'page-first', 'event', 'citation-number', 'year-suffix'];

/** What citeproc needs besides a style. */
export interface StyleNeeds {
  /** Whether the style itself adds “arXiv:” before the number. */
  bare?: boolean;
  /** `text` by default; `html` has italics. */
  output?: 'text' | 'html';
  /** Whether the style inverts names, so that a comma ends even a single one before “et al.”. */
  inverts?: boolean;
}

/** What styles print of a paper, as citeproc reads it. It caches works by their ids. */
export function printedWork(
  item: Item,
  id: string,
  choices: Choices,
  { bare = false }: StyleNeeds,
): CslItem {
  const work = styled(cslWork(item, id, choices), item.paper.title, bare);
  return Object.assign(work, furtherPrinted(item.entry?.beyond));
}

/**
 * Returns a function that formats one reference in a style. Each reference is independent of
 * others (no dash for repeated authors), so it can be copied out of a list.
 * @param style XML of the style
 * @param locale XML of its language
 * @param needs what the style itself leaves to the caller
 * @param works all that will be formatted: the style is reduced to the variables that they have
 */
export function formatter(
  style: string,
  locale: string,
  needs: StyleNeeds,
  works: readonly CslItem[],
): (work: CslItem) => string {
  let current: CslItem | undefined;
  const [whole, language] = [CSL.parseXml(onlyBibliography(style)), CSL.parseXml(locale)];
  const variables = variablesByType(works);
  const sys = {
    retrieveLocale: () => language,
    retrieveItem(id: string) {
      if (current === undefined)
        throw new Error(`No paper is being formatted, but ${id} was asked for`);
      return current;
    },
  };
  const engines = new Map<string, Engine>();
  /** An engine with only what the style says of works of this type with their variables. */
  function engineOf(type: string): Engine {
    const known = engines.get(type);
    if (known) return known;
    const engine = new CSL.Engine(
      sys,
      specialisedStyle(whole, {
        type,
        mayHave: (variable) => variables.get(type)?.has(variable) ?? false,
      }),
      'en-US',
    );
    engine.setOutputFormat(needs.output ?? 'text');
    addShortcuts(engine);
    engines.set(type, engine);
    return engine;
  }
  return (work) => {
    current = work;
    const engine = engineOf(work.type);
    engine.updateItems([work.id]);
    const bibliography = engine.makeBibliography();
    const [text = work.title] = bibliography ? bibliography[1] : [];
    const separated = needs.inverts
      ? text.replace(/(?<!…),? (?:and |& )?\uE000\.?/g, ', et al.')
      : text;
    return separated
      .replace(/(?:\band |& )?\uE000\.?/g, 'et al.')
      .replace(/\s+/g, ' ')
      .replaceAll(' ,', ',')
      .trim();
  };
}

function variablesByType(works: readonly CslItem[]): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  for (const work of works) {
    const known = types.get(work.type) ?? new Set(DERIVED);
    for (const variable of Object.keys(work)) known.add(variable);
    types.set(work.type, known);
  }
  return types;
}

/**
 * Leaves out the citations in the text and the order of the list: citeproc would format each paper
 * twice more for them, and one paper alone needs neither.
 */
function onlyBibliography(style: string): string {
  const uncited = replaced(style, ['<citation', '</citation>'], CITATION);
  const bibliography = uncited.indexOf('<bibliography');
  return (
    uncited.slice(0, bibliography) +
    replaced(uncited.slice(bibliography), ['<sort>', '</sort>'], '')
  );
}

const CITATION = '<citation><layout><text value=""/></layout></citation>';

/** The text with the first element between two tags replaced, if there is one. */
function replaced(text: string, [open, close]: readonly [string, string], by: string): string {
  const start = text.indexOf(open);
  const end = text.indexOf(close, start);
  return start < 0 || end < 0 ? text : text.slice(0, start) + by + text.slice(end + close.length);
}

/**
 * Initials without full stops, as PubMed prints them (`Moss ABC`), get them: citeproc would take
 * `ABC` for one name.
 */
function printedName(name: CslName): CslName {
  if (name.literal === OTHERS) return { literal: MORE };
  const { given = '', family = '' } = name;
  const isInitials = /^\p{Lu}{2,4}$/u.test(given) && family !== family.toUpperCase();
  return isInitials ? { ...name, given: given.replace(/(?<=.)/gu, '. ').trimEnd() } : name;
}

function styled(work: CslItem, title: string, bare: boolean): CslItem & { event?: string } {
  const author = work.author?.map(printedName);
  return {
    ...work,
    title: casedTitle(title),
    ...(author && { author }),
    ...(work.editor && { editor: work.editor.map(printedName) }),
    // IEEE and Vancouver ask for the variable by its name in CSL 1.0.1.
    ...(work['event-title'] && { event: work['event-title'] }),
    ...(work.edition && { edition: editionNumber(work.edition) }),
    ...(bare && work.number && { number: work.number.replace(/^arXiv:/, '') }),
  };
}

/**
 * Protects from styles that capitalise titles what they would change: O(n) to O(N), µm to Μm,
 * E. coli to E. Coli.
 */
function casedTitle(title: string): string {
  let [text, from] = ['', 0];
  for (const [start, { end }] of texSource(title).maths) {
    text +=
      casedWords(readable(title.slice(from, start))) + cased(readable(title.slice(start, end)));
    from = end;
  }
  return text + casedWords(readable(title.slice(from)));
}

/** Names of species behind the initial of the genus, and units with the prefix µ. */
function casedWords(text: string): string {
  return text.replace(/(?<!\p{L})(?:\p{Lu}\. \p{Ll}{3,}|[µμ]\p{L}+)/gu, cased);
}

function cased(text: string): string {
  return `<span class="nocase">${text}</span>`;
}
