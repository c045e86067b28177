import { type Node, parse, walk } from './syntax';

/** Represents the top level of the file among the offsets of functions. */
export const LOADED = -1;

type Function = Node & {
  type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression';
};

/**
 * Returns a function that maps an offset to the functions of a file, by the offsets of their
 * bodies, of which one must run before a test can detect a change there: the enclosing function,
 * else those that use the constant at the offset, else the top level of the file.
 */
export function coveringFunctionsOf(code: string, file: string): (offset: number) => number[] {
  const functions: Function[] = [];
  const constants: { name: string; start: number; end: number }[] = [];
  const uses = new Map<string, number[]>();
  walk(parse(code, file), (node, around) => {
    if (isFunction(node)) functions.push(node);
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier')
      if (around[1]?.type === 'Program')
        constants.push({ name: node.id.name, start: node.start, end: node.end });
    if (node.type === 'Identifier')
      uses.set(node.name, [...(uses.get(node.name) ?? []), node.start]);
  });
  const bodies = functions.map(({ body }) => body).filter((body) => body !== null);

  const coveringFunctions = (offset: number): number[] => {
    const inner = bodies.findLast(({ start, end }) => start <= offset && offset < end);
    if (inner) return [inner.start];
    const constant = constants.find(({ start, end }) => start <= offset && offset < end);
    const used = (uses.get(constant?.name ?? '') ?? []).filter(
      (at) => constant && (at < constant.start || at >= constant.end),
    );
    return used.length > 0 ? used.flatMap(coveringFunctions) : [LOADED];
  };
  return (offset) => [...new Set(coveringFunctions(offset))];
}

/**
 * Inserts a call at the start of each of these functions; `report` returns the source of the call.
 */
export function instrument(
  code: string,
  file: string,
  offsets: ReadonlySet<number>,
  report: (offset: number) => string,
): string {
  const inserts: [at: number, text: string][] = [];
  walk(parse(code, file), (node) => {
    if (!isFunction(node) || !node.body || !offsets.has(node.body.start)) return;
    const { type, start, end } = node.body;
    if (type === 'BlockStatement') inserts.push([start + 1, `${report(start)};`]);
    else inserts.push([start, `(${report(start)},`], [end, ')']);
  });
  inserts.sort(([one], [other]) => other - one);
  const changed = inserts.reduce(
    (text, [at, insert]) => text.slice(0, at) + insert + text.slice(at),
    code,
  );
  return offsets.has(LOADED) ? `${report(LOADED)};${changed}` : changed;
}

function isFunction(node: Node): node is Function {
  return /^(Function|ArrowFunction)(Declaration|Expression)$/.test(node.type);
}
