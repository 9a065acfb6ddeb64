/** IAM's wildcards: `*` any run of characters, `?` any one. */
export function matchesPattern(pattern: string, value: string, ignoreCase = false): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, ignoreCase ? 'is' : 's').test(value);
}

export const matchesAny = (patterns: string[], value: string, ignoreCase = false): boolean =>
  patterns.some((pattern) => matchesPattern(pattern, value, ignoreCase));
