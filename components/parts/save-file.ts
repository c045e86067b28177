import type { Format } from '../../lib/exchange/format';

/** Time for the browser to start the download before the object URL is revoked. */
const REVOKE_DELAY_MS = 60_000;

/** Downloads the content as a file. */
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
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_DELAY_MS);
}

/** Returns the name of an exported file with the local date: `offprint-2026-11-21.bib`. */
export function fileName({ extension }: Format, now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `offprint-${day.map((part) => String(part).padStart(2, '0')).join('-')}.${extension}`;
}
