import * as v from 'valibot';
import type { Connection, Details } from '../connection/connection';
import { FLOW_KINDS, type FlowKind } from '../connection/flow-kind';
import type { LogzRegion } from '../connection/logzio-region';
import { parseRoleArn } from '../connection/role-arn';
import { detailsSchema, regionSchema } from '../messages/requests';
import type { Problem } from '../policy/result';

const FORMAT = 'logzio-iam-companion/connection';
const VERSION = 2;

/**
 * What a colleague needs to go on: the values, and the role's ARN once there is one. Nothing of the admin's own session
 * (tabs, console addresses, account aliases, times) goes along, and nothing in it is secret.
 */
const fileSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  flow: v.picklist(FLOW_KINDS),
  region: regionSchema,
  details: detailsSchema,
  policyGenerated: v.boolean(),
  roleArn: v.exactOptional(
    v.pipe(
      v.string(),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const parsed = parseRoleArn(dataset.value);
        if (parsed.ok) return parsed.value.arn;
        addIssue();
        return NEVER;
      }),
    ),
  ),
});

/** What a file carries over. */
export interface Carried {
  flow: FlowKind;
  region: LogzRegion;
  details: Details;
  policyGenerated: boolean;
  roleArn?: string;
}

/** A connection as the text of a file. */
export function exportText({ flow, region, details, policyGenerated, facts }: Connection): string {
  const { roleArn } = facts;
  const file = {
    ...{ format: FORMAT, version: VERSION, flow, region, details, policyGenerated },
    ...(roleArn === undefined ? {} : { roleArn }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads a file's text.
 * Throws a problem: `import_empty`; `import_json`; `import_format`; `import_newer` [its version];
 * `import_value` [where the value stands that cannot be used].
 */
export function parseExport(text: string): Carried {
  if (text.trim() === '') throw { code: 'import_empty' } satisfies Problem;
  const file = parseJson(text);
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FORMAT)
    throw { code: 'import_format' } satisfies Problem;
  if ('version' in file && typeof file.version === 'number' && file.version > VERSION)
    throw { code: 'import_newer', values: [String(file.version)] } satisfies Problem;
  const parsed = v.safeParse(fileSchema, asCurrentVersion(file));
  if (!parsed.success)
    throw {
      code: 'import_value',
      values: [(v.getDotPath(parsed.issues[0]) ?? '').slice(0, 80)],
    } satisfies Problem;
  const { format: _format, version: _version, ...carried } = parsed.output;
  return carried;
}

/** A file of version 1 names no kind of connection, of which there was one, and has another name for one value. */
function asCurrentVersion(file: object): object {
  if (!('version' in file) || file.version !== 1) return file;
  const { policyDrafted, ...rest } = file as { policyDrafted?: unknown };
  return { ...rest, version: VERSION, flow: 's3-logs', policyGenerated: policyDrafted };
}

function parseJson(text: string): unknown {
  try {
    // Some editors begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw { code: 'import_json' } satisfies Problem;
  }
}
