export function alone(lock: string, run: () => void, onWait?: () => void): void;
