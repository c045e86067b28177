import { biblatex } from './bibtex/biblatex';
import { bibtex } from './bibtex/bibtex';
import { apa, chicago, ieee, mla, vancouver } from './cite/references';
import { csl } from './csl/csl';
import { csv } from './csv/csv';
import type { Format } from './format';
import { addresses } from './import/addresses';
import { capture } from './import/capture/capture';
import { page } from './import/page';
import { papermemory } from './import/papermemory';
import { html } from './notes/html';
import { links } from './notes/links';
import { markdown } from './notes/markdown';
import { obsidian } from './notes/obsidian';
import { backup } from './offprint/backup';
import { jsonl } from './offprint/jsonl';
import { rdf } from './rdf/rdf';
import { ris } from './ris/ris';
import { ciw } from './tagged/ciw';
import { enw } from './tagged/enw';
import { nbib } from './tagged/nbib';

const references = [apa, chicago, ieee, mla, vancouver] as const;

/** All formats, in the order in which they are offered. */
export const formats: readonly Format[] = [
  bibtex,
  biblatex,
  ris,
  rdf,
  csl,
  csv,
  markdown,
  obsidian,
  html,
  ...references,
  links,
  backup,
  jsonl,
  nbib,
  enw,
  ciw,
  papermemory,
  addresses,
  capture,
  page,
];

/** The formats that users can export. */
export const exportFormats = formats.filter(
  ({ write, commandLineOnly }) => write && !commandLineOnly,
);
