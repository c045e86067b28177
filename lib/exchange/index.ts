import { biblatex } from './biblatex';
import { bibtex } from './bibtex';
import { capture } from './capture';
import { csv } from './csv';
import type { Format } from './format';
import { json } from './json';
import { jsonl } from './jsonl';
import { markdown } from './markdown';
import { page } from './page';

/** Every format, in the order in which they are offered. */
export const formats: readonly Format[] = [
  bibtex,
  biblatex,
  csv,
  markdown,
  json,
  jsonl,
  capture,
  page,
];

/** Formats that the popup offers to write: what people and their programs read. */
export const exportFormats = [bibtex, biblatex, csv, markdown, json] as const;
