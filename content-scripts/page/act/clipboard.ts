/**
 * Puts text on the clipboard, in answer to a press.
 * @returns false when the browser refused
 */
export async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
