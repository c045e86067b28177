import './Switch.css';

interface Props {
  label: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** An on/off switch that takes effect immediately. */
export function Switch({ label, on, onChange }: Props) {
  return (
    <label class="switch">
      {label}
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
