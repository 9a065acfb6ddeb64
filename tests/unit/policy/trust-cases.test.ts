import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareTrust } from '../../../src/policy/trust-policy';

const read = (path: string) => readFileSync(`tests/cases/${path}`, 'utf8');
const said = (accountId: string, path: string) =>
  compareTrust({ accountId, externalId: 'logzio:aws:extid:0123456789abcdef0' }, read(path)).differences.map(
    ({ severity, code }) => `${severity} ${code}`,
  );

describe('a trust policy as roles for vendors have it', () => {
  it.each<[string, string[]]>([
    ['t01-docs-2025', []],
    ['t02-bare-account-id', []],
    ['t03-statement-object', []],
    ['t04-no-version-action-list-principal-list', []],
    ['t05-external-id-list-of-one', []],
    ['t06-several-external-ids', []],
    ['t07-user-principal', ['warn trust_principal_narrower']],
    ['t08-role-principals', ['warn trust_principal_narrower']],
    ['t09-custom-external-id-before-2020', ['stop trust_external_id_other']],
    ['t10-docs-mistake-external-id', ['stop trust_external_id_other']],
    ['t11-no-condition', ['stop trust_external_id_missing']],
    ['t12-empty-condition', ['stop trust_external_id_missing']],
    ['t13-mfa-required', ['stop trust_mfa_required']],
    ['t14-open-to-all', ['stop trust_open', 'stop trust_external_id_missing']],
    ['t15-open-to-all-with-external-id', ['stop trust_open']],
    ['t16-stringlike-vendor-prefix', ['stop trust_external_id_open']],
    ['t17-stringlike-exact', []],
    ['t18-second-statement-other-vendor', ['warn trust_also_trusts']],
    ['t19-two-principals-one-condition', ['warn trust_also_trusts']],
    ['t20-service-and-account-no-condition', ['stop trust_external_id_missing', 'warn trust_also_trusts']],
    ['t21-tagsession', []],
    ['t22-principal-org-id', ['stop trust_condition_never']],
    ['t23-operator-typo', ['stop trust_operator_unknown']],
    ['t24-key-in-lower-case', []],
    ['t25-principal-deleted', ['stop trust_principal_deleted']],
    ['t26-partition-gov', ['stop trust_partition']],
    ['t27-own-account', ['stop trust_other_account']],
    ['t28-lambda-role', ['stop trust_other_account']],
    ['t29-ids-swapped', ['stop trust_swapped']],
    ['t30-external-id-with-space', ['stop trust_external_id_space']],
    ['t31-source-ip', ['warn trust_other_condition']],
    ['t32-if-exists', ['warn trust_external_id_optional']],
  ])('%s: %j', (name, expected) => {
    expect(said('111122223333', `logzio/${name}.json`)).toEqual(expected);
  });
});

describe('a trust policy as people ask for help with it', () => {
  it.each<[string, string, string[]]>([
    ['T01', 'a second statement takes any external ID', ['stop trust_external_id_open']],
    ['T02', 'every customer’s external ID', ['stop trust_external_id_open']],
    ['T03', 'any external ID', ['stop trust_external_id_open']],
    ['T05', 'a source account, which no principal sends', ['stop trust_condition_never']],
    ['T06', 'a source ARN, which no principal sends', ['stop trust_condition_never']],
    ['T07', 'a principal account that is not Logz.io’s', ['stop trust_condition_never']],
    ['T08', 'a key of a federation', ['stop trust_condition_never']],
    ['T09', 'an AWS service', ['stop trust_condition_never']],
    ['T12', 'a Deny for other organizations', ['stop trust_deny']],
    ['T13', 'a guard against other external IDs', []],
    ['T15', 'everyone of Logz.io’s account', []],
    ['T16', 'a space behind the external ID', ['stop trust_external_id_space']],
    ['T18', 'no external ID may be sent', ['stop trust_external_id_refused']],
    ['T19', 'a deleted role', ['stop trust_principal_deleted']],
    ['T20', 'a deleted user beside', ['note trust_principal_deleted']],
  ])('%s, %s: %j', (name, _what, expected) => {
    expect(said('406095609952', `public/${name}-trust.json`)).toEqual(expected);
  });
});
