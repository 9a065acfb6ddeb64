import { hasWildcard, matchesAction } from './wildcard';

/** What an action of S3 is about: objects, a bucket, or the account (access points, jobs, storage lens). */
export type S3Subject = 'object' | 'bucket' | 'account';

/** Every action of S3, without its service (service authorization reference, S3). */
const NAMES: Record<S3Subject, string> = {
  object: `
    AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectAnnotation DeleteObjectTagging
    DeleteObjectVersion DeleteObjectVersionAnnotation DeleteObjectVersionTagging GetObject GetObjectAcl
    GetObjectAnnotation GetObjectAttributes GetObjectLegalHold GetObjectRetention GetObjectTagging
    GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionAnnotation
    GetObjectVersionAnnotationForReplication GetObjectVersionAttributes GetObjectVersionForReplication
    GetObjectVersionTagging GetObjectVersionTorrent InitiateReplication ListMultipartUploadParts
    ListObjectAnnotations ListObjectVersionAnnotations ObjectOwnerOverrideToBucketOwner PutObject
    PutObjectAcl PutObjectAnnotation PutObjectLegalHold PutObjectRetention PutObjectTagging
    PutObjectVersionAcl PutObjectVersionAnnotation PutObjectVersionTagging ReplicateDelete ReplicateObject
    ReplicateObjectAnnotation ReplicateTags RestoreObject UpdateObjectEncryption`,
  bucket: `
    AllowVendedLogDeliveryForResource CreateBucket CreateBucketMetadataTableConfiguration DeleteBucket
    DeleteBucketMetadataTableConfiguration DeleteBucketPolicy DeleteBucketWebsite GetAccelerateConfiguration
    GetAnalyticsConfiguration GetBucketAbac GetBucketAcl GetBucketCORS GetBucketLocation GetBucketLogging
    GetBucketMetadataTableConfiguration GetBucketNotification GetBucketObjectLockConfiguration
    GetBucketOwnershipControls GetBucketPolicy GetBucketPolicyStatus GetBucketPublicAccessBlock
    GetBucketRequestPayment GetBucketTagging GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration
    GetIntelligentTieringConfiguration GetInventoryConfiguration GetLifecycleConfiguration
    GetMetricsConfiguration GetReplicationConfiguration ListBucket ListBucketMultipartUploads
    ListBucketVersions ListTagsForResource PauseReplication PutAccelerateConfiguration
    PutAnalyticsConfiguration PutBucketAbac PutBucketAcl PutBucketCORS PutBucketLogging
    PutBucketNotification PutBucketObjectLockConfiguration PutBucketOwnershipControls PutBucketPolicy
    PutBucketPublicAccessBlock PutBucketRequestPayment PutBucketTagging PutBucketVersioning PutBucketWebsite
    PutEncryptionConfiguration PutIntelligentTieringConfiguration PutInventoryConfiguration
    PutLifecycleConfiguration PutMetricsConfiguration PutReplicationConfiguration TagResource UntagResource
    UpdateBucketMetadataAnnotationTableConfiguration UpdateBucketMetadataInventoryTableConfiguration
    UpdateBucketMetadataJournalTableConfiguration`,
  account: `
    AssociateAccessGrantsIdentityCenter CreateAccessGrant CreateAccessGrantsInstance
    CreateAccessGrantsLocation CreateAccessPoint CreateAccessPointForObjectLambda CreateJob
    CreateMultiRegionAccessPoint CreateStorageLensGroup DeleteAccessGrant DeleteAccessGrantsInstance
    DeleteAccessGrantsInstanceResourcePolicy DeleteAccessGrantsLocation DeleteAccessPoint
    DeleteAccessPointForObjectLambda DeleteAccessPointPolicy DeleteAccessPointPolicyForObjectLambda
    DeleteJobTagging DeleteMultiRegionAccessPoint DeleteStorageLensConfiguration
    DeleteStorageLensConfigurationTagging DeleteStorageLensGroup DescribeJob
    DescribeMultiRegionAccessPointOperation DissociateAccessGrantsIdentityCenter GetAccessGrant
    GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix GetAccessGrantsInstanceResourcePolicy
    GetAccessGrantsLocation GetAccessPoint GetAccessPointConfigurationForObjectLambda
    GetAccessPointForObjectLambda GetAccessPointPolicy GetAccessPointPolicyForObjectLambda
    GetAccessPointPolicyStatus GetAccessPointPolicyStatusForObjectLambda GetAccountPublicAccessBlock
    GetDataAccess GetJobTagging GetMultiRegionAccessPoint GetMultiRegionAccessPointPolicy
    GetMultiRegionAccessPointPolicyStatus GetMultiRegionAccessPointRoutes GetStorageLensConfiguration
    GetStorageLensConfigurationTagging GetStorageLensDashboard GetStorageLensGroup ListAccessGrants
    ListAccessGrantsInstances ListAccessGrantsLocations ListAccessPoints ListAccessPointsForObjectLambda
    ListAllMyBuckets ListCallerAccessGrants ListJobs ListMultiRegionAccessPoints
    ListStorageLensConfigurations ListStorageLensGroups PutAccessGrantsInstanceResourcePolicy
    PutAccessPointConfigurationForObjectLambda PutAccessPointPolicy PutAccessPointPolicyForObjectLambda
    PutAccessPointPublicAccessBlock PutAccountPublicAccessBlock PutJobTagging
    PutMultiRegionAccessPointPolicy PutStorageLensConfiguration PutStorageLensConfigurationTagging
    SubmitMultiRegionAccessPointRoutes UpdateAccessGrantsLocation UpdateJobPriority UpdateJobStatus
    UpdateStorageLensGroup`,
};

/** What an action lets its holder do with data or settings. */
export type S3Level = 'list' | 'read' | 'write' | 'delete';

export interface S3Action {
  /** With its service, as AWS writes it: `s3:GetObject`. */
  action: string;
  subject: S3Subject;
  level: S3Level;
}

/** AWS names its actions by what they do; what is none of these changes something. */
function levelOf(name: string): S3Level {
  if (name.startsWith('List')) return 'list';
  if (/^(Get|Describe|AllowVended)/.test(name)) return 'read';
  return /^(Delete|ReplicateDelete)/.test(name) ? 'delete' : 'write';
}

const S3_ACTIONS: S3Action[] = Object.entries(NAMES).flatMap(([subject, names]) =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => ({ action: `s3:${name}`, subject: subject as S3Subject, level: levelOf(name) })),
);

const BY_NAME = new Map(S3_ACTIONS.map((each) => [each.action.toLowerCase(), each]));

/** The actions of S3 that a pattern stands for: none for a name that is no action. */
export function s3ActionsOf(pattern: string): S3Action[] {
  if (hasWildcard(pattern)) return S3_ACTIONS.filter(({ action }) => matchesAction(pattern, action));
  const named = BY_NAME.get(pattern.toLowerCase());
  return named ? [named] : [];
}

/** Whether an action gives what is in an object, not only what is said about it. */
export const readsContents = (action: string): boolean =>
  /^s3:GetObject(Version)?(Torrent|ForReplication)?$/i.test(action);

/** Names of the API and of other tools that are taken for actions, and the action that is meant. */
const MISTAKEN: [RegExp, string][] = [
  [/^s3:(ListObjects?(V2)?|ListObjectVersions|HeadBucket|ListBuckets?V2)$/i, 's3:ListBucket'],
  [
    /^s3:(GetObjects|HeadObject|ReadObject|DownloadObject|CopyObject|SelectObjectContent|GetBucketObject)$/i,
    's3:GetObject',
  ],
  [/^s3:ListBuckets$/i, 's3:ListAllMyBuckets'],
];

/** An action of S3 that there is not, and the one that was meant ('' where none suggests itself). */
export function noSuchS3Action(pattern: string): { meant: string } | undefined {
  if (!/^s3:/i.test(pattern) || s3ActionsOf(pattern).length > 0) return undefined;
  return { meant: MISTAKEN.find(([name]) => name.test(pattern))?.[1] ?? '' };
}
