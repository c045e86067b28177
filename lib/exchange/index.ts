import { addresses } from './addresses';
import { backup } from './backup';
import { biblatex } from './biblatex';
import { bibtex } from './bibtex';
import { capture } from './capture';
import { csl } from './csl';
import { csv } from './csv';
import type { Format } from './format';
import { html } from './html';
import { json } from './json';
import { jsonl } from './jsonl';
import { links } from './links';
import { markdown } from './markdown';
import { obsidian } from './obsidian';
import { page } from './page';
import { papermemory } from './papermemory';
import { apa, chicago, ieee, mla, vancouver } from './references';
import { ris } from './ris';

const references = [apa, chicago, ieee, mla, vancouver] as const;

/** Every format, in the order in which they are offered. */
export const formats: readonly Format[] = [
  bibtex,
  biblatex,
  ris,
  csl,
  csv,
  markdown,
  obsidian,
  html,
  ...references,
  backup,
  json,
  jsonl,
  links,
  papermemory,
  addresses,
  capture,
  page,
];

/** Formats that the popup offers to write: what people and their programs read. */
export const exportFormats = [
  bibtex,
  biblatex,
  ris,
  csl,
  csv,
  markdown,
  obsidian,
  html,
  ...references,
  links,
  backup,
] as const;
