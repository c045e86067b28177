export function packageBin(name: string): string;
export function runPackage(
  name: string,
  args: readonly string[],
  options?: import('node:child_process').SpawnSyncOptions,
): number;
