export function chromiumArgs(options: { extension?: string; port?: number | undefined }): string[];
