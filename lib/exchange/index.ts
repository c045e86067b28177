import { bibtex } from './bibtex';
import { csv } from './csv';
import type { Format } from './format';
import { json } from './json';
import { jsonl } from './jsonl';
import { markdown } from './markdown';

/** Every format, in the order in which they are offered. */
export const formats: readonly Format[] = [bibtex, csv, markdown, json, jsonl];

/** Formats that the popup offers to write: what people and their programs read. */
export const exportFormats = [bibtex, csv, markdown, json] as const;
