/** What the person at the terminal can do about a failure of AWS or of the way to it. The names are those of the services. */
const FAILURES: readonly { readonly when: (failure: Failure) => boolean; readonly say: (message: string) => string }[] =
  [
    {
      when: ({ codes }) => codes.some((code) => NO_ANSWER.includes(code)),
      say: (message) =>
        `No answer from AWS, or from what stands in for it here: ${message}. Start the local stack with npm start, or name a stage on AWS with --stage and look whether this machine is online.`,
    },
    {
      when: ({ name }) => NOT_SIGNED_IN.includes(name),
      say: (message) =>
        `AWS does not know who asks: ${message}. Sign this shell in to the account of the stage, then try again.`,
    },
    {
      when: ({ name }) => FORBIDDEN.includes(name),
      say: (message) => `AWS forbids it: ${message}. Use credentials that may, or have this action granted to them.`,
    },
    {
      when: ({ name }) => NOT_THERE.includes(name),
      say: (message) => `AWS has no such thing: ${message}. See what is missing with: npm run doctor -- --stage STAGE`,
    },
    {
      when: ({ name }) => TOO_MUCH.includes(name),
      say: (message) => `AWS asks to wait: ${message}. Try again in a minute.`,
    },
  ];

const NO_ANSWER = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'];
const NOT_SIGNED_IN = [
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'TokenProviderError',
  'UnrecognizedClientException',
];
const FORBIDDEN = ['AccessDenied', 'AccessDeniedException', 'AuthorizationErrorException', 'UnauthorizedOperation'];
const NOT_THERE = ['AWS.SimpleQueueService.NonExistentQueue', 'QueueDoesNotExist', 'ResourceNotFoundException'];
const TOO_MUCH = ['ProvisionedThroughputExceededException', 'ThrottlingException', 'TooManyRequestsException'];

interface Failure {
  readonly name: string;
  /** Those of the failure, and of what caused it. */
  readonly codes: readonly string[];
}

/** A failure that is no fault of ours, in a sentence with what to do; `undefined` for any other one. */
export function inPlainWords(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const failure = { name: error.name, codes: codesOf(error) };
  const message = (error.message || failure.codes.join(', ') || error.name).trim().replace(/\.$/, '');
  return FAILURES.find(({ when }) => when(failure))?.say(message);
}

function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  const inside = error instanceof AggregateError ? error.errors : [];
  return [...own, ...[error.cause, ...inside].flatMap(codesOf)];
}
