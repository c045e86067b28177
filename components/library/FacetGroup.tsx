import { useId, useState } from 'preact/hooks';
import type { FacetCount } from '../../lib/find';
import { fold } from '../../lib/text/text';
import { shownNumber } from '../../lib/words/shown-number';
import { words } from '../../lib/words/words';
import { NarrowField } from './NarrowField';
import { useRoving } from './use-roving';

/** So many values are shown before *more…*. */
const FEW = 6;
/** A list that is longer than this has a field that narrows it. */
const MANY = 24;
/** At most so many are in the page. */
const MOST = 300;

interface Props {
  label: string;
  values: readonly FacetCount[];
  /** The name of a value for people; the value itself by default. */
  nameOf?(value: string): string;
  isChosen(value: string): boolean;
  onPick(value: string, more: boolean): void;
}

/** The values of a facet with the numbers of papers; a click makes one a part of the query. */
export function FacetGroup({ label, values, nameOf = (name) => name, isChosen, onPick }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const { group, itemOf } = useRoving(undefined);
  if (values.length === 0) return null;
  const wanted = fold(typed.trim());
  const few = values.filter(({ value }, index) => index < FEW || isChosen(value));
  const matching = () => values.filter(({ value }) => fold(nameOf(value)).includes(wanted));
  const shown = open ? matching().slice(0, MOST) : few;
  const keys = shown.map(({ value }) => value);
  return (
    <section class="facet" aria-labelledby={id}>
      <h2 id={id}>{label}</h2>
      {open && values.length > MANY && (
        <NarrowField label={label} typed={typed} onType={setTyped} />
      )}
      <div {...group} role="listbox" aria-labelledby={id} aria-multiselectable="true">
        {shown.map(({ value, count }) => (
          <button
            type="button"
            role="option"
            key={value}
            class="sidebar-item"
            aria-selected={isChosen(value)}
            {...itemOf(value, keys)}
            onClick={(event) => onPick(value, isMore(event))}
            onKeyDown={(event) => pickMore(event, () => onPick(value, true))}
          >
            <bdi>{nameOf(value)}</bdi> <span class="sidebar-count">{shownNumber(count)}</span>
          </button>
        ))}
      </div>
      {values.length > few.length && (
        <button
          type="button"
          class="facet-more"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {words(open ? 'library_facet_less' : 'library_facet_more')}
          <span class="visually-hidden"> {label}</span>
        </button>
      )}
    </section>
  );
}

/** Whether a click adds a value to those that are chosen. */
export function isMore({ ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}

/** Browsers do not say in the click that a key makes which others were held. */
export function pickMore(event: KeyboardEvent, pick: () => void): void {
  if ((event.key !== 'Enter' && event.key !== ' ') || !isMore(event)) return;
  event.preventDefault();
  pick();
}
