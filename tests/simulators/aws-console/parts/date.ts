/** As the console writes it: `November 23, 2026, 04:13 (UTC)`. */
export function consoleDate(iso: string): string {
  const date = new Date(iso).toLocaleString('en-US', {
    year: 'numeric',
    month: 'long',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: 'UTC',
  });
  return `${date.replace(' at ', ', ')} (UTC)`;
}
