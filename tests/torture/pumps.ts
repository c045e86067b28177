import process from 'node:process';
import { formats } from '../../lib/exchange';
import { bibtexText } from '../../lib/exchange/bibtex/bibtex-text';
import { bibtexTitle } from '../../lib/exchange/bibtex/bibtex-title';
import { FormatError } from '../../lib/exchange/format-problem';
import { looseDate } from '../../lib/exchange/import/loose-date';
import { recognise } from '../../lib/exchange/import/recognise';
import { parseShownDate } from '../../lib/paper/dates';
import { parseId } from '../../lib/paper/ids';
import { parseName } from '../../lib/paper/names';
import { parseDraft } from '../../lib/paper/parse-draft';
import { printedDate } from '../../lib/paper/stated/printed-date';
import { titleKey } from '../../lib/paper/title-key';
import { completions } from '../../lib/search/query/completions';
import { parseQuery } from '../../lib/search/query/parse';
import { highlight } from '../../lib/search/words/highlight';
import { snippet } from '../../lib/search/words/snippet';
import { termsOf } from '../../lib/search/words/terms';
import { splitByline } from '../../lib/sites/reading/byline';
import { linkedId } from '../../lib/sites/reading/linked-id';
import { medicalCitation } from '../../lib/sites/reading/medical-citation';
import { shownCount } from '../../lib/sites/reading/shown-count';
import { decodeEntities, decodeMetadata } from '../../lib/text/html';
import { readable } from '../../lib/text/tex';
import { collapse, fold, parseCount } from '../../lib/text/text';
import { FRAGMENTS, NESTED, nested, pumped } from '../made/pumps';
import { shown } from './check-draft';
import { below, oneOf } from './choose';
import type { Attempt, Random } from './part';

const LENGTH = 100_000;
/** The most processor time of one call, in ms. */
const MOST_MS = 5000;
const NOW = Date.UTC(2026, 10, 21, 9);
const BASE = new URL('https://any.example/');

/** Everything that reads a text from a page, a file or the user. */
const READERS: Record<string, (text: string) => unknown> = {
  bibtexText,
  bibtexTitle,
  collapse,
  completions: (text) => completions(text, undefined),
  decodeEntities,
  decodeMetadata,
  fold,
  highlight: (text) => highlight(text, ['a', 'moss']),
  linkedId: (text) => linkedId(text, BASE),
  looseDate,
  medicalCitation,
  parseCount,
  parseDraft: (text) => parseDraft({ ids: ['arxiv:2611.00001'], title: 'Moss', abstract: text }),
  parseId,
  parseName,
  parseQuery: (text) => parseQuery(text, NOW),
  parseShownDate: (text) => parseShownDate(text, new Date(NOW)),
  printedDate,
  readable,
  recognise,
  shownCount,
  snippet: (text) => snippet(text, ['a', 'moss']),
  splitByline,
  termsOf,
  titleKey,
  ...Object.fromEntries(
    formats.flatMap(({ id, read }) =>
      read && id !== 'page' ? [[`${id}.read`, (text: string) => read(text, { now: NOW })]] : [],
    ),
  ),
};

/** Beginnings by which readers go further into a text. */
const PLAUSIBLE = [
  ...['', 'On Moss', 'Fern, Ada and ', 'doi:10.1000/moss', 'https://doi.org/10.1000/', '$x$ and '],
  ...[
    '@article{moss, title = {On Moss}, author = {',
    '@article{moss, title = "On',
    '@string{a = "',
  ],
  ...[
    'TY  - JOUR\nTI  - On Moss\nKW  - ',
    'Title,Author,Manual Tags\nOn Moss,"Fern, Ada","',
    '[{"title":"',
  ],
  ...[
    '{"format":"offprint","version":2}\n',
    'Daily Papers\n\nDec 16\n\nMoss\n\n',
    'author:ek "',
    '2026-11-',
  ],
];

/** Reads a text of 100,000 characters that repeats one or two fragments. */
export const attemptPump: Attempt = async (random, number) => {
  const names = Object.keys(READERS);
  const name = names[number % names.length] ?? '';
  const text = pumpedText(random);
  const start = process.cpuUsage();
  try {
    await READERS[name]?.(text);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
  }
  const { user, system } = process.cpuUsage(start);
  const ms = Math.round((user + system) / 1000);
  return ms > MOST_MS ? `${name} took ${ms} ms for ${shown(text.slice(0, 80))}` : undefined;
};

function pumpedText(random: Random): string {
  const plausible = oneOf(PLAUSIBLE, random);
  if (random() < 0.15)
    return plausible + nested(oneOf(NESTED, random), 1 + below(LENGTH / 8, random));
  const fragment =
    random() < 0.6 ? oneOf(FRAGMENTS, random) : oneOf(FRAGMENTS, random) + oneOf(FRAGMENTS, random);
  return oneOf(pumped(fragment, LENGTH, plausible), random);
}
