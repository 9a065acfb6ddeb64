import type { Page } from '@playwright/test';
import type { AccessibleNode } from '../support/accessibility';
import type { Card } from '../support/card';

/** What the card says, sorted. */
export interface CardReport {
  task: string;
  title: string;
  /** Label and value, as read from Logz.io's form. */
  values: [label: string, value: string][];
  /** What it says to the admin, each with its mark: i, ›, ✓, ! or ×. */
  lines: string[];
  /** "Changes and checks". */
  written: string[];
}

const LOG = 'Changes and checks';
/** The signs before a line say what kind it is; they are words to no one, but stand in the accessibility tree. */
const MARKS = ['i', '›', '✓', '!', '×'];

/** A line of the card for a field that was read from Logz.io's form. */
const READ_FIELD =
  /^(Account ID|External ID|S3 bucket name|Prefix|Role policy) (?!.* filled in$)(.+?)(?: read from this page)?$/;

const isLog = ({ role, name }: AccessibleNode) => role === 'DisclosureTriangle' && name.startsWith(LOG);

/** Reads the card as an admin does, unfolding the list of what was written and folding it up again. */
export async function readCard(page: Page, card: Card): Promise<CardReport> {
  if (!(await card.content())?.some(isLog)) return sorted((await card.content()) ?? []);
  await toggleLog(page, card);
  await card.waitForText(new RegExp(`${LOG}.*✓`, 's'));
  const report = sorted((await card.content()) ?? []);
  await toggleLog(page, card);
  return report;
}

async function toggleLog(page: Page, card: Card): Promise<void> {
  const node = (await card.content())?.find(isLog);
  if (!node) return;
  const { backendNodeId } = node;
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quads[0] ?? [];
  await session.detach();
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

function sorted(nodes: AccessibleNode[]): CardReport {
  const report: CardReport = { task: '', title: '', values: [], lines: [], written: [] };
  let into = report.lines;
  let marked = false;
  for (const node of nodes) {
    // What a screen reader is told once more stands at the card's end.
    if (node.role === 'status') break;
    // The first heading is the card's, a later one of a part of it.
    if (node.role === 'heading') report.title ||= node.name;
    const [, name, value] = (node.role === 'button' && READ_FIELD.exec(node.name)) || [];
    if (name && value) report.values.push([name, value]);
    if (isLog(node)) into = report.written;
    if (node.role !== 'StaticText') continue;
    // The next step stands below the log.
    if (node.name === '›') into = report.lines;
    if (/^Task \d of 6$/.test(node.name)) report.task = node.name;
    else if (MARKS.includes(node.name)) marked = true;
    else if (marked) {
      into.push(node.name);
      marked = false;
    }
  }
  return report;
}
