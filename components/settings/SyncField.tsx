import { useId } from 'preact/hooks';

interface Props {
  label: string;
  /** Whether it is a password. */
  secret?: boolean;
  value: string;
  onInput(value: string): void;
}

/** A field of the form for several machines. */
export function SyncField({ label, secret, value, onInput }: Props) {
  const id = useId();
  const common = {
    ...{ id, value, autocomplete: 'off' },
    onInput: (event: Event & { currentTarget: HTMLInputElement }) =>
      onInput(event.currentTarget.value),
  };
  return (
    <div class="sync-field">
      <label for={id}>{label}</label>
      {secret ? (
        <input type="password" {...common} />
      ) : (
        <input type="text" spellcheck={false} {...common} />
      )}
    </div>
  );
}
