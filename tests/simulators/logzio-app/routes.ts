import { useSyncExternalStore } from 'react';

/** An integration whose form takes a role. */
export interface Integration {
  slug: string;
  title: string;
  region: boolean;
}

/** The integrations that share the form; CloudTrail's has no region. */
export const integrations: Integration[] = [
  { slug: 'AWS-S3-Bucket', title: 'S3 Bucket', region: true },
  { slug: 'AWS-S3-Access', title: 'S3 Access Logs', region: true },
  { slug: 'AWS-CloudFront', title: 'CloudFront', region: true },
  { slug: 'AWS-App-ELB', title: 'App ELB', region: true },
  { slug: 'Amazon-Classic-ELB', title: 'Classic ELB', region: true },
  { slug: 'AWS-Network-ELB', title: 'Network ELB', region: true },
  { slug: 'VPC-network', title: 'VPC Flow Logs', region: true },
  { slug: 'AWS-CloudTrail', title: 'CloudTrail', region: false },
];

/** The app's route, from the fragment of its address. */
export function useRoute(): string {
  return useSyncExternalStore((changed) => {
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, routeNow);
}

/** Paths that the app may route by: the first is a guess, as no such address of an integration is public. */
const PATHS: Record<string, string> = {
  '/360/integrations/aws-s3-bucket': '/dashboard/integrations/AWS-S3-Bucket',
};
export const isAppPath = (pathname: string): boolean => pathname === '/' || pathname in PATHS;

const routeNow = (): string =>
  location.hash.replace(/^#/, '') || PATHS[location.pathname] || '/dashboard/home';

/** The integration that a route shows. */
export function integrationOf(route: string): Integration | undefined {
  const slug = /^\/dashboard\/integrations\/([^/?]+)/.exec(route)?.[1];
  return integrations.find((integration) => integration.slug === slug);
}
