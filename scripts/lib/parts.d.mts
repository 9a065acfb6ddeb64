export const FULL_PARTS: string[];
