/** What SES says when it refuses: the SDK makes an exception of that name of it. */
export interface SesError {
  readonly errorType: string;
  readonly status: number;
  readonly message: string;
}

export const badRequest = (message: string): SesError => ({ errorType: 'BadRequestException', status: 400, message });
export const messageRejected = (message: string): SesError => ({ errorType: 'MessageRejected', status: 400, message });
export const notFound = (message: string): SesError => ({ errorType: 'NotFoundException', status: 404, message });

/** https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html */
export const RATE_EXCEEDED: SesError = {
  errorType: 'TooManyRequestsException',
  status: 429,
  message: 'Maximum sending rate exceeded.',
};

export const QUOTA_EXCEEDED: SesError = {
  errorType: 'LimitExceededException',
  status: 400,
  message: 'Daily message quota exceeded.',
};
