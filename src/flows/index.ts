import { type Connection, type ReadyDetails, readyDetails } from '../connection/connection';
import type { FlowKind } from '../connection/flow-kind';
import type { NamePatterns } from '../connection/iam-names';
import type { Result } from '../policy/result';
import { archive } from './archive';
import type { Flow } from './flow';
import { s3Logs } from './s3-logs';

const FLOWS: Record<FlowKind, Flow> = { 's3-logs': s3Logs, archive };

/** What a connection, or a form, is of. */
export const flowOf = ({ flow }: { flow: FlowKind }): Flow => FLOWS[flow];

/** How a connection's policy and role are named where the admin gives no name. */
export const namePatternsOf = (connection: { flow: FlowKind }, chosen: NamePatterns): NamePatterns =>
  flowOf(connection).namePatterns(chosen);

/** A connection's details, parsed, under the names that its flow gives. */
export const readyDetailsOf = (
  connection: Pick<Connection, 'flow' | 'details'>,
  chosen: NamePatterns,
): Result<ReadyDetails> => readyDetails(connection.details, namePatternsOf(connection, chosen));
