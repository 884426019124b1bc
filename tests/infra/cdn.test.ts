import { describe, expect, test } from 'vitest';
import { ORIGIN_SECRET_HEADER, readCdnSettings } from '../../functions/contract/deployment/cdn.ts';
import { propertiesOf, resourcesOf } from './support/resources.ts';
import { aStage, BEHIND_A_CDN, synthesized } from './support/synthesized.ts';

const { service } = synthesized('prod', BEHIND_A_CDN);
const [distribution] = propertiesOf(service, 'AWS::CloudFront::Distribution');
const [policy] = propertiesOf(service, 'AWS::CloudFront::OriginRequestPolicy');

test('CloudFront answers for the public host, with the operator’s web ACL and certificate, over TLS 1.2 or later', () => {
  expect(distribution).toMatchObject({
    DistributionConfig: {
      Enabled: true,
      Aliases: ['alerts.appeals.test'],
      WebACLId: BEHIND_A_CDN.cdn.webAclArn,
      ViewerCertificate: {
        AcmCertificateArn: BEHIND_A_CDN.cdn.certificateArn,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    },
  });
  expect(JSON.stringify(distribution)).not.toContain('Logging');
});

test('it keeps no page, and passes on every method, and of each request everything and where it came from', () => {
  const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
  expect(distribution).toMatchObject({
    DistributionConfig: {
      DefaultCacheBehavior: {
        AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
        CachePolicyId: CACHING_DISABLED,
        ViewerProtocolPolicy: 'redirect-to-https',
      },
      CacheBehaviors: [{ PathPattern: 'assets/*' }],
    },
  });
  expect(policy).toMatchObject({
    OriginRequestPolicyConfig: {
      HeadersConfig: { HeaderBehavior: 'allViewerAndWhitelistCloudFront', Headers: ['CloudFront-Viewer-Address'] },
      CookiesConfig: { CookieBehavior: 'all' },
      QueryStringsConfig: { QueryStringBehavior: 'all' },
    },
  });
});

test('it asks the API by its regional name over TLS, and proves itself by a secret that no template holds', () => {
  const [origin] = Object(distribution).DistributionConfig.Origins;
  expect(origin).toMatchObject({
    CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'], OriginReadTimeout: 31 },
    OriginCustomHeaders: [{ HeaderName: ORIGIN_SECRET_HEADER }],
  });
  expect(JSON.stringify(origin.OriginCustomHeaders)).toContain('{{resolve:secretsmanager:');
});

test('every function that the API reaches, and no other, knows how to tell its requests', () => {
  const integrations = JSON.stringify(propertiesOf(service, 'AWS::ApiGatewayV2::Integration'));
  const functions = resourcesOf(service, 'AWS::Lambda::Function').map(([id, { Properties }]) => ({
    isReached: integrations.includes(`"${id}"`),
    variables: Object(Properties).Environment.Variables as Record<string, unknown>,
  }));
  expect(functions.filter(({ isReached }) => isReached).length).toBeGreaterThan(8);
  for (const { isReached, variables } of functions) {
    expect('ORIGIN_SECRETS' in variables).toBe(isReached);
    if (!isReached) continue;
    expect(JSON.stringify(variables.ORIGIN_SECRETS)).toContain('{{resolve:secretsmanager:');
    expect(
      readCdnSettings({ DIRECT_REQUESTS: String(variables.DIRECT_REQUESTS), ORIGIN_SECRETS: 's'.repeat(64) }),
    ).toEqual({
      secrets: ['s'.repeat(64)],
      takesDirect: false,
    });
  }
});

describe('a stage’s values', () => {
  const faulty = (cdn: object) => () => aStage('prod', { ...BEHIND_A_CDN, cdn: { ...BEHIND_A_CDN.cdn, ...cdn } });

  test.each([
    [
      'a web ACL of a region',
      { webAclArn: 'arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/a/b' },
      /web ACL for CloudFront/,
    ],
    ['a certificate of a region', { certificateArn: BEHIND_A_CDN.certificateArn }, /us-east-1/],
    ['no secret', { originSecrets: [] }, /originSecrets/],
  ])('%s is refused', (_, cdn, fault) => {
    expect(faulty(cdn)).toThrow(fault);
  });

  test('CloudFront needs the API to have its own host', () => {
    expect(() => aStage('prod', { cdn: BEHIND_A_CDN.cdn })).toThrow(/needs certificateArn too/);
  });

  test('while a secret is replaced there are two: the first is sent, each is taken', () => {
    const { service: both } = synthesized('prod', {
      ...BEHIND_A_CDN,
      cdn: { ...BEHIND_A_CDN.cdn, originSecrets: ['second', 'first'], takesDirect: true },
    });
    const ids = resourcesOf(both, 'AWS::SecretsManager::Secret').map(([id]) => id);
    const idOf = (name: string) => ids.find((id) => id.includes(`OriginSecret${name}`)) ?? name;
    const [{ DistributionConfig }] = propertiesOf(both, 'AWS::CloudFront::Distribution').map(Object);
    expect(JSON.stringify(DistributionConfig.Origins)).toContain(idOf('second'));
    expect(JSON.stringify(DistributionConfig.Origins)).not.toContain(idOf('first'));
    const variables = JSON.stringify(propertiesOf(both, 'AWS::Lambda::Function'));
    expect([variables.includes(idOf('first')), variables.includes(idOf('second'))]).toEqual([true, true]);
    expect(variables).toContain('"DIRECT_REQUESTS":"taken"');
  });
});
