import { Blob as StoredBlob } from 'node:buffer';

/** The Blob of happy-dom is none that IndexedDB could hold here. */
if (globalThis.Blob !== StoredBlob) Object.defineProperty(globalThis, 'Blob', { value: StoredBlob });
