export const LOCAL_ACCOUNT = '000000000000';
export const LOCAL_REGION = 'us-east-1';

/** What any AWS SDK client or tool must find in its environment to talk to a local stack, and to nothing else. */
export type CloudEnvironment = ReturnType<typeof cloudEnvironment>;

/**
 * The environment of everything that talks to a local stack.
 * Names the host `localhost`: given 127.0.0.1 instead, the SQS client warns at each call that queue addresses differ.
 */
export function cloudEnvironment({ cloudUrl, sesUrl }: { cloudUrl: string; sesUrl: string }) {
  return {
    AWS_ENDPOINT_URL: cloudUrl,
    AWS_ENDPOINT_URL_S3: cloudUrl,
    AWS_ENDPOINT_URL_SESV2: sesUrl,
    AWS_REGION: LOCAL_REGION,
    AWS_DEFAULT_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    // Nothing of this machine's own AWS accounts may get in.
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
  } as const;
}

export function environmentForPart(cloud: CloudEnvironment): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_') && !name.startsWith('CDK_'));
  return { ...Object.fromEntries(own), ...cloud };
}

/** What an SDK client is told to reach a local stack, in place of what this process has in its environment. */
export const clientSettingsOf = (environment: CloudEnvironment) => ({
  endpoint: environment.AWS_ENDPOINT_URL,
  region: environment.AWS_REGION,
  credentials: {
    accessKeyId: environment.AWS_ACCESS_KEY_ID,
    secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
  },
});
