/** What Logz.io gives for a bucket of the default fixture. */
export const detailsFor = (bucket: string, externalId: string) => ({
  accountId: '406095609952',
  externalId,
  bucket,
  prefix: '',
  policy: JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: [`arn:aws:s3:::${bucket}`] },
        { Effect: 'Allow', Action: ['s3:GetObject'], Resource: [`arn:aws:s3:::${bucket}/*`] },
      ],
    },
    null,
    4,
  ),
});
