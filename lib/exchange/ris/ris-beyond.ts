import type { Beyond } from '../../paper/beyond';
import { isRecord } from '../../text/json';
import { collapse } from '../../text/text';
import { cslDateIn } from '../csl/csl-date';
import { cslNamesIn } from '../csl/csl-names';
import { isFurtherRis } from '../csl/further-types';
import { fieldNames, furtherVariables } from '../csl/further-variables';
import type { StatedWork } from '../import/stated-work';
import { languageOf } from '../language';
import type { TaggedRecord } from '../tagged/records';
import { risName } from './ris-name';

/** Tags whose values have a place in the data model. */
const KNOWN: ReadonlySet<string> = new Set(
  'TY ER TI T1 CT AU A1 A2 ED PY DA Y1 T2 T3 JF BT C3 JO JA J1 J2 VL VO IS CP SP EP C7 M3 PB CY PP ET SN SV AB N2 DO DI UR L1 KW N1 RN ID AN DB PU PI JI'.split(
    ' ',
  ),
);

/** Tags with a place in the data model for some of their values. */
const FURTHER: ReadonlySet<string> = new Set(['UR', 'N1']);

/**
 * The fields of a record that have no place in the data model: one line for each value.
 * @param further values for which there was no place, although their tags have one
 */
export function risBeyond(
  { fields }: TaggedRecord,
  { kind, publication = {} }: StatedWork,
  further: { UR: readonly string[]; N1: readonly string[] },
): Beyond | undefined {
  const others: Record<string, string> = {};
  const type = fields.find(({ tag }) => tag === 'TY')?.lines[0]?.trim() ?? '';
  if (isFurtherRis(type)) others['TY'] = type;
  for (const { tag, lines } of fields) {
    const value = lines.join(' ').trim();
    const isNumber = tag === 'M1' && publication.number !== undefined;
    const isPlace = tag === 'C1' && kind === 'paper-conference';
    const isKnown = KNOWN.has(tag) || isNumber || isPlace;
    if (isKnown || value === '') continue;
    others[tag] = others[tag] === undefined ? value : `${others[tag]}\n${value}`;
  }
  for (const [tag, lines] of Object.entries(further))
    if (lines.length > 0) others[tag] = lines.join('\n');
  return Object.keys(others).length > 0 ? { ris: others } : undefined;
}

/**
 * The fields of an entry that a RIS file or another one stated, with their tags, except those that
 * are already written.
 */
export function beyondFields(
  beyond: Beyond | undefined,
  written: ReadonlySet<string>,
): [tag: string, value: string][] {
  const language = languageOf(beyond);
  const all = {
    ...furtherTags(beyond),
    ...(language !== undefined && { LA: language }),
    ...beyond?.ris,
  };
  return Object.entries(all)
    .filter(
      ([tag]) =>
        FURTHER.has(tag) || (/^[A-Z][A-Z\d]$/.test(tag) && !KNOWN.has(tag) && !written.has(tag)),
    )
    .flatMap(([tag, values]) =>
      values.split(/[\r\n]+/).map((value): [string, string] => [tag, value.trim()]),
    );
}

/** The tags for what files of other formats state beyond the data model. */
function furtherTags(beyond: Beyond | undefined): Record<string, string> {
  const variables = furtherVariables(beyond);
  return Object.fromEntries(
    fieldNames('ris').flatMap(([tag, variable]) => {
      const value = risValue(variables[variable]);
      return value ? [[tag, value]] : [];
    }),
  );
}

/** A text, a date or names in RIS, one on each line. */
function risValue(value: unknown): string | undefined {
  if (typeof value === 'string') return collapse(value);
  if (isRecord(value)) return cslDateIn(value)?.replaceAll('-', '/');
  return cslNamesIn(value).names.map(risName).join('\n');
}
