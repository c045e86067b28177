import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { PERIODS } from '../components/library/digest/periods';
import { formats } from '../lib/exchange';
import { PARTS } from '../lib/exchange/kept';
import type { AnswerProblem } from '../lib/paper/answer-problem';
import { TAG_COLOURS } from '../lib/paper/own/tag-style';
import type { MessageName } from '../lib/words/words';

/** Compares texts of `_locales` with the calls of `words` and `countWords`, in both directions. */

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;
const keys = Object.keys(messages);
const textOf = (key: string) => messages[key]?.message ?? '';

/** Names of formats, `format_bibtex`. A format without a name does not compile. */
const FORMAT_NAMES = formats.map(({ id }): MessageName => `format_${id}`);

/** A text for each kind of problem; those of a kind with a value have a placeholder for it. */
const ANSWERS: Record<AnswerProblem['kind'], 0 | 1> = {
  disk_full: 0,
  write_stopped: 0,
  updated: 0,
  newer_store: 0,
  private_window: 0,
  blocked: 0,
  many_lists: 1,
  many_tag_styles: 1,
  many_hidden: 1,
  long_tag: 1,
  not_stored: 1,
  not_read: 1,
  refused_page: 0,
  refused_frame: 0,
  refused_sender: 0,
  refused_capture: 0,
  refused_site: 1,
  refused_unknown_site: 0,
  refused_drafts: 0,
  refused_many: 1,
  refused_ids: 1,
  refused_health: 0,
  refused_listing: 0,
  refused_zotero: 0,
  no_answer: 0,
  papers_gone: 0,
  unexpected: 1,
};

/** Names in attributes of the popup's shell. */
const IN_SHELL = [
  ...readFileSync('entrypoints/popup/index.html', 'utf8').matchAll(
    /data-(?:text|label|placeholder)="([^"]*)"/g,
  ),
].map(([, name]) => name as MessageName);

/** Names that a file composes or passes in a variable; the compiler checks them by their type. */
const IN_VARIABLES: Record<string, readonly MessageName[]> = {
  'entrypoints/reader/papers.ts': ['bar_store_failed', 'bar_states_failed', 'bar_save_failed'],
  'entrypoints/first-draw/fill-words.ts': IN_SHELL,
  'lib/messages.ts': Object.keys(ANSWERS).map((kind) => `answer_${kind}` as MessageName),
  'components/list/done-text.ts': [
    'popup_done_save_list',
    'popup_done_change_list',
    'popup_done_delete_list',
    'popup_done_style_tag',
  ],
  'components/library/digest/Digest.tsx': PERIODS.map((each) => `digest_${each}` as const),
  'components/library/tags/TagRow.tsx': TAG_COLOURS.map((each) => `tags_colour_${each}` as const),
  'components/parts/kept-text.ts': PARTS.map((part) => `export_part_${part}` as const),
  'components/export/ExportPanel.tsx': FORMAT_NAMES,
  'components/parts/use-export.ts': FORMAT_NAMES,
  'lib/jobs/copy-references.ts': [
    'format_apa',
    'format_chicago',
    'format_ieee',
    'format_mla',
    'format_vancouver',
  ],
  'components/import/ImportSources.tsx': FORMAT_NAMES,
};

/** What `words.ts` reads itself. */
const OWN: readonly MessageName[] = ['language'];

type Node = Record<string, unknown> & { type: string };

interface Call {
  /** File and names, `components/Row.tsx: row_upvotes`. */
  place: string;
  names: readonly string[];
  /** Whether the names have plural forms. */
  counted: boolean;
  /** Number of substitutions, the count included; undefined where an array is spread. */
  given: number | undefined;
}

const calls = ['components', 'entrypoints', 'lib']
  .flatMap((root) => readdirSync(root, { recursive: true }).map((file) => join(root, String(file))))
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap(callsIn);

function callsIn(file: string): Call[] {
  const source = readFileSync(file, 'utf8');
  if (!/from '[^']*\/words'/.test(source)) return [];
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} can’t be parsed: ${errors[0]?.message}`);
  return nodesIn(program).flatMap((node) => {
    const { callee, arguments: given } = node;
    if (node.type !== 'CallExpression' || !isNode(callee) || !Array.isArray(given)) return [];
    if (callee['name'] !== 'words' && callee['name'] !== 'countWords') return [];
    const [first, ...rest] = given.filter(isNode);
    const literals = literalsIn(first);
    const names = literals.length > 0 ? literals : (IN_VARIABLES[file] ?? []);
    const spread = rest.some(({ type }) => type === 'SpreadElement');
    return [
      {
        place: `${file}: ${names.join(', ')}`,
        names,
        counted: callee['name'] === 'countWords',
        given: spread ? undefined : rest.length,
      },
    ];
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function nodesIn(node: object): Node[] {
  const inside = Object.values(node).flat().filter(isNode).flatMap(nodesIn);
  return isNode(node) ? [node, ...inside] : inside;
}

/** The name in `'name'`, both names in `condition ? 'name' : 'other'`. */
function literalsIn(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'ConditionalExpression')
    return [...literalsIn(node['consequent']), ...literalsIn(node['alternate'])];
  return typeof node['value'] === 'string' ? [node['value']] : [];
}

/** Keys of the texts of a call. English has two plural forms. */
function keysOf({ names, counted }: Call): string[] {
  return names.flatMap((name) => (counted ? [`${name}_one`, `${name}_other`] : [name]));
}

/** Numbers of the placeholders in a text, ascending. */
function placeholders(key: string): number[] {
  const numbers = [...textOf(key).matchAll(/\$(\d)/g)].map(([, digit]) => Number(digit));
  return [...new Set(numbers)].sort();
}

describe('the texts of the interface', () => {
  it('are named in each call, or listed for it', () => {
    expect(calls.length).toBeGreaterThan(250);
    expect(calls.filter(({ names }) => names.length === 0)).toEqual([]);
  });

  it('exist for each name that is used', () => {
    const missing = calls.filter((call) => keysOf(call).some((key) => !keys.includes(key)));
    expect(missing.map(({ place }) => place)).toEqual([]);
  });

  it('are all used', () => {
    const config = readFileSync('wxt.config.ts', 'utf8');
    const inManifest = [...config.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
    const used = new Set([...calls.flatMap(keysOf), ...inManifest, ...OWN]);
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it('have as many placeholders as each call fills in', () => {
    const wrong = calls.filter(
      (call) =>
        !call.place.startsWith('lib/messages.ts') &&
        call.given !== undefined &&
        keysOf(call).some((key) => placeholders(key).length !== call.given),
    );
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  it('have a placeholder where an answer has a value', () => {
    const found = Object.keys(ANSWERS).map((kind) => [kind, placeholders(`answer_${kind}`).length]);
    expect(Object.fromEntries(found)).toEqual(ANSWERS);
  });

  it('number their placeholders from 1 on', () => {
    const gaps = keys.filter((key) => placeholders(key).some((number, at) => number !== at + 1));
    expect(gaps).toEqual([]);
  });
});
