import type { CardReport } from './card-report';

/** Prints the tasks as they are done. */
export class Teller {
  private told: string[] = [];

  /** One task: its number and title as the card names them, and what happened. */
  task(report: CardReport, where: string): void {
    console.log(`\n✓ ${report.task}: ${report.title}  (${where})`);
    for (const [label, value] of report.values) this.line('read', `${label}: ${value}`);
    for (const entry of this.news(report.written)) {
      // Below what was written stand account and time.
      const [what = ''] = entry.split('\n');
      const found = /^Checked: (.+)/.exec(what)?.[1];
      this.line(found ? 'checked' : 'filled', found ?? what);
    }
  }

  pressed(...names: string[]): void {
    this.line('pressed', names.join(', '));
  }

  line(kind: string, text: string): void {
    console.log(`    ${kind.padEnd(8)} ${text}`);
  }

  /** The list is the connection's: it keeps what was written on earlier screens. */
  private news(written: string[]): string[] {
    const before = [...this.told];
    this.told = written;
    return written.filter((entry) => {
      const known = before.indexOf(entry);
      if (known >= 0) before.splice(known, 1);
      return known < 0;
    });
  }
}
