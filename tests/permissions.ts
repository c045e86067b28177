import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The browser's permissions, which the fake browser lacks. Every question is answered with yes. */
export function fakePermissions(permitted = new Set<string>()) {
  const added = new Set<(change: { origins: string[] }) => void>();
  const removed = new Set<(change: { origins: string[] }) => void>();
  const event = (listeners: typeof added) => ({
    addListener: (listener: (change: { origins: string[] }) => void) => listeners.add(listener),
    removeListener: (listener: (change: { origins: string[] }) => void) =>
      listeners.delete(listener),
  });
  const request = vi.fn(async ({ origins }: { origins: string[] }) => {
    for (const origin of origins) permitted.add(origin);
    for (const listener of added) listener({ origins });
    return true;
  });
  const remove = vi.fn(async ({ origins }: { origins: string[] }) => {
    for (const origin of origins) permitted.delete(origin);
    for (const listener of removed) listener({ origins });
    return true;
  });
  const contains = async ({ origins }: { origins: string[] }) =>
    origins.every((origin) => permitted.has(origin));
  Object.assign(fakeBrowser, {
    permissions: { contains, request, remove, onAdded: event(added), onRemoved: event(removed) },
  });
  return { permitted, request, remove };
}
