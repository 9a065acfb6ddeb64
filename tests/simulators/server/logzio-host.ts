import { setTimeout as delay } from 'node:timers/promises';
import { logzioCanArchive, logzioCanConnect, NO_ACLS } from '../iam';
import { logzioPage } from '../logzio-app/page';
import { isAppPath } from '../logzio-app/routes';
import {
  type ArchiveSettings,
  assignedDetails,
  isLogzioHost,
  logzioAwsAccountId,
  type SaveRequest,
} from '../logzio-app/state';
import { html, json, plain, type Reply, type SimulatedRequest } from './reply';
import type { Simulators } from './types';

/** Logz.io's app and its API, in each of its regions. */
export async function logzioHost(
  request: SimulatedRequest,
  simulators: Simulators,
): Promise<Reply | undefined> {
  if (!isLogzioHost(request.host)) return undefined;
  const account = simulators.logzio.account(request.host);
  const route = `${request.method} ${request.url.pathname}`;
  if (route === 'GET /api/s3-buckets/aws-assume-role-details') {
    await delay(simulators.options.logzio.valuesDelayMs ?? 200);
    return json(assignedDetails(account));
  }
  if (route === 'GET /api/s3-buckets') return json(account.buckets);
  if (route === 'POST /api/s3-buckets') return save(request, simulators);
  if (route === 'GET /api/archive/settings') return json(account.archive ?? null);
  if (route === 'POST /api/archive/settings/test') return archive('test', request, simulators);
  if (route === 'POST /api/archive/settings') return archive('save', request, simulators);
  if (request.method !== 'GET' || !isAppPath(request.url.pathname)) return plain(404, 'Not found');
  return html(logzioPage(simulators.options.logzio));
}

function save(request: SimulatedRequest, simulators: Simulators): Reply {
  const form = JSON.parse(request.body) as SaveRequest;
  const { buckets, externalId: assigned } = simulators.logzio.account(request.host);
  // Logz.io knows the External ID that it gave; only in the form of before 2020 the admin's word counts.
  const wanted = simulators.options.logzio.externalIdEditable ? form : { ...form, externalId: assigned };
  const { ok, reasons } = logzioCanConnect(simulators.state, {
    logzioAccountId: logzioAwsAccountId,
    externalId: wanted.externalId,
    roleArn: wanted.arn,
    bucket: wanted.bucket,
    prefix: wanted.prefix,
  });
  // The product gives no reason; the tests may ask for it here.
  simulators.logzio.saves.push({ host: request.host, ...wanted, ok, reasons });
  if (!ok) return json({ code: 'ACCESS_DENIED' }, 400);
  buckets.push(wanted);
  return json(wanted, 201);
}

/** Tests or saves the archive's settings: both try to write. What AWS says of ACLs is passed on. */
function archive(what: 'test' | 'save', request: SimulatedRequest, simulators: Simulators): Reply {
  const settings = JSON.parse(request.body) as ArchiveSettings;
  const account = simulators.logzio.account(request.host);
  const { ok, reasons } = logzioCanArchive(simulators.state, {
    logzioAccountId: logzioAwsAccountId,
    externalId: account.externalId,
    roleArn: settings.arn,
    bucket: settings.bucket,
  });
  simulators.logzio.archives.push({ ...settings, what, ok, reasons });
  const message = reasons.includes(NO_ACLS)
    ? NO_ACLS
    : 'Could not connect to the bucket. Double-check your credentials in Logz.io and AWS.';
  if (!ok) return json({ message }, 400);
  if (what === 'save') account.archive = settings;
  return json(settings, 201);
}
