import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Asked {
  origins?: string[];
  permissions?: string[];
}

/**
 * The browser's permissions, for origins and by name, which the fake browser lacks. Every request
 * is granted.
 */
export function fakePermissions(permitted = new Set<string>()) {
  const added = new Set<(change: { origins: string[] }) => void>();
  const removed = new Set<(change: { origins: string[] }) => void>();
  const event = (listeners: typeof added) => ({
    addListener: (listener: (change: { origins: string[] }) => void) => listeners.add(listener),
    removeListener: (listener: (change: { origins: string[] }) => void) =>
      listeners.delete(listener),
  });
  const request = vi.fn(async ({ origins = [], permissions = [] }: Asked) => {
    for (const each of [...origins, ...permissions]) permitted.add(each);
    for (const listener of added) listener({ origins });
    return true;
  });
  const remove = vi.fn(async ({ origins = [], permissions = [] }: Asked) => {
    for (const each of [...origins, ...permissions]) permitted.delete(each);
    for (const listener of removed) listener({ origins });
    return true;
  });
  const contains = async ({ origins = [], permissions = [] }: Asked) =>
    [...origins, ...permissions].every((each) => permitted.has(each));
  Object.assign(fakeBrowser, {
    permissions: { contains, request, remove, onAdded: event(added), onRemoved: event(removed) },
  });
  return { permitted, request, remove };
}
