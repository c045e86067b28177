import { Blob as StoredBlob } from 'node:buffer';
import { vi } from 'vitest';

/** Lets a page of happy-dom store a Blob: its own one is none that IndexedDB could hold here. */
export function storeBlobs(): void {
  vi.stubGlobal('Blob', StoredBlob);
}
