/**
 * Does the steps of long work, and lets the page draw and respond whenever they have taken `breath`
 * ms since it last could. The work yields after each step.
 */
export async function inBreaths<T>(work: Generator<void, T>, breath: number): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - started < breath) continue;
    await scheduler.postTask(() => {});
    started = performance.now();
  }
}
