export function withLock(lock: string, run: () => void, onWait?: () => void): void;
