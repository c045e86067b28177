import { useEffect, useState } from 'preact/hooks';

interface Props {
  class: string;
  label: string;
  most: number;
  value: string;
  onKeep(value: string): void;
}

/** A field whose text is kept by Enter and when it loses the focus; Escape restores it. */
export function KeptField({ class: name, label, most, value, onKeep }: Props) {
  const [typed, setTyped] = useState<string>();
  // A key may come before what was typed is drawn, so the field itself is read.
  const keep = ({ value: text }: HTMLInputElement) => {
    if (text.trim() === '' || text === value) setTyped(undefined);
    else onKeep(text);
  };
  // Until the new value is stored, what was typed stays.
  useEffect(() => setTyped(undefined), [value]);
  return (
    <input
      type="text"
      dir="auto"
      class={name}
      maxLength={most}
      aria-label={label}
      value={typed ?? value}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={({ currentTarget }) => keep(currentTarget)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        event.stopPropagation();
        if (event.key === 'Enter') keep(event.currentTarget);
        if (event.key === 'Escape') setTyped(undefined);
      }}
    />
  );
}
