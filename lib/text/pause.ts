/** Resolves in a later task, so that the page can render and respond during a long job. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
