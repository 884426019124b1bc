/**
 * SES writes `` `ses:SendEmail' `` where other services write `: dynamodb:GetItem`. What follows names a resource, and is left where it is.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 * https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html
 */
const DENIED = / is not authorized to perform:? [`']?([a-z\d-]{1,40}:[A-Za-z\d]{1,80})(?![A-Za-z\d])/;

/** The action that a role may not do, where an error is a refusal of IAM: nothing else of its text, which may hold an address. */
export const deniedAction = ({ name, message }: Error): string | undefined =>
  name.startsWith('AccessDenied') ? DENIED.exec(message)?.[1] : undefined;
