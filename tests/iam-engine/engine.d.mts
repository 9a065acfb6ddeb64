/** One request, its whole context known. */
export interface EngineRequest {
  /** ARN of who asks. */
  principal: string;
  action: string;
  resource: string;
  /** The account that the resource is in. */
  accountId: string;
  context: Record<string, string | string[] | undefined>;
  /** What is attached to who asks. */
  policies: unknown[];
  boundary?: unknown;
  /** A trust policy, a bucket's or a key's. */
  resourcePolicy?: unknown;
}

export function engineAllows(request: EngineRequest): Promise<boolean>;
