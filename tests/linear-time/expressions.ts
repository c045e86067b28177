import { readdirSync, readFileSync } from 'node:fs';
import { type Node, parse, walk } from '../../.bin/mutate/syntax';

/** A regular expression of the source, and the file that contains it. */
export interface Expression {
  file: string;
  source: string;
  flags: string;
}

/**
 * Returns the regular expressions in the TypeScript files below some folders: literals, and calls
 * of `RegExp`, whose parts that are not constants of the same file become the letter x.
 */
export function expressionsIn(folders: readonly string[]): Expression[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((file) => expressionsOf(readFileSync(file, 'utf8'), file));
}

/** Returns the regular expressions in the code of a file. */
export function expressionsOf(code: string, file: string): Expression[] {
  const found: Expression[] = [];
  const constants = new Map<string, Node>();
  walk(parse(code, file), (node) => {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init)
      constants.set(node.id.name, node.init);
    if (node.type === 'Literal' && 'regex' in node)
      found.push({ file, source: node.regex.pattern, flags: node.regex.flags });
    if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return;
    const [source, flags] = node.arguments;
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp' || !source) return;
    found.push({
      file,
      source: constantText(source, constants),
      flags: flags ? constantText(flags, constants) : '',
    });
  });
  return found;
}

function constantText(node: Node, constants: ReadonlyMap<string, Node>): string {
  if (node.type === 'Literal') return String(node.value);
  if (node.type === 'TemplateLiteral') {
    const parts = node.expressions.map((part) => constantText(part, constants));
    return node.quasis.map(({ value }, at) => (value.cooked ?? '') + (parts[at] ?? '')).join('');
  }
  const constant = node.type === 'Identifier' ? constants.get(node.name) : undefined;
  return constant ? constantText(constant, constants) : 'x';
}
