import data from './console-labels.json';
import type { Text } from './en';

/** What public sources show of the console in other languages; a copy of the project's label facts. */
const LABELS: Record<string, Record<string, string>> = data.labels;

/** The name of each text in the facts. */
const KEYS: Partial<Record<keyof Text, string>> = {
  roles: 'roles',
  createRole: 'createRole',
  selectTrustedEntity: 'step1.selectTrustedEntity',
  trustedEntityType: 'trustedEntityType',
  awsService: 'awsService',
  awsAccount: 'awsAccount',
  anotherAccount: 'anotherAwsAccount',
  accountId: 'accountId',
  requireExternalId: 'requireExternalId',
  externalId: 'externalId',
  addPermissions: 'step2.addPermissions',
  createPolicy: 'createPolicy',
  specifyPermissions: 'specifyPermissions',
  policyEditor: 'policyEditor',
  visual: 'visual',
  json: 'json',
  actions: 'actions',
  editStatement: 'editStatement',
  addNewStatement: 'addNewStatement',
  reviewAndCreate: 'reviewAndCreate',
  policyDetails: 'policyDetails',
  policyName: 'policyName',
  nameReviewCreate: 'step3.nameReviewCreate',
  roleName: 'roleName',
  viewRole: 'viewRole',
  trustRelationships: 'trustRelationships',
  editTrustPolicy: 'editTrustPolicy',
  cancel: 'cancel',
};

/**
 * The console's texts in a language, as far as they are known: 'pt-BR' is 'ptBR' in the facts. Of two wordings the later is
 * the button's.
 */
export function listed(language: string): Partial<Text> {
  const name = language.replace('-', '');
  const texts = Object.entries(KEYS).flatMap(([key, label]) => {
    const entry = LABELS[label]?.[name];
    return entry ? [[key, entry.replace(/\|.*$/, '').split(' / ').at(-1)]] : [];
  });
  return Object.fromEntries(texts);
}
