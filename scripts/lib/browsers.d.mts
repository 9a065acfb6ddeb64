export function findChromium(): Promise<string | undefined>;
export function ensureChromium(): Promise<string>;
export function findFirefox(): Promise<string | undefined>;
export function ensureFirefox(): Promise<string>;
