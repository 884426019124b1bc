import { afterEach, expect, test, vi } from 'vitest';
import { cloudEnvironment, environmentForPart } from '../../../scripts/deployment/cloud-environment.ts';

afterEach(() => vi.unstubAllEnvs());

const cloud = cloudEnvironment({ cloudUrl: 'http://localhost:4566', sesUrl: 'http://localhost:8005' });

test("nothing of this machine's own AWS account reaches a local stack", () => {
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL_DYNAMODB', 'CDK_DEFAULT_ACCOUNT'])
    vi.stubEnv(name, 'of the real account');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'of the real account');
  const environment = environmentForPart(cloud);
  const settings = Object.entries(environment).filter(([name]) => /^(AWS|CDK)_/.test(name));
  expect(Object.fromEntries(settings)).toEqual(cloud);
});

test('everything else of the environment stays', () => {
  vi.stubEnv('SAMPLE_SETTING', 'kept');
  expect(environmentForPart(cloud)).toMatchObject({ SAMPLE_SETTING: 'kept', PATH: process.env.PATH });
});
