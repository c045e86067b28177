import { pageOf } from '../../paper/addresses';
import { arxivOf, doiOf, yearOf } from '../../paper/citation';
import { dayAt } from '../../paper/dates';
import { fullName } from '../../paper/names';
import type { Item, Paper } from '../../paper/paper';
import type { PublicationText } from '../../paper/publication';
import { pause } from '../../text/pause';
import { readable } from '../../text/tex';
import { trimTrailing } from '../../text/text';
import type { Choices, Format } from '../format';
import { uniqueNames } from './file-names';
import { inertNote } from './inert-note';
import { yamlList, yamlText } from './yaml';

/** Notes that are packed between pauses. */
const SLICE = 100;
/** The first day that a zip can store, plus one for time zones (PKWARE's APPNOTE.TXT, 4.4.6). */
const FIRST_DAY_MS = Date.UTC(1980, 0, 2);

/**
 * The system of the files' origin: Info-ZIP decodes names of other systems with a DOS code page.
 */
const UNIX = 3;
/** The mode of a regular file, `rw-r--r--`. */
const READABLE = 0o100644 << 16;

/** A zip of notes for Obsidian, one a paper: its properties, its abstract and the user's note. */
export const obsidian = {
  id: 'obsidian',
  extension: 'zip',
  mime: 'application/zip',
  use: 'read',
  binary: true,
  async write(items: readonly Item[], { now }: Choices): Promise<Uint8Array<ArrayBuffer>> {
    const { Zip, ZipDeflate } = await import('fflate');
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      // The copy has the type that `Blob` needs; each chunk has a new buffer anyway.
      chunks.push(new Uint8Array(chunk));
    });
    const nameOf = uniqueNames();
    const encoder = new TextEncoder();
    for (const [index, item] of items.entries()) {
      if (index % SLICE === SLICE - 1) await pause();
      const file = new ZipDeflate(`${nameOf(readable(item.paper.title))}.md`, { level: 6 });
      file.mtime = Math.max(now, FIRST_DAY_MS);
      file.os = UNIX;
      file.attrs = READABLE;
      zip.add(file);
      file.push(encoder.encode(noteOf(item)), true);
    }
    zip.end();
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  },
} satisfies Format;

/** The names of properties for what is known of the publication, beside the venue. */
const PROPERTIES: [name: string, variable: PublicationText][] = [
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['number', 'number'],
  ['pages', 'page'],
  ['publisher', 'publisher'],
  ['place', 'publisher-place'],
  ['edition', 'edition'],
  ['series', 'collection-title'],
  ['conference', 'event-title'],
  ['genre', 'genre'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
];

function publicationProperties({ kind, publication = {} }: Paper): (string | undefined)[] {
  const { editor } = publication;
  return [
    kind && `kind: ${yamlText(kind)}`,
    ...PROPERTIES.map(([name, variable]) => {
      const text = publication[variable];
      return text && `${name}: ${yamlText(readable(text))}`;
    }),
    editor && `editors:${yamlList(editor.map((each) => readable(fullName(each))))}`,
  ];
}

/** The text of a paper's note. */
export function noteOf({ paper, entry }: Item): string {
  const [year, doi, arxiv] = [yearOf(paper), doiOf(paper), arxivOf(paper)];
  const url = pageOf(paper);
  const venue = paper.venue && readable(paper.venue);
  const names = paper.authors.map((author) => readable(fullName(author)));
  const properties = [
    `title: ${yamlText(readable(paper.title))}`,
    `authors:${yamlList(names)}`,
    year && `year: ${year}`,
    venue && `venue: ${yamlText(venue)}`,
    ...publicationProperties(paper),
    doi && `doi: ${yamlText(doi)}`,
    arxiv && `arxiv: ${yamlText(arxiv)}`,
    url && `url: ${yamlText(url)}`,
    `tags:${yamlList([...new Set(entry?.tags.flatMap((tag) => tagOf(tag) ?? []))])}`,
    entry && `status: ${entry.status}`,
    entry && `saved: ${dayAt(entry.savedAt)}`,
  ];
  const abstract = paper.abstract && `> [!abstract]\n> ${escaped(readable(paper.abstract))}`;
  const parts = [abstract, entry && inertNote(entry.note.trim())]
    .filter(Boolean)
    .map((part) => `\n${part}\n`);
  return `---\n${properties.filter(Boolean).join('\n')}\n---\n${parts.join('')}`;
}

/**
 * A valid tag: letters, digits, `_`, `-` and `/`, not only digits (https://help.obsidian.md/tags);
 * undefined when no character is left.
 */
function tagOf(tag: string): string | undefined {
  const words = tag
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+/gu, '-')
    .replace(/\/{2,}/g, '/');
  const plain = trimTrailing(words.replace(/^[-/]+/, ''), '-/');
  return /^\p{N}+$/u.test(plain) ? `_${plain}` : plain || undefined;
}

/** Escapes Markdown and Obsidian's syntax in the text of a page. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>~$|#%=^!{}]/g, '\\$&');
}
