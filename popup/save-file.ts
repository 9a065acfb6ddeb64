/** Saves a text as a file: a link with a download, as the companion has no permission for downloads. */
export function saveFile({ name, text }: { name: string; text: string }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([text], { type: name.endsWith('.json') ? 'application/json' : 'text/plain' }),
  );
  link.download = name;
  link.click();
  // The browser has taken the contents over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
