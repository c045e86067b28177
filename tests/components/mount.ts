import { type ComponentChild, render } from 'preact';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Shows a part of the popup alone. */
export function mount(part: ComponentChild): void {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Offprint',
    version: '0.1.0',
  });
  const place = document.getElementById('app');
  if (!place) throw new Error('No #app');
  render(part, place);
}

/** A file that was handed to the browser to save. */
export interface Saved {
  name: string;
  type: string;
  text: string;
}

/** Catches files on their way to the disk. Call it before they are saved. */
export function catchFiles(): Saved[] {
  const files: Saved[] = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:test/${blobs.size}`;
    if (blob instanceof Blob) blobs.set(address, blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href);
    const { download: name } = this;
    blob?.text().then((text) => files.push({ name, type: blob.type, text }));
  });
  return files;
}

/** The messages that the panel shows: outcomes, then failures. */
export function shownMessages(): string[] {
  const lines = [...document.querySelectorAll('[role=status], [role=alert]')];
  return lines.map((line) => line.textContent).filter((text) => text !== '');
}

/** The field of that label. */
export function field(label: string): HTMLInputElement {
  const named = [...document.querySelectorAll('label')].find(
    (each) => each.textContent.trim() === label,
  );
  const found = named?.querySelector<HTMLInputElement>('input, select');
  if (!found) throw new Error(`No field “${label}”`);
  return found;
}
