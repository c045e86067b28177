const realFetch = globalThis.fetch;

/**
 * `fetch` without the time limit of a request. The test's own Zotero always answers, so a limit
 * that passes on a busy machine would look like a Zotero that is closed.
 */
export function patientFetch(url: string, { signal: _, ...init }: RequestInit = {}) {
  return realFetch(url, init);
}
