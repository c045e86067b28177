import { useState } from 'preact/hooks';

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
  const keep = () => {
    if (typed !== undefined && typed.trim() !== '' && typed !== value) onKeep(typed);
    setTyped(undefined);
  };
  return (
    <input
      type="text"
      dir="auto"
      class={name}
      maxLength={most}
      aria-label={label}
      value={typed ?? value}
      onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        event.stopPropagation();
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setTyped(undefined);
      }}
    />
  );
}
