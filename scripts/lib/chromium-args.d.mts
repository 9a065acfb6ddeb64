export function chromiumArgs(options: {
  extension?: string | undefined;
  port?: number | undefined;
}): string[];
