/**
 * Types of citeproc-js, as far as it is used
 * (https://citeproc-js.readthedocs.io/en/latest/running.html).
 */
declare module 'citeproc' {
  import type { CslItem } from '../csl/csl-item';
  import type { StyleNode } from './specialised-style';

  interface Sys {
    retrieveLocale(language: string): string | StyleNode;
    retrieveItem(id: string): CslItem;
  }

  class Engine {
    constructor(sys: Sys, style: string | StyleNode, language: string);
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: string[]): void;
    makeBibliography(): [parameters: object, entries: string[]] | false;
    /** Internal: what the engine was made with. */
    sys: Sys;
    /** Internal: terms and dates by languages, and genders of types of works. */
    locale: object;
    opt: { gender: object };
    /** Internal: sets these. */
    localeConfigure(language: { best: string }, beShy?: boolean): void;
    /** Internal: whether the condition that was tested last holds. */
    tmp: { jump: { replace(result: 'succeed' | 'fail'): void } };
    /** Internal: changes the tags and quotation marks of a text in place. */
    fun: { flipflopper: { processTags(blob: { blobs: string }): void } };
    /** Internal: the names of all papers, and how much of a name distinguishes it from others. */
    registry: {
      namereg: {
        addname(id: string, name: object, place: number): void;
        evalname(
          id: string,
          name: object,
          place: number,
          least: number,
          form: string | undefined,
          initials: string | undefined,
        ): number;
      };
    };
  }

  /** Internal: an element of a style, with the places in the list of elements to continue at. */
  interface Token {
    next: number;
    succeed: number;
    fail: number;
    test?(item: CslItem, cite: unknown): boolean;
    execs: ((this: Token, engine: Engine, item: CslItem, cite: unknown) => number | undefined)[];
  }

  const CSL: {
    Engine: typeof Engine;
    /** Internal: the tree of a style or of a locale. */
    parseXml(xml: string): StyleNode;
    /** Internal: executes an element of a style. */
    tokenExec(this: Engine, token: Token, item: CslItem, cite: unknown): number;
    toLocaleLowerCase(text: string): string;
    toLocaleUpperCase(text: string): string;
  };
  export = CSL;
}
