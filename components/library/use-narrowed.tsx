import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { fold } from '../../lib/text/text';
import { words } from '../../lib/words/words';
import { NarrowField } from './NarrowField';

/** The part of a long list that is drawn, and what leads to the rest. */
export interface Narrowed<T> {
  rows: readonly T[];
  /** The field that narrows the list; null for a list that is drawn whole. */
  field: ComponentChild;
  /** The button that draws more rows; null when all are drawn. */
  more: ComponentChild;
}

/**
 * Draws a part of a list that may have thousands of rows. The others are reached by typing a part
 * of their name or by a button.
 * @param label of the list
 * @param step so many rows are drawn at first, and so many more at each press of the button
 * @param rowsFor the rows that match a folded text; all for an empty one
 */
export function useNarrowed<T>(
  label: string,
  step: number,
  rowsFor: (wanted: string) => readonly T[],
): Narrowed<T> {
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(step);
  const wanted = fold(typed.trim());
  const matching = rowsFor(wanted);
  const isLong = typed !== '' || matching.length > step;
  return {
    rows: matching.slice(0, most),
    field: isLong ? (
      <NarrowField
        label={label}
        typed={typed}
        onType={(text) => {
          setTyped(text);
          setMost(step);
        }}
      />
    ) : null,
    more:
      matching.length > most ? (
        <button type="button" class="facet-more" onClick={() => setMost(most + step)}>
          {words('library_facet_more')}
          <span class="visually-hidden"> {label}</span>
        </button>
      ) : null,
  };
}
