import type { Page } from '@playwright/test';
import {
  button,
  connected,
  copyButton,
  link,
  POLICY,
  policyButton,
  ROLE,
  roleArn,
  type Scene,
  save,
  shownPolicy,
} from './scene';

/** What of a policy's name is enough to find it in the list. */
const SEARCHED = 'logzio';

/** IAM stands open in a second tab, on the list where the flow begins. */
interface HandScene extends Omit<Scene, 'cardOn'> {
  aws: Page;
}

/** The user guide's order: the policy is created on the way through the Create role wizard, in a third tab. */
export async function roleFirst({ hand, logzio, aws }: HandScene): Promise<void> {
  await hand.click(copyButton(logzio, 'account-id'));
  await hand.click(link(aws, 'Create role'));
  await trustLogzio({ hand, logzio, aws });
  const policyTab = await hand.opening(hand.click(link(aws, 'Create policy')));
  await hand.click(policyButton(logzio));
  await hand.copyByDragging(shownPolicy(logzio));
  await writePolicy({ hand, logzio, aws: policyTab });
  await hand.click(aws.getByRole('button', { name: 'Refresh policies' }));
  await finishRole({ hand, logzio, aws });
}

/** The same with the policy made first, which spares the third tab. */
export async function policyFirst({ hand, logzio, aws }: HandScene): Promise<void> {
  await hand.click(policyButton(logzio));
  await hand.copyByDragging(shownPolicy(logzio));
  await hand.click(link(aws, 'Create policy'));
  await writePolicy({ hand, logzio, aws });
  await hand.click(aws.getByRole('navigation').getByRole('link', { name: 'Roles', exact: true }));
  await hand.click(link(aws, 'Create role'));
  await hand.click(copyButton(logzio, 'account-id'));
  await trustLogzio({ hand, logzio, aws });
  await finishRole({ hand, logzio, aws });
}

/** The Account ID is on the clipboard; the External ID is fetched when its field is there. */
async function trustLogzio({ hand, logzio, aws }: HandScene): Promise<void> {
  await hand.click(aws.getByRole('radio', { name: 'AWS account', exact: true }));
  await hand.click(aws.getByText('Another AWS account'));
  await hand.paste(aws.getByLabel('Account ID', { exact: true }));
  await hand.click(aws.getByText('Require external ID'));
  await hand.click(copyButton(logzio, 'external-id'));
  await hand.paste(aws.getByLabel('External ID', { exact: true }));
  await hand.click(button(aws, 'Next'));
}

/** The policy is on the clipboard. */
async function writePolicy({ hand, aws }: HandScene): Promise<void> {
  await hand.click(aws.getByRole('button', { name: 'JSON', exact: true }));
  await hand.paste(aws.locator('.ace_content'));
  await hand.click(button(aws, 'Next'));
  await hand.type(aws.getByLabel('Policy name', { exact: true }), POLICY);
  await hand.click(button(aws, 'Create policy'));
  await aws.getByText(`Policy ${POLICY} created.`).first().waitFor();
}

async function finishRole({ hand, logzio, aws }: HandScene): Promise<void> {
  await hand.type(aws.getByRole('main').getByRole('searchbox', { name: 'Search' }), SEARCHED);
  await hand.click(aws.getByRole('checkbox', { name: POLICY }));
  await hand.click(button(aws, 'Next'));
  await hand.type(aws.getByLabel('Role name', { exact: true }), ROLE);
  await hand.click(button(aws, 'Create role'));
  await hand.click(link(aws, 'View role'));
  await hand.click(aws.getByRole('button', { name: 'Copy ARN' }).first());
  await hand.paste(roleArn(logzio));
  await hand.click(save(logzio));
  await connected(logzio);
}
