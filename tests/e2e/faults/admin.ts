import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import type { Simulators } from '../../simulators/server';
import { moveOn } from '../support/admin';
import { Card } from '../support/card';
import { BUCKET, enterBucket, FORM_URL } from '../support/flow';

export type Order = 'policy first' | 'role first';

/** What stands in front of the admin. */
export interface View {
  tab: Page;
  url: string;
  said: string;
  buttons: string[];
}

/** An admin who knows nothing of the fault: reads the card in front, and does the one thing that it asks for. */
export class Admin {
  /** What was pressed, in order: the story of a case that went wrong. */
  readonly did: string[] = [];
  private cards = new WeakMap<Page, Card>();
  private turned = false;
  private current: Page | undefined;
  private known = new WeakSet<Page>();

  constructor(
    public context: BrowserContext,
    readonly sim: Simulators,
    readonly order: Order,
  ) {}

  card(tab: Page): Card {
    const card = this.cards.get(tab) ?? new Card(tab);
    this.cards.set(tab, card);
    return card;
  }

  /** The tab in front: the newest, or the one that the admin was sent to. Playwright calls every tab visible. */
  async front(): Promise<Page> {
    const pages = this.context.pages();
    const newest = pages.filter((page) => !this.known.has(page)).at(-1);
    for (const page of pages) this.known.add(page);
    if (newest) this.current = newest;
    if (!this.current || this.current.isClosed() || this.current.context() !== this.context)
      this.current = pages.at(-1) ?? (await this.context.newPage());
    return this.current;
  }

  /** Turns to another tab, as the companion just did or as its card says. */
  async turnTo(tab: Page | undefined): Promise<boolean> {
    if (!tab || tab === this.current) return false;
    await tab.bringToFront();
    this.current = tab;
    return true;
  }

  private pageAt(address: RegExp): Page | undefined {
    return this.context.pages().findLast((page) => page !== this.current && address.test(page.url()));
  }

  async view(): Promise<View> {
    const tab = await this.front();
    const card = this.card(tab);
    const said = await card.text().catch(() => '');
    const buttons = await card.buttons().catch(() => []);
    return { tab, url: tab.url(), said, buttons };
  }

  /** Goes on until the view is as wanted. @throws with the story when it does not come to that */
  async goOnUntil(wanted: (view: View) => boolean, patience = 45_000): Promise<View> {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      const view = await this.view();
      if (wanted(view)) return view;
      const acted = await this.act(view).catch(() => false);
      if (!acted) await delay(100);
    }
    const { url, said, buttons } = await this.view();
    throw new Error(
      `Stuck on ${url}\n  card: ${said}\n  buttons: ${buttons}\n  did: ${this.did.join(' > ')}`,
    );
  }

  /** Goes on until Logz.io answers **Save**. */
  async goOnToAnswer(): Promise<void> {
    const before = this.sim.logzio.saves.length;
    await this.goOnUntil(() => this.sim.logzio.saves.length > before);
  }

  /** The same, unless a card says something before that. @returns whether a card said it */
  async goOnToAnswerOr(said: RegExp): Promise<boolean> {
    const before = this.sim.logzio.saves.length;
    await this.goOnUntil((view) => said.test(view.said) || this.sim.logzio.saves.length > before);
    return this.sim.logzio.saves.length === before;
  }

  /** Does the one thing that the view asks for. false: nothing to do but wait. */
  private async act(view: View): Promise<boolean> {
    const host = URL.canParse(view.url) ? new URL(view.url).host : '';
    if (host.startsWith('signin.')) return this.pressOnPage(view.tab, 'Sign in');
    if (host.endsWith('logz.io')) return this.actOnLogzio(view);
    if (host.endsWith('console.aws.amazon.com')) return this.actOnConsole(view);
    await view.tab.goto(FORM_URL);
    return true;
  }

  private async actOnLogzio({ tab, said, buttons }: View): Promise<boolean> {
    if (/Reload this page/.test(said)) return this.reload(tab);
    // The card leads with what comes next.
    const lead = buttons.find((name) => name === 'Set up in AWS' || name === 'Fill this page');
    if (lead === 'Set up in AWS') {
      await this.pressOnCard(tab, 'Set up in AWS');
      return (await this.front()) !== tab || this.turnTo(this.pageAt(/console\.aws/));
    }
    if (/press Save/i.test(said)) return this.pressOnPage(tab, 'Save');
    if (lead) return this.pressOnCard(tab, lead);
    for (const name of ['Get the role policy', 'Authenticate with a role', '+ Add a bucket']) {
      const button = tab.getByRole('button', { name }).filter({ visible: true });
      if ((await button.count()) === 0) continue;
      await button.first().click();
      this.did.push(name);
      const isForm = name.startsWith('Authenticate');
      // Where an ARN is carried, the companion fills the form.
      if (isForm && !/Task 6/.test(said)) await enterBucket(tab, BUCKET);
      return true;
    }
    return false;
  }

  private async actOnConsole({ tab, said, buttons, url }: View): Promise<boolean> {
    if (/Reload this page/.test(said)) return this.reload(tab);
    if (/Press Save there/.test(said) && (await this.turnTo(this.pageAt(/logz\.io/)))) return true;
    if (this.order === 'role first' && !this.turned) {
      this.turned = true;
      await this.card(tab).waitForText(/Task/);
      await tab.goto('https://console.aws.amazon.com/iam/home#/roles/create');
      this.did.push('went to Create role');
      return true;
    }
    if (/press (Next|Create policy|Create role)/.test(said)) return this.moveOn(tab, said);
    const inWizard = /\/create/.test(url);
    // A name that is taken: the card offers a free one.
    const wanted = ['Use logzio-', 'Check role', 'Back to the role', 'Create the role', 'Create the policy'];
    const order = inWizard ? ['Fill this page', ...wanted] : [...wanted, 'Fill this page'];
    const name = order.find((each) => buttons.some((button) => button.startsWith(each)));
    // "Fill this page" on the list that waits for its policy would tick nothing: the policy comes first.
    const policyFirst =
      name === 'Fill this page' && buttons.includes('Create the policy') && /Task 4/.test(said);
    if (!name) return buttons.includes('Expand the card') && this.pressOnCard(tab, 'Expand the card');
    await this.pressOnCard(tab, policyFirst ? 'Create the policy' : name);
    return name === 'Back to the role' ? this.turnTo(this.pageAt(/roles\/create/)) : true;
  }

  private async moveOn(tab: Page, said: string): Promise<boolean> {
    const before = await tab.locator('#app').textContent();
    await moveOn(tab).click({ timeout: 2000 });
    this.did.push(/press (Next|Create policy|Create role)/.exec(said)?.[1] ?? 'moved on');
    await tab
      .waitForFunction((old) => document.querySelector('#app')?.textContent !== old, before, {
        timeout: 5000,
      })
      .catch(() => undefined);
    // The card follows the page within a scan: what it said of the screen before is not read again.
    await this.changed(tab, said);
    return true;
  }

  private async pressOnCard(tab: Page, name: string): Promise<boolean> {
    const before = await this.card(tab).text();
    await this.card(tab).press(name);
    this.did.push(`[${name}]`);
    await this.changed(tab, before);
    return true;
  }

  private async pressOnPage(tab: Page, name: string): Promise<boolean> {
    const before = await this.card(tab)
      .text()
      .catch(() => '');
    await tab.getByRole('button', { name, exact: true }).first().click({ timeout: 2000 });
    this.did.push(name);
    await this.changed(tab, before);
    return true;
  }

  private async reload(tab: Page): Promise<boolean> {
    await tab.reload();
    this.did.push('reloaded');
    return true;
  }

  /** Waits a while for the card to say something else, or for another tab in front. */
  private async changed(tab: Page, before: string): Promise<void> {
    const end = Date.now() + 3000;
    while (Date.now() < end) {
      if ((await this.front()) !== tab) return;
      const now = await this.card(tab)
        .text()
        .catch(() => '');
      if (now !== '' && now !== before) return;
      await delay(50);
    }
  }
}
