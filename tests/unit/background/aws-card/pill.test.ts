import { expect, it, vi } from 'vitest';
import { awsCard } from '../../../../src/background/aws-card/card';
import type { CardContext } from '../../../../src/background/aws-card/card-context';

vi.mock('../../../../src/browser-native', () => import('../../popup/fake-browser'));

const SCREEN = { task: 'policy' };
/** What is seen and known, and whether the card is a pill. */
const pages: [string, { facts?: object; state?: object }, boolean][] = [
  ['a screen in a tab of ours', { facts: { screen: SCREEN } }, false],
  ['a screen in another tab', { facts: { screen: SCREEN }, state: { adopted: false } }, true],
  ['a list in a tab of ours', { facts: { location: 'roles' } }, false],
  ['a list in another tab', { facts: { location: 'roles' }, state: { adopted: false } }, true],
  ['a wizard that is not recognized', { facts: { location: 'create-role' } }, true],
  ['a page of IAM that is not known, as the wizard for users', { facts: { location: 'other' } }, true],
  ['a policy’s editor that is none of its business', { facts: { location: 'edit-policy' } }, true],
  ['the role’s own page', { facts: { location: 'role', roleName: 'ours' } }, false],
  ['another role’s page', { facts: { location: 'role', roleName: 'theirs' } }, true],
  [
    'a wizard in a tab of ours that went to another account',
    { facts: { location: 'create-role' }, state: { otherAccount: { id: '1', holds: 'role' } } },
    false,
  ],
  [
    'another tab in another account',
    { facts: { location: 'roles' }, state: { adopted: false, otherAccount: { id: '1', holds: 'role' } } },
    true,
  ],
];

it.each(pages)('on %s the card is as small as it should be', (_where, { facts, state }, pill) => {
  const scene = {
    state: {
      connection: { id: 'one', bucket: 'acme-logs', policyName: 'p', roleName: 'ours' },
      otherConnections: [],
      adopted: true,
      fillOnRequest: false,
      tags: [],
      ...state,
    },
    facts: {
      ...{
        press: '',
        notices: [],
        fields: [],
        written: [],
        location: 'create-policy',
        roleName: '',
        region: 'us-east-1',
      },
      ...{ account: null, trustPolicy: '', hasPendingFills: false, settled: true },
      ...{ replacedEditorStep: '', alerts: [], pendingCreation: null },
      ...facts,
    },
    log: [],
    base: { origin: 'https://us-east-1.console.aws.amazon.com' },
  } as unknown as CardContext;
  expect(awsCard(scene)?.pill).toBe(pill);
});
