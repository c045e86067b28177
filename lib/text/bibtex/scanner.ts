import { trimTrailing } from '../text';
import type { BibFault } from './bib-fault';

const LONGEST = 1_000_000;

/** Why an entry can't be read, and its key; empty when the error precedes the key. */
export class BrokenError extends Error {
  override name = 'BrokenError';
  readonly problem: BibFault;
  readonly key: string;
  constructor(problem: BibFault, key: string) {
    super(JSON.stringify(problem));
    this.problem = problem;
    this.key = key;
  }
}

/** A field of a damaged entry, and the offset of its value, which may be broken. */
interface Tried {
  name: string;
  from: number;
  value?: string;
}

/**
 * Reads one entry, string or preamble from its opening delimiter on. Call its methods in the
 * order of the text. Each throws `BrokenError` when the text is malformed.
 */
export class BibScanner {
  private readonly text: string;
  private readonly limit: number;
  private readonly end: string;
  private readonly strings: ReadonlyMap<string, string>;
  private readonly escapes: boolean;
  private at: number;
  private entryKey = '';

  /** @param escapes whether escaped braces are literal and not counted */
  constructor(
    place: { text: string; open: number; limit: number; strings: ReadonlyMap<string, string> },
    escapes: boolean,
  ) {
    this.escapes = escapes;
    this.text = place.text;
    this.limit = place.limit;
    this.strings = place.strings;
    this.end = place.text.charAt(place.open) === '(' ? ')' : '}';
    this.at = place.open + 1;
  }

  /** The citation key; empty where the entry begins with a field. */
  key(): string {
    if (this.match(/\s*[\w-]+\s*=/y, true)) return '';
    // The key must not begin with a space. Otherwise a long run of spaces takes quadratic time.
    const key =
      this.match(/\s*([^\s,={}"][^,={}"\n]*)?(?=[,}\n])/y)?.[1] ??
      // The comma behind the key may be missing.
      this.match(/\s*([^\s,={}"]+)(?=\s+[a-z][\w-]*\s*=\s*["{])/iy)?.[1] ??
      '';
    this.entryKey = key.trimEnd();
    return this.entryKey;
  }

  /**
   * Names and values of fields up to the closing delimiter. A comma between two may be missing.
   */
  *fields(): Generator<[name: string, value: string]> {
    for (;;) {
      this.skipCommas();
      if (this.isAtEnd()) return;
      yield [this.name(), this.fieldValue()];
    }
  }

  /**
   * The fields of an entry that `fields` rejects: those that are whole, and what is between the
   * others up to the next field. A field that the end of the entry cuts is left out.
   */
  damagedFields(): Map<string, string> {
    const fields = new Map<string, string>();
    let last: Tried | undefined;
    for (;;) {
      if (!this.hasField()) return fields;
      const from = this.at;
      const field = this.triedField();
      if (field?.value !== undefined) {
        fields.set(field.name, fields.get(field.name) || field.value);
        last = field;
        continue;
      }
      const broken = field ?? last;
      const start = field?.from ?? from;
      const next = nextField(this.text.slice(start, this.limit));
      if (next === undefined) return fields;
      if (broken) fields.set(broken.name, bare(this.text.slice(broken.from, start + next)));
      last = undefined;
      this.at = start + next;
    }
  }

  /** Goes on to the next field, if there is one. */
  private hasField(): boolean {
    this.skipCommas();
    if (this.isStray()) this.at++;
    return !this.isAtEnd();
  }

  /** The next field, without a value if that is not whole; undefined if no field begins here. */
  private triedField(): Tried | undefined {
    let field: Tried | undefined;
    try {
      const name = this.name();
      field = { name, from: this.at };
      const value = this.fieldValue();
      return this.holdsField(value) ? field : { ...field, value };
    } catch (error) {
      if (!(error instanceof BrokenError)) throw error;
      return field;
    }
  }

  /** A value: pieces in braces, in quotes or bare, concatenated with `#`. */
  value(): string {
    let value = this.piece();
    for (;;) {
      this.skipSpace();
      if (!this.match(/#/y)) return value;
      value += this.piece();
      // Strings defined by strings could double in length each time.
      if (value.length > LONGEST) this.fail({ kind: 'joined_too_often' });
    }
  }

  /** Reads the closing delimiter and returns the offset after it. */
  close(): number {
    this.skipCommas();
    if (this.text.charAt(this.at) !== this.end) this.fail({ kind: 'not_closed', value: this.end });
    if (this.isStray()) this.fail({ kind: 'no_field', value: this.excerpt() });
    return this.at + 1;
  }

  private isAtEnd(): boolean {
    return this.text.charAt(this.at) === this.end || this.at >= this.limit;
  }

  /** Whether the closing delimiter is one too many: a field follows it. */
  private isStray(): boolean {
    return this.match(/[})]\s*,\s*[a-z][\w-]*\s*=\s*["{]/iy, true) !== undefined;
  }

  /**
   * Whether a value contains further fields, because its closing delimiter is missing. If it has
   * taken the closing delimiter of the entry, they may be on its line.
   */
  private holdsField(value: string): boolean {
    this.skipCommas();
    return HOLDS_FIELD.test(value) || (this.at >= this.limit && nextField(value) !== undefined);
  }

  private name(): string {
    const name = this.match(/([^\s=,{}()"#%]+)\s*/y)?.[1]?.toLowerCase();
    if (name === undefined) this.fail({ kind: 'no_field', value: this.excerpt() });
    if (!this.match(/=/y)) this.fail({ kind: 'field_without_value', value: name });
    return name;
  }

  /** A value, which some programs leave out: `year = ,`. */
  private fieldValue(): string {
    return this.match(/\s*(?=,)/y) ? '' : this.value();
  }

  private piece(): string {
    this.skipSpace();
    const sign = this.text.charAt(this.at);
    if (sign === '{') return this.enclosed('}');
    if (sign === '"') return this.enclosed('"');
    const bare = this.match(/[^\s#,{}"()=%]+/y)?.[0];
    if (bare === undefined) this.fail({ kind: 'value_missing', value: this.excerpt() });
    return this.strings.get(bare.toLowerCase()) ?? bare;
  }

  private enclosed(closer: '}' | '"'): string {
    const from = this.at + 1;
    let depth = 0;
    for (let at = from; at < this.limit; at++) {
      const sign = this.text.charAt(at);
      if (sign === '\\' && this.escapes) at++;
      else if (sign === closer && depth === 0) {
        this.at = at + 1;
        return this.text.slice(from, at);
      } else if (sign === '{') depth++;
      else if (sign === '}') depth--;
    }
    return this.fail({ kind: 'value_open', value: this.excerpt() });
  }

  private skipCommas(): void {
    this.match(/(?:[\s,]|%[^\n]*(?:\n|$))*/y);
  }

  private skipSpace(): void {
    this.match(/(?:\s|%[^\n]*(?:\n|$))*/y);
  }

  private match(sticky: RegExp, peek = false): RegExpExecArray | undefined {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (!found || sticky.lastIndex > this.limit) return undefined;
    if (!peek) this.at = sticky.lastIndex;
    return found;
  }

  private excerpt(): string {
    const line = this.text.slice(this.at, Math.min(this.at + 60, this.limit)).trim();
    return line.split('\n')[0] ?? '';
  }

  private fail(fault: BibFault): never {
    throw new BrokenError(fault, this.entryKey);
  }
}

/** A value in which a line begins a field: its closing delimiter is missing. */
const HOLDS_FIELD = /\n[ \t]*[a-z][\w-]*[ \t]*=[ \t]*["{]/i;
const FIELD = /[\n,;}"][ \t]*([a-z][\w-]*)[ \t]*=[ \t]*(?:["{]|\w{1,40}[ \t]*(?:[,;}\n]|$))/i;

/** The offset of the name of the next field that begins a line or follows another, if any. */
function nextField(text: string): number | undefined {
  const found = FIELD.exec(text);
  return found ? found.index + found[0].indexOf(found[1] ?? '') : undefined;
}

/** A value of which a delimiter is missing, without delimiters. */
function bare(value: string): string {
  const text = trimTrailing(value.replace(/[{}]/g, '').trim(), ' \t\n,;');
  return text.replace(/^"|"$/g, '').trim();
}
