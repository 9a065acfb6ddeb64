/** The kinds of connection, as records name them. What each kind is stands in `src/flows/`, a file each. */
export const FLOW_KINDS = ['s3-logs', 'archive'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];
