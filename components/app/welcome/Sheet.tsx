interface Props {
  /** Side in px. */
  size: number;
  saved: boolean;
  /** Whether it has the dot of a paper that is new. */
  fresh?: boolean;
}

/** The sheet of the marks, as `entrypoints/reader/sheet.ts` draws it on pages. */
export function Sheet({ size, saved, fresh = false }: Props) {
  return (
    <svg
      class={saved ? 'welcome-sheet saved' : 'welcome-sheet'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d="M6 2.5h8.5L19 7v12q0 2.5-2.5 2.5H6q-2.5 0-2.5-2.5V5Q3.5 2.5 6 2.5zM14.5 2.5V7H19" />
      {fresh && <circle cx="20.5" cy="3.5" r="3" />}
    </svg>
  );
}
