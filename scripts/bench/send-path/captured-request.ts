import { SESv2Client, type SendBulkEmailCommandInput } from '@aws-sdk/client-sesv2';

/** A client that keeps what it was to send, and sends nothing. */
export function capturingClient(): { readonly ses: SESv2Client; lastRequest(): SendBulkEmailCommandInput } {
  const ses = new SESv2Client({ region: 'us-east-1' });
  let last: SendBulkEmailCommandInput | undefined;
  ses.middlewareStack.add(
    () => async (call) => {
      last = call.input as SendBulkEmailCommandInput; // nothing else is sent with it
      return { output: { $metadata: {}, BulkEmailEntryResults: [] }, response: {} };
    },
    { step: 'initialize', priority: 'high' },
  );
  return {
    ses,
    lastRequest() {
      if (!last) throw new Error('Nothing was sent yet');
      return last;
    },
  };
}
