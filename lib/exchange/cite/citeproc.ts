import CSL from 'citeproc';
import type { Item } from '../../paper/paper';
import { PUBLICATION_VARIABLES } from '../../paper/publication';
import { readable } from '../../text/tex';
import { texSource } from '../../text/tex-spans';
import { type CslItem, cslWork, OTHERS } from '../csl/csl-item';
import type { CslName } from '../csl/csl-name';
import type { Choices } from '../format';
import { addShortcuts } from './citeproc-shortcuts';
import { editionNumber } from './edition';
import { furtherPrinted, preparedFor } from './further-printed';
import { specialisedStyle } from './specialised-style';

type Engine = InstanceType<typeof CSL.Engine>;

/**
 * Placeholder for “others”: styles add “and” and punctuation around it, which are replaced later.
 */
const MORE = '\uE000';

/** Variables that citeproc and its caller derive from those of a work. */
const DERIVED = ['id', 'title-short', 'page-first', 'event', 'citation-number', 'year-suffix'];

/** The variables that a work may have, and those that are added for styles. */
const VARIABLES: ReadonlySet<string> = new Set([
  ...PUBLICATION_VARIABLES,
  ...['title', 'author', 'issued', 'DOI', 'URL'],
  ...DERIVED,
]);

/** Engines for works with the same variables. Further works share those of their types. */
const MOST_EXACT = 12;

/** What citeproc needs besides a style. */
export interface StyleNeeds {
  /** Whether the style itself adds “arXiv:” before the number. */
  bare?: boolean;
  /** `text` by default; `html` has italics. */
  output?: 'text' | 'html';
  /** Whether the style inverts names, so that a comma ends even a single one before “et al.”. */
  inverts?: boolean;
}

/**
 * Returns a function that formats one reference in a style. Each reference is independent of
 * others (no dash for repeated authors), so it can be copied out of a list.
 * @param style XML of the style
 * @param locale XML of its language
 * @param needs what the style itself leaves to the caller
 */
export function formatter(
  style: string,
  locale: string,
  needs: StyleNeeds,
): (item: Item, choices: Choices) => string {
  let work: CslItem | undefined;
  const [whole, language] = [CSL.parseXml(onlyBibliography(style)), CSL.parseXml(locale)];
  const engines = new Map<string, Engine>();
  /** An engine with only what the style says of works of this type with these variables. */
  function engineOf(work: CslItem, further: readonly string[]): Engine {
    const own = Object.keys(work).sort();
    const exact = `${work.type}: ${own.join(' ')}`;
    const known = engines.get(exact);
    if (known) return known;
    if (engines.size < MOST_EXACT)
      return newEngine(exact, work.type, new Set([...own, ...DERIVED]));
    const prepared = preparedFor(further);
    const shared = `${work.type} ${prepared.size}`;
    const all = new Set([...VARIABLES, ...prepared]);
    return engines.get(shared) ?? newEngine(shared, work.type, all);
  }
  function newEngine(name: string, type: string, variables: ReadonlySet<string>): Engine {
    const engine = new CSL.Engine(
      {
        retrieveLocale: () => language,
        retrieveItem(id) {
          if (work === undefined)
            throw new Error(`No paper is being formatted, but ${id} was asked for`);
          return work;
        },
      },
      specialisedStyle(whole, { type, mayHave: (variable) => variables.has(variable) }),
      'en-US',
    );
    engine.setOutputFormat(needs.output ?? 'text');
    addShortcuts(engine);
    engines.set(name, engine);
    return engine;
  }
  let count = 0;
  return (item, choices) => {
    // citeproc caches items by id, so each paper gets a new one.
    work = styled(cslWork(item, `p${count++}`, choices), item.paper.title, needs.bare === true);
    const further = furtherPrinted(item.entry?.beyond);
    Object.assign(work, further);
    const engine = engineOf(work, Object.keys(further));
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
