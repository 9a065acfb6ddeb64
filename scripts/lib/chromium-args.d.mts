export function chromiumArgs(options: {
  extension?: string | undefined;
  /** Where they listen, and the hash of the key that they show. */
  simulators?: { port: number; publicKey: string } | undefined;
}): string[];
