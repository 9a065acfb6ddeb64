/** The text that a part of an address stands for; one that is no sound encoding stands for itself. */
export function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
