import type { Beyond } from '../../paper/beyond';
import { isRecord } from '../../text/json';
import { cslDateIn } from '../csl/csl-date';
import { cslNamesIn } from '../csl/csl-names';
import { fieldNames, furtherVariables } from '../csl/further-variables';
import { languageOf } from '../language';
import { type BibFields, braced, namesField } from './bib-fields';
import { bibtexText } from './bibtex-text';

/** The fields for what files of other formats state of a paper beyond the data model. */
export function furtherFields({ csl, ris, bibtex }: Beyond = {}): BibFields {
  const beyond = { ...(csl && { csl }), ...(ris && { ris }) };
  const variables = furtherVariables(beyond);
  const isOwn = (name: string) => bibtex?.[name] !== undefined;
  const fields = fieldNames('bibtex').map(([name, variable]): [string, string | undefined] => [
    name,
    isOwn(name) ? undefined : fieldValue(variables[variable]),
  ]);
  const language = isOwn('language') || isOwn('langid') ? undefined : languageOf(beyond);
  return {
    ...Object.fromEntries(fields),
    language: braced(language && bibtexText(language)),
  };
}

/** A text, a date or names as the value of a field. */
function fieldValue(value: unknown): string | undefined {
  if (typeof value === 'string') return braced(bibtexText(value));
  if (isRecord(value)) return braced(cslDateIn(value));
  return braced(namesField(cslNamesIn(value).names));
}
