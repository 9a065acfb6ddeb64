/** From <body> down: the index of each child element on the way to an element. */
export type Path = number[];

/** The parts of one wanted element, as the generator knows them. */
export interface Parts {
  control: Path;
  /** What names it, in the words of the page. */
  label?: Path;
  /** What describes it: constraint, help. */
  hints?: Path[];
}

/** One captured page beside its HTML: what stands where. Nothing of this is in the page itself. */
export interface PageRecord {
  name: string;
  screen: string;
  hash: string;
  /** Whose style sheet it is drawn with. */
  style: string;
  /** Elements by step id; `policy_search` and `policy_refresh` belong to the step `policy_row`. */
  parts: Record<string, Parts>;
  /** The steps that have to be carried out on the page as it was captured. */
  acts: string[];
  /** Its steps are found by English words alone. */
  englishOnly?: boolean;
}

export interface CapturedPage extends PageRecord {
  html: string;
}

/** The name of the policy whose row is wanted, and which is edited. */
export const POLICY_NAME = 'logzio-acme-app-logs-read';
export const POLICY_ARN = `arn:aws:iam::111122223333:policy/${POLICY_NAME}`;
/** What it holds. */
export const POLICY_DOCUMENT =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}';
