import * as z from 'zod';

/** Header in which CloudFront proves to the functions that a request came through it. CloudFront overwrites what a viewer sends under the name. */
export const ORIGIN_SECRET_HEADER = 'x-origin-secret';

/**
 * Header in which CloudFront tells where a request came from, as `198.51.100.7:46532` or `2001:db8::1:46532`.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-cloudfront-headers.html
 */
export const VIEWER_ADDRESS_HEADER = 'CloudFront-Viewer-Address';

/** Variables of every function that the API reaches, where the stage has a CDN. */
export const CDN_VARIABLES = { secrets: 'ORIGIN_SECRETS', direct: 'DIRECT_REQUESTS' } as const;

const MIN_SECRET_CHARACTERS = 32;

const CdnVariables = z.object({
  [CDN_VARIABLES.secrets]: z
    .string()
    .transform((joined) => joined.split(','))
    .pipe(z.array(z.string().min(MIN_SECRET_CHARACTERS)).min(1)),
  [CDN_VARIABLES.direct]: z.enum(['taken', 'refused']),
});

/** How a function tells CloudFront's requests from others. */
export interface CdnSettings {
  /** Any of them proves it: while one is replaced there are two. */
  readonly secrets: readonly string[];
  /** Whether requests that come past CloudFront are answered, while addresses still lead there. */
  readonly takesDirect: boolean;
}

/**
 * What a function is told of a CDN before it. @returns `undefined` where there is none.
 * @throws {z.ZodError} when it is told half of it, or a secret that can be guessed.
 */
export function readCdnSettings(variables: Readonly<Record<string, string | undefined>>): CdnSettings | undefined {
  if (variables[CDN_VARIABLES.secrets] === undefined) return undefined;
  const { ORIGIN_SECRETS: secrets, DIRECT_REQUESTS: direct } = CdnVariables.parse(variables);
  return { secrets, takesDirect: direct === 'taken' };
}
