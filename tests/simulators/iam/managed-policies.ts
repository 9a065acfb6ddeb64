import type { ManagedPolicy, PolicyType } from './types';

const SERVICES =
  'AccessAnalyzer MQ AppConfig AppFlow AppMesh AppRunner AppStream AppSync Athena AuditManager AutoScaling Backup Batch Bedrock Billing Braket Chatbot Chime Cloud9 CloudFormation CloudFront CloudHSM CloudMap CloudSearch CloudShell CloudTrail CloudWatch CloudWatchLogs CodeArtifact CodeBuild CodeCatalyst CodeCommit CodeDeploy CodeGuru CodePipeline CodeStar Cognito Comprehend Config Connect ControlTower CostExplorer DataExchange DataPipeline DataSync DataZone DeepRacer Detective DeviceFarm DevOpsGuru DirectConnect DirectoryService DLM DMS DocDB DRS DynamoDB EBS EC2 EC2ContainerRegistry ECS EFS EKS ElastiCache ElasticBeanstalk ElasticFileSystem ElasticMapReduce ElasticTranscoder Elemental EMR EventBridge FIS FMS Forecast FraudDetector FreeRTOS FSx GameLift Glacier GlobalAccelerator Glue Grafana GreengrassV2 GroundStation GuardDuty HealthLake Health Honeycode IdentityStore ImageBuilder Inspector IoT IoTAnalytics IoTEvents IoTSiteWise IoTTwinMaker IVS Kendra Keyspaces Kinesis KinesisFirehose KinesisVideoStreams KMS LakeFormation Lambda LaunchWizard Lex LicenseManager Lightsail Location LookoutEquipment MachineLearning Macie ManagedBlockchain Marketplace MediaConvert MediaLive MediaPackage MemoryDB MGN MigrationHub Mobile MSK Neptune NetworkFirewall NetworkManager Nimble OpenSearchService OpsWorks Organizations Outposts Panorama Personalize Pinpoint Polly Pricing Prometheus Proton QLDB QuickSight RAM RDS RDSData Redshift Rekognition ResilienceHub ResourceExplorer ResourceGroups RoboMaker Route53 Route53Resolver RUM SageMaker SavingsPlans SecretsManager SecurityHub SecurityLake ServerlessRepo ServiceCatalog ServiceQuotas SES Shield Signer SNS SQS SSM SSO StepFunctions StorageGateway SupportCenter SWF Synthetics TagEditor Textract Timestream Transcribe Transfer Translate TrustedAdvisor VPC VPCLattice WAF WellArchitected WorkDocs WorkLink WorkMail WorkSpaces XRay'.split(
    ' ',
  );
const SUFFIXES = [
  'FullAccess',
  'ReadOnlyAccess',
  'ServiceRolePolicy',
  'PowerUser',
  'ExecutionRolePolicy',
  'ConsoleFullAccess',
  'ServiceLinkedRolePolicy',
];

const WELL_KNOWN: [name: string, description: string, type?: PolicyType][] = [
  [
    'AdministratorAccess',
    'Provides full access to AWS services and resources.',
    'AWS managed - job function',
  ],
  ['AmazonS3FullAccess', 'Provides full access to all buckets via the AWS Management Console.'],
  ['AmazonS3ReadOnlyAccess', 'Provides read only access to all buckets via the AWS Management Console.'],
  ['AmazonS3OutpostsReadOnlyAccess', 'Provides read only access to Amazon S3 on Outposts.'],
  ['Billing', 'Grants permissions for billing and cost management.', 'AWS managed - job function'],
  ['DatabaseAdministrator', 'Grants full access permissions to databases.', 'AWS managed - job function'],
  ['IAMFullAccess', 'Provides full access to IAM via the AWS Management Console.'],
  ['IAMReadOnlyAccess', 'Provides read only access to IAM via the AWS Management Console.'],
  ['PowerUserAccess', 'Full access, but no management of Users and groups.', 'AWS managed - job function'],
  [
    'ReadOnlyAccess',
    'Provides read-only access to AWS services and resources.',
    'AWS managed - job function',
  ],
  ['SecurityAudit', 'Grants access to read security configuration metadata.', 'AWS managed - job function'],
  ['ViewOnlyAccess', 'Grants permissions to view resources.', 'AWS managed - job function'],
];

const COUNT = 1150;
const CREATED = '2015-02-06T18:40:00.000Z';

const ACTIONS: Record<string, string[]> = {
  AdministratorAccess: ['*'],
  PowerUserAccess: ['*'],
  ReadOnlyAccess: ['s3:Get*', 's3:List*', 'iam:Get*', 'iam:List*', 'kms:Describe*', 'kms:List*'],
  AmazonS3FullAccess: ['s3:*', 's3-object-lambda:*'],
  AmazonS3ReadOnlyAccess: ['s3:Get*', 's3:List*', 's3:Describe*', 's3-object-lambda:Get*'],
};

function managed(policyName: string, description: string, type: PolicyType = 'AWS managed'): ManagedPolicy {
  const fallback = `${policyName.replace(/^(Amazon|AWS)/, '').toLowerCase()}:Describe*`;
  const document = JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ACTIONS[policyName] ?? [fallback], Resource: '*' }],
    },
    null,
    4,
  );
  return {
    arn: `arn:aws:iam::aws:policy/${policyName}`,
    policyName,
    type,
    description,
    createDate: CREATED,
    defaultVersionId: 'v1',
    versions: [{ versionId: 'v1', document, createDate: CREATED }],
  };
}

export function awsManagedPolicies(): ManagedPolicy[] {
  const byName = new Map(WELL_KNOWN.map((row) => [row[0], managed(...row)]));
  for (const suffix of SUFFIXES)
    for (const [index, service] of SERVICES.entries()) {
      if (byName.size === COUNT) break;
      const name = `${index % 3 === 0 ? 'AWS' : 'Amazon'}${service}${suffix}`;
      if (byName.has(name)) continue;
      byName.set(name, managed(name, `Provides ${suffix} to ${service} via the AWS Management Console.`));
    }
  return [...byName.values()].sort((a, b) => (a.policyName < b.policyName ? -1 : 1));
}
