import { createHash } from 'node:crypto';

/** The form as the app sends it. */
export interface SaveRequest {
  integration: string;
  bucket: string;
  prefix: string;
  region: string;
  arn: string;
  externalId: string;
}

/** The settings of Archive and restore: one bucket an account. */
export interface ArchiveSettings {
  bucket: string;
  arn: string;
}

/** One Logz.io account. */
export interface LogzioAccount {
  externalId: string;
  buckets: SaveRequest[];
  archive?: ArchiveSettings;
}

/** Archive settings that were tested or saved, with the reasons. */
interface ArchiveTry extends ArchiveSettings {
  what: 'test' | 'save';
  ok: boolean;
  reasons: string[];
}

/** A save that was tried, with the reasons that the product keeps to itself. */
interface Save extends SaveRequest {
  host: string;
  ok: boolean;
  reasons: string[];
}

/** Logz.io's side of the simulation. */
export interface LogzioState {
  /** The account that is signed in at a host; made when first asked for. */
  account(host: string): LogzioAccount;
  saves: Save[];
  archives: ArchiveTry[];
}

/** Logz.io's AWS account, as published since 2018. */
export const logzioAwsAccountId = '406095609952';

/** Whether a host is the Logz.io app, in any of its regions. */
export function isLogzioHost(host: string): boolean {
  return /^app(-(au|ca|eu|uk))?\.logz\.io$/.test(host);
}

/** A fresh Logz.io: every host has one account with an External ID of its own, the same on every run. */
export function createLogzioState(): LogzioState {
  const accounts = new Map<string, LogzioAccount>();
  return {
    saves: [],
    archives: [],
    account(host) {
      const account = accounts.get(host) ?? { externalId: externalIdFor(host), buckets: [] };
      accounts.set(host, account);
      return account;
    },
  };
}

/** What Logz.io's API says of the role that it wants. */
export function assignedDetails(account: LogzioAccount) {
  return { logzioAWSAccountId: logzioAwsAccountId, assignedExternalId: account.externalId };
}

function externalIdFor(host: string): string {
  return `logzio:aws:extid:${createHash('sha256').update(host).digest('hex').slice(0, 17)}`;
}
