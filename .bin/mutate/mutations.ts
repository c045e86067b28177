import { changedPatterns } from './patterns';
import { type Node, parse, walk } from './syntax';

/** One change of a source file: `replacement` replaces the text from `start` to `end`. */
export interface Mutation {
  file: string;
  line: number;
  start: number;
  end: number;
  replacement: string;
}

const OPERATORS: Record<string, readonly string[]> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&': ['|'],
  '|': ['&'],
  '^': ['&'],
  '<<': ['>>'],
  '>>': ['<<'],
  '>>>': ['<<'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '++': ['--'],
  '--': ['++'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '??=': ['='],
  '||=': ['&&='],
  '&&=': ['||='],
};

const METHODS: Record<string, string> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
  find: 'findLast',
  findLast: 'find',
  trimStart: 'trimEnd',
  trimEnd: 'trimStart',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
};

/**
 * Methods that return their receiver or a changed copy of it. Letters that are only compared may be
 * made small or large, so the call is left out instead of replaced by its counterpart.
 */
const LEFT_OUT = new Set([
  ...['toLowerCase', 'toUpperCase'],
  ...['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice', 'trim', 'normalize'],
  ...['replace', 'replaceAll'],
]);

type Change = readonly [start: number, end: number, replacement: string];

/**
 * Returns every mutation of a source file, in the order of the text. The extension of the path
 * `file` selects the parser's language.
 */
export function mutationsOf(code: string, file: string): Mutation[] {
  const changes: Change[] = [];
  walk(parse(code, file), (node, around) => {
    changes.push(...changesOf(node, around, code));
  });
  return changes
    .filter(([start, end, replacement]) => code.slice(start, end) !== replacement)
    .map(([start, end, replacement]) => {
      const line = code.slice(0, start).split('\n').length;
      return { file, line, start, end, replacement };
    });
}

/** Returns the text of the file after a mutation. */
export function mutate(code: string, { start, end, replacement }: Mutation): string {
  return code.slice(0, start) + replacement + code.slice(end);
}

function changesOf(node: Node, around: readonly Node[], code: string): Change[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'AssignmentExpression':
      return operatorChanges(node.operator, node.left.end, node.right.start, code);
    case 'LogicalExpression':
      return [
        ...operatorChanges(node.operator, node.left.end, node.right.start, code),
        [node.left.end, node.end, ''],
        [node.start, node.right.start, ''],
      ];
    case 'UpdateExpression':
      return operatorChanges(node.operator, node.start, node.end, code);
    case 'UnaryExpression':
      return /[!-]/.test(node.operator) ? [[node.start, node.start + 1, '']] : [];
    case 'IfStatement':
    case 'ConditionalExpression':
      return [
        [node.test.start, node.test.end, 'true'],
        [node.test.start, node.test.end, 'false'],
      ];
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
      return node.test ? [[node.test.start, node.test.end, 'false']] : [];
    case 'CallExpression':
      return callChanges(node);
    case 'ExpressionStatement':
      return [[node.start, node.end, ';']];
    case 'BlockStatement':
      return /Function/.test(around[0]?.type ?? '') && node.body.length > 1
        ? [[node.start, node.end, '{}']]
        : [];
    default:
      return literalChanges(node, around);
  }
}

/** Finds the operator between its operands. */
function operatorChanges(operator: string, from: number, to: number, code: string): Change[] {
  const start = code.slice(0, to).indexOf(operator, from);
  return (OPERATORS[operator] ?? []).map((other) => [start, start + operator.length, other]);
}

function callChanges(call: Extract<Node, { type: 'CallExpression' }>): Change[] {
  const { callee, end } = call;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  const { name, start, end: nameEnd } = callee.property;
  const changes: Change[] = [];
  const other = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (other !== undefined && !findsEqual(call)) changes.push([start, nameEnd, other]);
  if (LEFT_OUT.has(name)) changes.push([callee.object.end, end, '']);
  return changes;
}

/** Whether it is `find((each) => each === x)`: the first and the last such element are the same. */
function findsEqual({
  arguments: [predicate],
}: Extract<Node, { type: 'CallExpression' }>): boolean {
  if (predicate?.type !== 'ArrowFunctionExpression') return false;
  const { params, body } = predicate;
  const [each] = params;
  if (each?.type !== 'Identifier' || body.type !== 'BinaryExpression') return false;
  const isEach = (side: Node) => side.type === 'Identifier' && side.name === each.name;
  return body.operator === '===' && isEach(body.left) !== isEach(body.right);
}

function literalChanges(node: Node, around: readonly Node[]): Change[] {
  const { start, end } = node;
  switch (node.type) {
    case 'Literal':
      return isName(node, around[0]) || isEmptyDefault(node, around) ? [] : valueChanges(node);
    case 'TemplateLiteral':
      return around[0]?.type === 'TaggedTemplateExpression' ? [] : [[start, end, "''"]];
    case 'ArrayExpression':
      return node.elements.length > 0 ? [[start, end, '[]']] : [];
    case 'ObjectExpression':
      return node.properties.length > 0 ? [[start, end, '({})']] : [];
    default:
      return [];
  }
}

function valueChanges({ start, end, ...node }: Extract<Node, { type: 'Literal' }>): Change[] {
  if (typeof node.value === 'boolean') return [[start, end, String(!node.value)]];
  if (typeof node.value === 'string') return [[start, end, node.value === '' ? "'mutated'" : "''"]];
  if (!('regex' in node)) return [];
  const { pattern, flags } = node.regex;
  return [
    ...changedPatterns(pattern).map((changed): Change => [start, end, `/${changed}/${flags}`]),
    ...['i', 'g'].flatMap((flag): Change[] =>
      flags.includes(flag) ? [[start, end, `/${pattern}/${flags.replace(flag, '')}`]] : [],
    ),
  ];
}

/** Whether a literal is a property name, a module name or an attribute of JSX. */
function isName(node: Node, parent: Node | undefined): boolean {
  return (
    (parent?.type === 'Property' && parent.key === node) ||
    /^Import|^Export|^JSXAttribute/.test(parent?.type ?? '')
  );
}

/**
 * The compiler requires a default wherever an array is indexed, also in a pattern, `[first = '']`;
 * most of these are never used.
 */
function isEmptyDefault(node: Node, [parent, outer]: readonly Node[]): boolean {
  if (!('value' in node) || node.value !== '') return false;
  if (parent?.type === 'AssignmentPattern')
    return parent.right === node && outer?.type === 'ArrayPattern';
  return parent?.type === 'LogicalExpression' && parent.operator === '??' && parent.right === node;
}
