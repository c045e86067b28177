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
  }

  const CSL: { Engine: typeof Engine };
  export = CSL;
}
