import { Duration, Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  OriginSslPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { CDN_VARIABLES, ORIGIN_SECRET_HEADER, VIEWER_ADDRESS_HEADER } from '../../functions/contract/deployment/cdn.ts';
import type { Stage } from '../stages/schema.ts';

/** What an HTTP API waits for a function, and a little more. */
const ORIGIN_READ_SECONDS = 31;

export interface CdnProps {
  readonly settings: NonNullable<Stage['cdn']>;
  /** Host of `publicUrl`: viewers ask for it, and so does CloudFront, since the API knows itself by that name. */
  readonly publicHost: string;
  /** The API's own address under that name, in the stage's region. */
  readonly originHost: string;
}

/**
 * CloudFront before the API, with a web ACL that an operator has made: its rate rules count each address, which an HTTP API can't. It keeps
 * nothing but assets, and passes on every method, header, cookie, query and body as it came. ADR 36.
 */
export class Cdn extends Construct {
  readonly address: string;
  private readonly environment: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { settings, publicHost, originHost }: CdnProps) {
    super(scope, id);
    const secrets = settings.originSecrets.map((name) => this.secret(name));
    const origin = new HttpOrigin(originHost, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      readTimeout: Duration.seconds(ORIGIN_READ_SECONDS),
      customHeaders: { [ORIGIN_SECRET_HEADER]: secrets[0] ?? '' }, // the schema asks for one at least
    });
    const usual = {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      originRequestPolicy: new OriginRequestPolicy(this, 'AsItCame', {
        comment: 'Everything of the request, its Host too, and the address that it came from',
        headerBehavior: OriginRequestHeaderBehavior.all(VIEWER_ADDRESS_HEADER),
        cookieBehavior: OriginRequestCookieBehavior.all(),
        queryStringBehavior: OriginRequestQueryStringBehavior.all(),
      }),
    };
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Appeal Alerts: ${publicHost}`,
      domainNames: [publicHost],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.certificateArn),
      webAclId: settings.webAclArn,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: {
        ...usual,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
      },
      // Their names change with their content.
      additionalBehaviors: { 'assets/*': { ...usual, cachePolicy: CachePolicy.CACHING_OPTIMIZED } },
    });
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR1',
      reason: 'Appeals are read everywhere, and above all in the places that others shut out.',
    });
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR3',
      reason: 'Its log would hold addresses and paths, and paths hold tokens.',
    });
    this.address = distribution.distributionDomainName;
    this.environment = {
      [CDN_VARIABLES.secrets]: Fn.join(',', secrets),
      [CDN_VARIABLES.direct]: settings.takesDirect ? 'taken' : 'refused',
    };
  }

  /** Lets a function tell CloudFront's requests from others. */
  tell(fn: LambdaFunction): void {
    for (const [name, value] of Object.entries(this.environment)) fn.addEnvironment(name, value);
  }

  /** @returns a reference that CloudFormation resolves at deployment: the template holds no secret. */
  private secret(name: string): string {
    const secret = new Secret(this, `OriginSecret-${name}`, {
      description: 'Appeal Alerts: by this header CloudFront proves that a request came through it',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'CloudFormation hands it to CloudFront and to functions at deployment; docs/deploying.md replaces it without a gap.',
    });
    return secret.secretValue.unsafeUnwrap();
  }
}
