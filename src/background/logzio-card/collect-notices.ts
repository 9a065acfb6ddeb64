import type { CardLine } from '../../card-model';
import { accountIdHint, parseAccountId } from '../../connection/account-id';
import { parseBucketName } from '../../connection/bucket';
import { type Details, problemsOf } from '../../connection/connection';
import { externalIdHint, parseExternalId } from '../../connection/external-id';
import type { ShownForm } from '../../messages/page-facts';
import { problemText, text } from '../../i18n';
import type { PolicySource } from './policy-source';

const info = (code: string, ...values: string[]): CardLine => ({ tone: 'info', text: text(code, ...values) });
const warn = (code: string, ...values: string[]): CardLine => ({ tone: 'warn', text: text(code, ...values) });

const next = (code: string): CardLine => ({ tone: 'next', text: text(code) });

const IDS = ['accountId', 'externalId'] as const;

function ofIds(form: ShownForm): CardLine[] {
  const said = IDS.flatMap((name) => {
    const reading = form[name];
    if ('several' in reading) return [warn('logzio_several', reading.several.join(', '))];
    return 'missing' in reading && reading.enter ? [next(`logzio_enter_${name}`)] : [];
  });
  const absent = IDS.filter((name) => {
    const reading = form[name];
    return 'missing' in reading && !reading.enter;
  });
  const names = absent.map((name) => text(`detail_${name}`)).join(', ');
  return absent.length > 0 ? [...said, info('logzio_missing_ids', names)] : said;
}

/** Values that can be used and are remarkable all the same: said, never refused. */
function remarkable({ accountId, externalId, bucket }: Details): CardLine[] {
  const lines: CardLine[] = [];
  const account = parseAccountId(accountId);
  const hint = account.ok ? accountIdHint(account.value) : 'published';
  if (hint !== 'published')
    lines.push(warn(`logzio_account_${hint.replace('-', '_')}`, accountId, '406095609952'));
  const id = parseExternalId(externalId);
  if (id.ok && externalIdHint(id.value) === 'docs-mistake') lines.push(warn('logzio_external_id_docs'));
  const name = parseBucketName(bucket);
  if (name.ok && name.value !== bucket) lines.push(warn('logzio_bucket_alone', name.value));
  return lines;
}

function ofPolicy(source: PolicySource, bucket: string): CardLine[] {
  const { from, policy, problem, otherBucket, several, kms } = source;
  if (bucket === '') return [];
  const lines: CardLine[] = [];
  if (otherBucket) lines.push(warn('logzio_policy_other_bucket', otherBucket, bucket));
  if (several) lines.push(warn('logzio_policy_several'));
  if (from === 'none' && !otherBucket) lines.push(next('logzio_missing_policy'));
  if (problem) lines.push({ tone: 'warn', text: problemText(problem) });
  else if (kms === 'asked') lines.push(info('logzio_kms_asked'));
  if (from === 'draft' && policy) lines.push(info('logzio_drafted'));
  const mended = from === 'paste' ? (policy?.mended ?? []) : [];
  if (mended.length > 0) {
    const what = mended.map((mend) => text(`mended_${mend.replaceAll('-', '_')}`)).join(', ');
    lines.push({ tone: 'done', text: text('logzio_mended', what) });
  }
  return lines;
}

/** What the card says of the details: what is missing and how to get it, what is wrong, what is remarkable. */
export function collectNotices(form: ShownForm, source: PolicySource, details: Details): CardLine[] {
  const { policy: _said, ...problems } = problemsOf(details);
  const wrong = Object.entries(problems).filter(([name]) => details[name as keyof Details] !== '');
  const nameless = details.bucket === '' ? [next('logzio_missing_bucket')] : [];
  return [
    ...ofIds(form),
    ...nameless,
    ...wrong.map(([, problem]): CardLine => ({ tone: 'warn', text: problemText(problem) })),
    ...ofPolicy(source, details.bucket),
    ...remarkable(details),
  ];
}
