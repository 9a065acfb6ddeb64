import { describe, expect, it } from 'vitest';
import data from '../../../../content-scripts/aws-iam/labels.json';
import { indexLabels } from '../../../../content-scripts/page/find/labels';

const labels = indexLabels(data);
const entries = Object.entries(data).filter(([key]) => !key.startsWith('_'));

describe('the label data', () => {
  it('gives every text its confidence', () => {
    const codes = Object.keys(data._confidence).join('|');
    const coded = new RegExp(`\\|(${codes})(\\([^)]*\\))?(,(${codes})(\\([^)]*\\))?)*$`);
    for (const [key, texts] of entries)
      for (const [language, text] of Object.entries(texts))
        expect([key, language, text]).toEqual([key, language, expect.stringMatching(coded)]);
  });

  it.each([
    ['ptBR', 'Próximo', 'next'],
    ['ptBR', 'Próxima', 'next'],
    ['ptBR', 'Conta da AWS', 'awsAccount'],
    ['zhCN', 'AWS 账户', 'awsAccount'],
    ['zhCN', '另一个AWS账户', 'anotherAwsAccount'],
    ['zhCN', '另一个 AWS 账户', 'anotherAwsAccount'],
    ['zhCN', '需要外部ID (第三方担任此角色时的最佳实践)', 'requireExternalId'],
    ['ja', '別のAWSアカウント', 'anotherAwsAccount'],
    ['ja', '別の AWS アカウント', 'anotherAwsAccount'],
    ['ja', '外部IDを要求する', 'requireExternalId'],
    ['ko', '다른AWS계정', 'anotherAwsAccount'],
  ])('knows in %s %s, with white space between scripts or without', (_language, text, key) => {
    expect([...labels.keysOf([text])]).toEqual([key]);
  });

  it('tells the two IDs, the two names and the two creations apart in every language', () => {
    for (const [one, other] of [
      ['accountId', 'externalId'],
      ['accountId', 'awsAccount'],
      ['roleName', 'policyName'],
      ['createRole', 'createPolicy'],
      ['next', 'previous'],
      ['next', 'cancel'],
      ['requireExternalId', 'externalId'],
    ] as const)
      for (const text of Object.values(data[one]))
        for (const name of text.replace(/\|.*$/, '').split(' / '))
          expect([name, labels.is(other, [name])]).toEqual([name, false]);
  });

  it.each([
    ['Account ID*', 'accountId'],
    ['  Account\n ID ', 'accountId'],
    ['Require external ID (Best practice when a third party will assume this role)', 'requireExternalId'],
    ['Next: Permissions', 'next'],
    ['Review policy', 'next'],
    ['Description - optional', 'description'],
    ['ポリシーの作成', 'createPolicy'],
    ['Role name*', 'roleName'],
  ])('%s is %s', (text, key) => {
    expect(labels.is(key, [text])).toBe(true);
  });

  it('keeps its notes out of the labels', () => {
    expect(labels.keysOf(['AWS documentation']).size).toBe(0);
  });
});
