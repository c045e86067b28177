export const root: string;
export function findChromium(): string | undefined;
export function findFirefox(): string | undefined;
export function ensureBrowsers(): void;
