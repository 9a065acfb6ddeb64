import type { Page } from '@playwright/test';
import type { Simulators } from '../../simulators/server';
import { popupPage } from '../support/browser';
import { Card } from '../support/card';
import { BUCKET } from '../support/flow';
import { addBucket, connect, getPolicy } from '../support/prepared';
import type { Hand } from './hand';
import {
  button,
  connected,
  copyButton,
  link,
  policyButton,
  ROLE,
  type Scene,
  save,
  shownPolicy,
} from './scene';

const SECOND = 'acme-cloudtrail';

/** A wizard's step: the task that the card names there, and the button that leads on. */
interface Step {
  task: number;
  name: string;
}

/** The two wizards' own tasks take each other's number with the order. */
const policySteps = (task: number): Step[] => [
  { task, name: 'Next' },
  { task, name: 'Create policy' },
];
const entity = (task: number): Step => ({ task, name: 'Next' });
const PERMISSIONS = { task: 4, name: 'Next' };
const REVIEW = { task: 5, name: 'Create role' };

/** The companion's own order. */
export async function policyFirst({ hand, logzio, cardOn }: Scene): Promise<void> {
  const aws = await setUp({ hand, logzio, cardOn });
  await wizard(hand, cardOn(aws), aws, ...policySteps(2));
  await hand.press(aws, cardOn(aws), 'Create the role');
  await wizard(hand, cardOn(aws), aws, entity(3), PERMISSIONS, REVIEW);
  await sendArn({ hand, logzio, cardOn }, aws);
}

/** The user guide's order, in the console that has a *Create policy* button on the permissions step. */
export async function roleFirst({ hand, logzio, cardOn }: Scene): Promise<void> {
  const aws = await setUp({ hand, logzio, cardOn });
  // The companion opened the policy wizard: the admin who wants the role first goes there by the console's own links.
  await hand.click(link(aws, 'IAM'));
  await hand.click(aws.getByRole('navigation').getByRole('link', { name: 'Roles', exact: true }));
  await hand.click(link(aws, 'Create role'));
  await wizard(hand, cardOn(aws), aws, entity(2));
  await cardOn(aws).waitForText(/Task 4 of 6/);
  const policyTab = await hand.opening(hand.click(link(aws, 'Create policy')));
  await wizard(hand, cardOn(policyTab), policyTab, ...policySteps(3));
  await hand.press(policyTab, cardOn(policyTab), 'Back to the role');
  await wizard(hand, cardOn(aws), aws, PERMISSIONS, REVIEW);
  await sendArn({ hand, logzio, cardOn }, aws);
}

/** Without the card: the whole page copied and pasted into the popup, which stands in a tab of its own here. */
export async function pasteEverything({ hand, logzio, cardOn }: Scene): Promise<void> {
  await hand.click(policyButton(logzio));
  // A person copies the page once it shows what is to be copied.
  await logzio
    .getByText(/logzio:aws:extid:\w{16}/)
    .first()
    .waitFor();
  await hand.copyAll(logzio);
  const popup = await popupPage(logzio.context());
  await hand.click(popup.getByRole('button', { name: 'Paste everything' }));
  await hand.pasteInto(popup.getByLabel('Paste everything', { exact: true }));
  const aws = await hand.opening(hand.click(popup.getByRole('button', { name: 'Open AWS console' })));
  await wizard(hand, cardOn(aws), aws, ...policySteps(2));
  await hand.press(aws, cardOn(aws), 'Create the role');
  await wizard(hand, cardOn(aws), aws, entity(3), PERMISSIONS, REVIEW);
  await sendArn({ hand, logzio, cardOn }, aws);
}

/** The same value by value, in a popup that knows no open form. */
export async function fromPopup({ hand, logzio, cardOn }: Scene): Promise<void> {
  const popup = await popupPage(logzio.context());
  const field = (name: string) => popup.getByLabel(name, { exact: true });
  await hand.click(popup.getByRole('button', { name: 'New connection' }).first());
  await hand.click(copyButton(logzio, 'account-id'));
  await hand.paste(field('Account ID'));
  await hand.click(copyButton(logzio, 'external-id'));
  await hand.paste(field('External ID'));
  await hand.type(field('S3 bucket name'), BUCKET);
  await hand.click(policyButton(logzio));
  await hand.copyByDragging(shownPolicy(logzio));
  await hand.paste(field('Role policy'));
  const aws = await hand.opening(hand.click(popup.getByRole('button', { name: 'Open AWS console' })));
  await wizard(hand, cardOn(aws), aws, ...policySteps(2));
  await hand.press(aws, cardOn(aws), 'Create the role');
  await wizard(hand, cardOn(aws), aws, entity(3), PERMISSIONS, REVIEW);
  const form = await hand.opening(hand.press(aws, cardOn(aws), 'Check role and send ARN'));
  const card = cardOn(form);
  await card.waitForText(/Add a bucket/);
  await hand.click(form.getByRole('button', { name: '+ Add a bucket' }));
  await hand.click(form.getByRole('button', { name: 'Authenticate with a role' }));
  // An admin looks whether the ARN is there before pressing Save.
  await card.waitForText(/press Save.*Changes and checks/is);
  await hand.click(save(form));
  await connected(form);
}

/** The first bucket is connected, and bucket and prefix of the second stand in the next form. */
export async function firstBucket(logzio: Page, simulators: Simulators): Promise<void> {
  await getPolicy(logzio);
  await connect(logzio, new Card(logzio), simulators);
  await addBucket(logzio, SECOND);
}

/** The role of the first bucket is used once more: the second comes into its policy. */
export async function secondBucket({ hand, logzio, cardOn }: Scene): Promise<void> {
  await hand.click(policyButton(logzio));
  const aws = await hand.opening(hand.press(logzio, cardOn(logzio), `Use role ${ROLE}`));
  const card = cardOn(aws);
  await hand.press(aws, card, `Add ${SECOND} to the policy`);
  await card.waitForText(/press Edit/);
  await hand.click(aws.getByRole('main').getByRole('link', { name: 'Edit', exact: true }));
  for (const name of ['Next', 'Save changes']) {
    await card.waitForText(new RegExp(`press ${name}\\b`));
    await hand.click(button(aws, name));
  }
  await sendArn({ hand, logzio, cardOn }, aws);
}

async function setUp({ hand, logzio, cardOn }: Scene): Promise<Page> {
  await hand.click(policyButton(logzio));
  return hand.opening(hand.press(logzio, cardOn(logzio), 'Set up in AWS'));
}

/** On each step: waits until the companion has filled it and highlights the button, and presses that. */
async function wizard(hand: Hand, card: Card, aws: Page, ...steps: Step[]): Promise<void> {
  for (const { task, name } of steps) {
    await card.waitForText(new RegExp(`Task ${task} of 6.*press ${name}\\b`, 's'));
    await hand.click(button(aws, name));
  }
}

async function sendArn({ hand, logzio, cardOn }: Scene, aws: Page): Promise<void> {
  await hand.press(aws, cardOn(aws), 'Check role and send ARN');
  await cardOn(logzio).waitForText(/press Save/i);
  await hand.click(save(logzio));
  await connected(logzio);
}
