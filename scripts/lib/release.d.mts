export function release(folder: string, wanted: string | undefined, date: string): Promise<string>;
