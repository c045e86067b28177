import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Whether a file holds a licence, or a notice that must be passed on with it. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;
const RULE = `\n\n${'='.repeat(80)}\n\n`;

/** A part of the bundle that has a licence of its own: a package, or a folder of the project. */
interface Part {
  folder: string;
  name: string;
  /** SPDX identifier, as the package states it. */
  licence?: string;
  author?: string;
}

/** Collects the licences of everything that is bundled. */
export interface Licences {
  /** To be used in every bundle. It also keeps the copyright notice of citeproc in its file. */
  plugin: Plugin;
  /** The texts for users, sorted, so that they depend on nothing but the bundles. */
  text(): string;
}

/** @param root the project's folder */
export function collectLicences(root: string): Licences {
  const modules = new Set<string>();
  return {
    plugin: {
      name: 'licences',
      generateBundle(_, bundle) {
        const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
        for (const chunk of chunks) {
          const ids = Object.keys(chunk.modules).filter((id) => existsSync(id));
          for (const id of ids) modules.add(id);
          const citeproc = ids.find((id) => /[/\\]citeproc[/\\]/.test(id));
          if (citeproc) chunk.code = noticeOf(citeproc) + chunk.code;
        }
      },
    },
    text: () => licenceText(partsOf(modules, root), root),
  };
}

/** The comment with which a file begins; minifying removes it. */
function noticeOf(file: string): string {
  const [notice] = /^\s*\/\*[\s\S]*?\*\/\n/.exec(readFileSync(file, 'utf8')) ?? [];
  if (!notice) throw new Error(`${file} has no copyright notice`);
  return notice;
}

function partsOf(modules: Iterable<string>, root: string): Part[] {
  const parts = new Map<string, Part>();
  for (const id of modules) {
    const part = partOf(dirname(resolve(id)), root);
    if (part) parts.set(part.name, part);
  }
  return [...parts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The part to which a folder belongs; undefined for the project's own code. */
function partOf(folder: string, root: string): Part | undefined {
  if (folder === root || folder === dirname(folder)) return undefined;
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest)) {
    const { name, version, license, author } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (name && version) {
      return {
        folder,
        name: `${name} ${version}`,
        ...(typeof license === 'string' && { licence: license }),
        ...(author && { author: typeof author === 'string' ? author : author.name }),
      };
    }
  } else if (!folder.includes('node_modules') && licenceFiles(folder).length > 0) {
    return { folder, name: folder.slice(root.length + 1).replaceAll('\\', '/') };
  }
  return partOf(dirname(folder), root);
}

function licenceFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort();
}

function licenceText(parts: Part[], root: string): string {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8');
  const sections = parts.map((part) => {
    const { folder, name, licence } = part;
    const texts = licenceFiles(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    if (texts.length === 0) texts.push(standardText(part, root));
    const text = texts.map((each) => each.trim()).join('\n\n');
    return `${name}${licence ? ` (${licence})` : ''}\n\n${text}`;
  });
  const text = [`Offprint\n\n${own.trim()}`, ...sections].join(RULE);
  return `${text.replaceAll('\r\n', '\n')}\n`;
}

/** Some packages name a licence and ship no text of it; its wording is always the same. */
function standardText({ name, licence = '', author }: Part, root: string): string {
  const file = join(root, '.bin/licence-texts', `${licence}.txt`);
  if (!existsSync(file)) throw new Error(`${name} ships no licence text. Add one as ${file}`);
  return `Copyright (c) ${author ?? `the authors of ${name}`}\n\n${readFileSync(file, 'utf8')}`;
}
