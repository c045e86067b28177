import { words } from '../../lib/words/words';

interface Props {
  /** The name of the list. */
  label: string;
  typed: string;
  onType(typed: string): void;
}

/** The field whose text narrows a long list. */
export function NarrowField({ label, typed, onType }: Props) {
  const find = words('library_facet_find', label);
  return (
    <input
      type="text"
      dir="auto"
      aria-label={find}
      placeholder={find}
      value={typed}
      onInput={({ currentTarget }) => onType(currentTarget.value)}
    />
  );
}
