import type { Author, Edition, Paper, Stamp, Stamps } from '../paper/paper';
import {
  PUBLICATION_VARIABLES,
  type Publication,
  type PublicationVariable,
  venueOf,
} from '../paper/publication';
import { lettersOf } from '../text/letters';
import { best, bestOf, type Choice } from './best';
import { stampOf } from './provenance';
import { sameVenue } from './same-venue';
import { isPreprintServer } from './source-rank';
import { venueQuality } from './venue-quality';

/*
 * Volume, issue and pages of one journal must not be combined with the name of another. So the
 * variables of a publication are grouped by their venue into editions, and merged one by one only
 * within an edition. Which edition a paper shows depends only on the set of all its editions, so
 * the result does not depend on the order in which papers are merged.
 */

/** Most editions of a paper: a work has more than two only when indexes name its venue oddly. */
const MOST_EDITIONS = 8;

/** The publication of a merged paper, and what has to be stored to merge it again. */
export interface MergedPublication {
  publication?: Publication;
  /** All editions, the best first, if there are several. */
  editions?: Edition[];
  /** The stamps of the variables if there is one edition. */
  stamps: Stamps;
}

/**
 * Merges the publications of papers. The edition of a published venue is preferred to that of a
 * pending one and of a preprint server, then that of the better source, then the later one. A
 * variable that it lacks is taken from editions that name the same venue otherwise, and from
 * those without a venue.
 */
export function mergePublications(papers: readonly Paper[]): MergedPublication {
  const joined = new Map<string, Values>();
  for (const values of papers.flatMap(valuesOf)) {
    const key = keyOf(values);
    joined.set(key, joinValues(joined.get(key), values));
  }
  const editions = [...joined.values()].sort(betterFirst).slice(0, MOST_EDITIONS);
  const [chosen, ...others] = editions;
  if (!chosen) return { stamps: {} };
  if (others.length === 0) return { publication: textsOf(chosen), stamps: stampsOf(chosen) };
  return {
    publication: textsOf(filled(chosen, others)),
    editions: editions.map(editionOf),
    stamps: {},
  };
}

/** The variables of one edition, with their stamps. */
type Values = ReadonlyMap<PublicationVariable, Choice<string | Author[]>>;

function valuesOf(paper: Paper): Values[] {
  const { publication, editions } = paper;
  if (editions) {
    return editions.map(({ publication: texts, stamp, stamps }) =>
      stamped(texts, (variable) => stamps?.[variable] ?? stamp),
    );
  }
  if (!publication) return [];
  const stamp = stampOf(paper, 'publication');
  const of = (variable: PublicationVariable) => paper.stamps?.[`publication.${variable}`] ?? stamp;
  return [stamped(publication, of)];
}

function stamped(publication: Publication, stamp: (of: PublicationVariable) => Stamp): Values {
  return new Map(
    PUBLICATION_VARIABLES.flatMap((variable) => {
      const value = publication[variable];
      if (value === undefined) return [];
      return [[variable, { value, quality: quality(variable, value), stamp: stamp(variable) }]];
    }),
  );
}

/** A range of pages is better than its first page, and more editors than fewer. */
function quality(variable: PublicationVariable, value: string | Author[]): number {
  if (typeof value !== 'string') return value.length;
  if (variable === 'page') return Number(value.includes('-'));
  return variable === 'container-title' || variable === 'event-title' ? venueQuality(value) : 0;
}

function joinValues(ours: Values | undefined, theirs: Values): Values {
  if (!ours) return theirs;
  return new Map(
    PUBLICATION_VARIABLES.flatMap((variable) => {
      const value = best(ours.get(variable), theirs.get(variable));
      return value ? [[variable, value]] : [];
    }),
  );
}

/** Editions with the same key have the same venue, or none. */
function keyOf(values: Values): string {
  const venue = venueOf(textsOf(values));
  return venue === undefined ? '' : `${venueQuality(venue)} ${lettersOf(venue)}`;
}

function betterFirst(a: Values, b: Values): number {
  const ours = choiceOf(a);
  return best(ours, choiceOf(b)) === ours ? -1 : 1;
}

function choiceOf(values: Values): Choice<string> {
  const venue = values.get('container-title') ?? values.get('event-title');
  const [first] = values.values();
  const stamp = (venue ?? first)?.stamp ?? NEVER;
  return { value: keyOf(values), quality: venue?.quality ?? -1, stamp };
}
const NEVER: Stamp = [0, 0];

function filled(chosen: Values, others: readonly Values[]): Values {
  const texts = textsOf(chosen);
  return new Map(
    PUBLICATION_VARIABLES.flatMap((variable) => {
      const fitting = others
        .filter((each) => mayFill(each, variable, texts))
        .map((each) => each.get(variable));
      const value = chosen.get(variable) ?? bestOf(fitting);
      return value ? [[variable, value]] : [];
    }),
  );
}

/**
 * Whether an edition may add a variable to the chosen one. Its journal or book may not, because it
 * would be another venue. What a preprint server states without a venue is about the preprint.
 */
function mayFill(values: Values, variable: PublicationVariable, chosen: Publication): boolean {
  if (variable === 'container-title') return false;
  const value = values.get(variable);
  const texts = textsOf(values);
  if (venueOf(texts) !== undefined) return sameVenue(texts, chosen);
  return value !== undefined && !isPreprintServer(value.stamp);
}

function textsOf(values: Values): Publication {
  // `Object.fromEntries` loses the types of the variables.
  return Object.fromEntries([...values].map(([variable, { value }]) => [variable, value]));
}

function editionOf(values: Values): Edition {
  const { publication: stamp = NEVER, ...others } = stampsOf(values);
  const stamps = Object.entries(others).map(([field, each]) => [
    field.slice('publication.'.length),
    each,
  ]);
  return {
    publication: textsOf(values),
    stamp,
    ...(stamps.length > 0 && { stamps: Object.fromEntries(stamps) }),
  };
}

/** The stamp of the first variable, and those of the variables that have another one. */
function stampsOf(values: Values): Stamps {
  const [first] = values.values();
  const stamp = first?.stamp ?? NEVER;
  const differing = [...values].filter(
    ([
      ,
      {
        stamp: [rank, at],
      },
    ]) => rank !== stamp[0] || at !== stamp[1],
  );
  return {
    publication: stamp,
    ...Object.fromEntries(
      differing.map(([variable, each]) => [`publication.${variable}`, each.stamp]),
    ),
  };
}
