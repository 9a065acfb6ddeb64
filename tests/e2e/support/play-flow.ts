import type { Page } from '@playwright/test';
import type { Simulators } from '../../simulators/server';
import { Album } from '../play/album';
import { readCard } from '../play/card-report';
import { listLoaded, pressHighlighted, type Stage } from '../play/stage';
import { Teller } from '../play/teller';
import { launchWithExtension, popupPage } from './browser';
import { Card } from './card';
import { BUCKET, enterBucket, FORM_URL, pressForTab } from './flow';

const POLICY = `logzio-${BUCKET}-read`;

/** What the flow is played with. */
export interface PlayOptions {
  simulators: Simulators;
  /** The built extension's folder. */
  extension: string;
  /** Where Logz.io's form is. */
  address?: string;
  /** The folder for the pictures; what is in it goes. */
  pictures: string;
}

/** The size that the stores ask of a picture. */
const VIEWPORT = { width: 1280, height: 800 };

/** Performs the flow with the companion, policy first, tells each task, and leaves a picture of every screen. */
export async function playFlow(options: PlayOptions): Promise<void> {
  const { simulators, extension, address = FORM_URL, pictures } = options;
  const album = await Album.open(pictures);
  const context = await launchWithExtension({
    simulators,
    extensionDir: extension,
    viewport: VIEWPORT,
  });
  try {
    const logzio = context.pages()[0] ?? (await context.newPage());
    // Nothing moves on a picture.
    context.on('page', (page) => void page.emulateMedia({ reducedMotion: 'reduce' }).catch(() => undefined));
    await logzio.emulateMedia({ reducedMotion: 'reduce' });
    const stage = { context, logzio, logzioCard: new Card(logzio), album, tell: new Teller() };
    await logzio.goto(address);
    const { tab, card } = await collectDetails(stage);
    await createPolicy(stage, tab, card);
    await createRole(stage, tab, card);
    await sendArn(stage, tab, card);
    await tellAnswer(stage, simulators);
  } catch (error) {
    for (const page of context.pages()) await album.take(page, 'where-it-stopped').catch(() => undefined);
    throw error;
  } finally {
    await context.close();
    console.log(`\n${album.count} screenshots in ${album.folder}`);
  }
}

async function collectDetails({ context, logzio, logzioCard, album, tell }: Stage) {
  await album.takePopup(() => popupPage(context), 'popup-empty', /New connection/);
  await logzio.bringToFront();
  await logzio.getByRole('button', { name: '+ Add a bucket' }).click();
  await logzio.getByRole('button', { name: 'Authenticate with a role' }).click();
  await enterBucket(logzio, BUCKET);
  // Logz.io shows its two IDs a moment later.
  await logzioCard.waitForText(/extid:.*Press Get the role policy/s);
  await album.take(logzio, 'logzio-form-policy-wanted');
  await logzio.getByRole('button', { name: 'Get the role policy' }).click();
  await logzioCard.waitForButton('Set up in AWS');
  await album.takeBoth(logzio, 'logzio-form-read');
  tell.task(await readCard(logzio, logzioCard), "Logz.io's S3 bucket form");
  const opened = await pressForTab(context, logzioCard, 'Set up in AWS');
  tell.pressed('Get the role policy', 'Set up in AWS');
  return opened;
}

async function createPolicy(stage: Stage, tab: Page, card: Card) {
  const { album, tell, context } = stage;
  await pressHighlighted(stage, tab, card, 'Next', 'aws-policy-editor', true);
  const review = await pressHighlighted(stage, tab, card, 'Create policy', 'aws-policy-review');
  tell.task(review, 'IAM, Create policy');
  tell.pressed('Next', 'Create policy');
  await card.waitForButton('Create the role');
  await listLoaded(tab);
  await album.take(tab, 'aws-policy-created');
  await album.takePopup(() => popupPage(context), 'popup-under-way', new RegExp(BUCKET));
  await tab.bringToFront();
  await card.press('Create the role');
}

async function createRole(stage: Stage, tab: Page, card: Card) {
  const { album, tell } = stage;
  await card.waitForText(/Task 3 of 6/);
  const entity = await pressHighlighted(stage, tab, card, 'Next', 'aws-role-trusted-entity', true);
  tell.task(entity, 'IAM, Create role: trusted entity');
  tell.pressed('Create the role', 'Next');
  await card.waitForText(/Task 4 of 6/);
  const row = tab
    .getByRole('row')
    .filter({ has: tab.getByRole('checkbox', { name: POLICY, checked: true }) });
  const ticked = await row.getByRole('link').first().textContent();
  const permissions = await pressHighlighted(stage, tab, card, 'Next', 'aws-role-permissions');
  tell.task(permissions, 'IAM, Create role: permissions');
  tell.line('checked', `the row of ${ticked} is ticked`);
  tell.pressed('Next');
  const review = await pressHighlighted(stage, tab, card, 'Create role', 'aws-role-review');
  tell.task(review, 'IAM, Create role: review');
  tell.pressed('Create role');
  await card.waitForButton('Check role and send ARN');
  await listLoaded(tab);
  await album.take(tab, 'aws-role-created');
}

async function sendArn({ logzio, logzioCard, album, tell }: Stage, tab: Page, card: Card) {
  await card.press('Check role and send ARN');
  await logzioCard.waitForText(/press Save/i);
  await album.takeBoth(logzio, 'logzio-arn-in-place');
  await card.waitForText(/The ARN is in Logz\.io’s form/);
  await album.take(tab, 'aws-role-checked');
  await logzio.bringToFront();
  tell.task(await readCard(logzio, logzioCard), 'IAM, role page, and back in Logz.io');
  await logzio.getByRole('button', { name: 'Save', exact: true }).first().click();
  tell.pressed('Check role and send ARN', 'Save');
}

async function tellAnswer({ logzio, logzioCard, album }: Stage, simulators: Simulators) {
  await logzioCard.waitForText(/Logz\.io connected|could not connect/);
  const answer = await logzio
    .getByText(/authenticated and connected|Access denied/)
    .first()
    .textContent();
  await album.takeBoth(logzio, 'logzio-answer');
  const save = simulators.logzio.saves.at(-1);
  console.log(`\nLogz.io says: ${answer?.trim()}`);
  console.log(
    `Simulated AWS, as Logz.io: ${save?.ok ? `assumed ${save.arn} and read ${save.bucket}` : save?.reasons.join('; ')}`,
  );
  if (!save?.ok) throw new Error('Logz.io did not connect.');
}
