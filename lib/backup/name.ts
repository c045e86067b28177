/** `offprint-2026-11-21.jsonl.gz`, by UTC: one file a day. */
export function backupName(now: number): string {
  return `offprint-${new Date(now).toISOString().slice(0, 10)}.jsonl.gz`;
}
