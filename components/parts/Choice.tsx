import './Choice.css';
import { useId } from 'preact/hooks';

interface Props<T> {
  legend: string;
  options: readonly { value: T; label: string }[];
  chosen: T | undefined;
  onChoose(value: T): void;
}

/** A choice of one of a few options. */
export function Choice<T extends string | number>({ legend, options, chosen, onChoose }: Props<T>) {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
