import type { PolicyWorld } from './policy-reader';
import { policyTexts } from './shown-policy';

(globalThis as PolicyWorld).policyTexts = policyTexts;
