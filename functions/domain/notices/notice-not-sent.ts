/** A call to the provider that has no clear answer, or whose answer is about this deployment and not about the mail. */
export class NoticeNotSentError extends Error {
  /** Whether the mail may be on its way all the same. */
  readonly mayHaveLeft: boolean;

  constructor(cause: unknown, mayHaveLeft: boolean) {
    super(`SES did not take a notice: ${cause instanceof Error ? cause.name : 'unknown failure'}`, { cause });
    this.name = 'NoticeNotSentError';
    this.mayHaveLeft = mayHaveLeft;
  }
}
