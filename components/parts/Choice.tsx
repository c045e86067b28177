import './Choice.css';
import { useId } from 'preact/hooks';

interface Props<T> {
  legend: string;
  /** An option with a `heading` begins a group of that name. */
  options: readonly { value: T; label: string; heading?: string | undefined }[];
  chosen: T | undefined;
  onChoose(value: T): void;
}

/** A choice of one of a few options. */
export function Choice<T extends string | number>({ legend, options, chosen, onChoose }: Props<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(({ value, label, heading }) => (
        <div key={value} class={heading ? 'choice-group' : ''}>
          {heading && <p class="choice-heading">{heading}</p>}
          <label>
            <input
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {label}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
