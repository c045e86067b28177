/** The file name of a backup, one for each day of UTC: `offprint-2026-11-21.jsonl.gz`. */
export function backupName(now: number): string {
  return `offprint-${new Date(now).toISOString().slice(0, 10)}.jsonl.gz`;
}
