import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/**
 * The longest path that is looked at. Ours are far shorter; DynamoDB refuses a key of more than 2,048 bytes with an error.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
 */
const MAX_PATH_BYTES = 1_000;

/**
 * What no address of ours holds, once API Gateway has decoded it: control characters and line ends, which a router's `.` does not match and a
 * header must not hold; half of a character, which is no text; what stands for bytes that are no UTF-8; a percent sign that encodes nothing.
 */
const ODD = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufffd]|%(?![0-9a-f]{2})/iu;

type Addressed = Pick<APIGatewayProxyEventV2, 'rawPath' | 'pathParameters'> & {
  readonly requestContext?: { readonly http?: { readonly path?: string } };
};

/** Whether a request asks for an address that nothing of ours can have, so that it is answered before anything reads it. */
export function hasOddAddress({ rawPath, pathParameters, requestContext }: Addressed): boolean {
  const parts = [rawPath, requestContext?.http?.path, ...Object.values(pathParameters ?? {})];
  return parts.some((part = '') => Buffer.byteLength(part) > MAX_PATH_BYTES || ODD.test(part));
}
