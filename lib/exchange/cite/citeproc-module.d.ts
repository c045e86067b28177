/**
 * Types of citeproc-js, as far as it is used
 * (https://citeproc-js.readthedocs.io/en/latest/running.html).
 */
declare module 'citeproc' {
  import type { CslItem } from '../csl/csl-item';

  interface Sys {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): CslItem;
  }

  class Engine {
    constructor(sys: Sys, style: string, language: string);
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: string[]): void;
    makeBibliography(): [parameters: object, entries: string[]] | false;
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

  const CSL: {
    Engine: typeof Engine;
    toLocaleLowerCase(text: string): string;
    toLocaleUpperCase(text: string): string;
  };
  export = CSL;
}
