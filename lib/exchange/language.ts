import type { Beyond } from '../paper/beyond';

/** The language of a work as an imported file states it: a code or a name. */
export function languageOf(beyond: Beyond | undefined): string | undefined {
  return (
    beyond?.csl?.['language'] ??
    beyond?.ris?.['LA'] ??
    beyond?.bibtex?.['langid'] ??
    beyond?.bibtex?.['language']
  );
}
