import { parsePrefix } from '../connection/prefix';
import type { Candidate } from './candidate';
import { labeledValues } from './labeled-values';

/** The folder of an S3 URI that ends with a slash: what does not may be one object. */
const FOLDER = /(?<![\w/])s3[an]?:\/\/[^\s"'`/\\]+\/([^\s"'`\\,;)\]}]*\/)(?=$|[\s"'`\\,;)\]}])/gi;

/** The prefixes that a text names. A label before something that is no path (*Prefix: see below*) says too little. */
export function findPrefixes(text: string): Candidate[] {
  const folders = [...text.matchAll(FOLDER)].map(({ 0: whole, 1: value = '', index }) => {
    const end = index + whole.length;
    return { value, start: end - value.length, end };
  });
  const named = labeledValues(
    text,
    String.raw`(?:s3\s+|bucket\s+|(?:object\s+)?key\s+|path\s+)?prefix(?:\s+path)?`,
  );
  return [...folders, ...named]
    .filter(({ value }) => parsePrefix(value).ok)
    .map((each) => ({ ...each, isCertain: /^\S+\/\S*$/.test(each.value) }))
    .sort((one, other) => one.start - other.start);
}
