/**
 * Resolves after the given time, ms. Without one it resolves in a later task, so that the page can
 * render and respond during a long job.
 */
export function pause(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
