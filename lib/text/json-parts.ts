import { parseJson } from './json';

/** What is whole in a text of JSON that is cut or damaged. */
export interface JsonParts {
  /** The outermost values. A list has undefined in the place of each element that is damaged. */
  values: unknown[];
  /** Whether a list or an object has no end. */
  isCut: boolean;
}

/** A list or an object whose end has not been found yet. */
interface Open {
  sign: string;
  start: number;
  /** The string that was read last: in an object, the name of the element that comes next. */
  string: string;
  /** The names that lead to it, and its elements by their names, if they are read one by one. */
  split?: { path: readonly string[]; elements: [name: string, value: unknown][] };
}

interface Reading {
  text: string;
  isSplit(path: readonly string[]): boolean;
  open: Open[];
  /** How many of these are objects. */
  objects: number;
  values: unknown[];
}

/** Brackets, and strings, which end with their line at the latest. */
const TOKEN = /"[^"\\\n]*(?:\\.[^"\\\n]*)*(?:"|\\?$)|[[\]{}]/gm;

/**
 * Reads the lists and objects that are whole in a text that is no JSON as a whole.
 * @param isSplit whether the elements of a list or an object are read one by one, so that one may
 *   be damaged and the end may be missing. Its path are the names of the objects that lead to it;
 *   elements of lists have an empty name. Only those in others that are split are asked for.
 */
export function jsonParts(text: string, isSplit: Reading['isSplit']): JsonParts {
  const reading: Reading = { text, isSplit, open: [], objects: 0, values: [] };
  for (const { 0: token, index } of text.matchAll(TOKEN)) take(reading, token, index);
  const isCut = reading.open.length > 0;
  while (reading.open.length > 0) close(reading);
  return { values: reading.values, isCut };
}

function take(reading: Reading, token: string, index: number): void {
  const last = reading.open.at(-1);
  if (token === '{' || token === '[') open(reading, token, index);
  else if (token === ']') {
    if (last?.sign === '[') close(reading, index + 1);
  } else if (token === '}') closeObject(reading, index + 1);
  else if (last) last.string = token;
}

function open(reading: Reading, sign: string, start: number): void {
  const parent = reading.open.at(-1);
  const path = parent ? parent.split && [...parent.split.path, nameIn(parent)] : [];
  const split = path && reading.isSplit(path) ? { split: { path, elements: [] } } : {};
  if (sign === '{') reading.objects++;
  reading.open.push({ sign, start, string: '', ...split });
}

function closeObject(reading: Reading, end: number): void {
  if (reading.objects === 0) return;
  // Lists inside of the object that have no end are damaged.
  while (reading.open.at(-1)?.sign === '[') close(reading);
  close(reading, end);
}

/** @param end the offset after the last list or object; undefined if it has no end */
function close(reading: Reading, end?: number): void {
  const closed = reading.open.pop();
  const parent = reading.open.at(-1);
  if (closed?.sign === '{') reading.objects--;
  if (!closed || (parent && !parent.split) || (!closed.split && end === undefined)) return;
  const whole = end === undefined ? undefined : parsed(reading.text.slice(closed.start, end));
  const value = whole === undefined && closed.split ? joined(closed) : whole;
  if (parent?.split) parent.split.elements.push([nameIn(parent), value]);
  else reading.values.push(value);
}

function nameIn({ sign, string }: Open): string {
  const name = sign === '{' ? parsed(string) : '';
  return typeof name === 'string' ? name : '';
}

function joined({ sign, split }: Open): unknown {
  const elements = split?.elements ?? [];
  return sign === '[' ? elements.map(([, value]) => value) : Object.fromEntries(elements);
}

function parsed(text: string): unknown {
  return parseJson(text, text.length);
}
