import type { Format } from '../../lib/exchange/format';

/** How long the browser gets to start the download. */
const HELD_MS = 60_000;

/** Hands a content to the browser as a file to save. */
export function saveFile(
  content: string | Uint8Array<ArrayBuffer>,
  name: string,
  mime: string,
): void {
  const address = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HELD_MS);
}

/** `offprint-2026-11-21.bib`, by the user's own day. */
export function fileName({ extension }: Format, now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `offprint-${day.map((part) => String(part).padStart(2, '0')).join('-')}.${extension}`;
}
