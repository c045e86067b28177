import { type BibFault, PartError } from '../problem';

const LONGEST = 1_000_000;

/** Why an entry can't be read, with its key as far as it was met. */
export class BrokenError extends PartError<BibFault> {
  override name = 'BrokenError';
  readonly key: string;
  constructor(fault: BibFault, key: string) {
    super(fault);
    this.key = key;
  }
}

/** Reads one entry, string or preamble from its opening delimiter on. Every method throws `BrokenError`. */
export class BibScanner {
  private readonly text: string;
  private readonly limit: number;
  private readonly end: string;
  private readonly strings: ReadonlyMap<string, string>;
  private readonly escapes: boolean;
  private at: number;
  private entryKey = '';

  /** @param escapes whether a brace behind a backslash is none */
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
    // The name begins with no blank: where both could take one, a long run of blanks would be tried in every division.
    const key = this.match(/\s*([^\s,={}"][^,={}"\n]*)?(?=[,}\n])/y)?.[1] ?? '';
    this.entryKey = key.trimEnd();
    return this.entryKey;
  }

  /** Names and values up to the closing delimiter, which stays. A comma that is missing between two is forgiven. */
  *fields(): Generator<[name: string, value: string]> {
    for (;;) {
      this.passSpace();
      if (this.text.charAt(this.at) === this.end || this.at >= this.limit) return;
      const name = this.match(/([^\s=,{}()"#%]+)\s*/y)?.[1]?.toLowerCase();
      if (name === undefined) this.fail({ kind: 'no_field', value: this.excerpt() });
      if (!this.match(/=/y)) this.fail({ kind: 'field_without_value', value: name });
      yield [name, this.value()];
    }
  }

  /** What stands in braces, in quotes or bare, joined where `#` joins it. */
  value(): string {
    let value = this.piece();
    for (;;) {
      this.skipBlank();
      if (!this.match(/#/y)) return value;
      value += this.piece();
      // Strings made of strings could double for ever.
      if (value.length > LONGEST) this.fail({ kind: 'joined_too_often' });
    }
  }

  /** Past the closing delimiter. */
  close(): number {
    this.passSpace();
    if (this.text.charAt(this.at) !== this.end) this.fail({ kind: 'not_closed', value: this.end });
    return this.at + 1;
  }

  private piece(): string {
    this.skipBlank();
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

  private passSpace(): void {
    this.match(/(?:[\s,]+|%[^\n]*)*/y);
  }

  private skipBlank(): void {
    this.match(/(?:\s+|%[^\n]*)*/y);
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
