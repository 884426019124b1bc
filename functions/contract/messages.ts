import { z } from 'zod';

/** Wakes a worker for one slice. It carries no truth: the slice's item does. */
export const SliceWakeUp = z.strictObject({
  dispatchId: z.uuid(),
  bits: z.string().regex(/^[01]{0,32}$/),
});
export type SliceWakeUp = z.infer<typeof SliceWakeUp>;

/** Asks a lane's function to mail SES's success simulator: the delivery event that follows proves the lane. */
export const CanaryCall = z.strictObject({ kind: z.literal('canary') });
export type CanaryCall = z.infer<typeof CanaryCall>;

/** What a lane's queue carries. */
export const LaneMessage = z.union([SliceWakeUp, CanaryCall]);
export type LaneMessage = z.infer<typeof LaneMessage>;

/** A request to sign up, encrypted by the page's function, which can't read it back. */
export const SignUpRequested = z.strictObject({
  kind: z.literal('sign-up-requested'),
  requestId: z.uuid(),
  /** KMS ciphertext, base64. */
  sealedRequest: z.base64(),
});
export type SignUpRequested = z.infer<typeof SignUpRequested>;

/** Someone left, by page or by one click: they get one notice with an undo. */
export const SubscriberLeft = z.strictObject({
  kind: z.literal('subscriber-left'),
  subscriberId: z.uuid(),
  leftAtMs: z.number().int().positive(),
});
export type SubscriberLeft = z.infer<typeof SubscriberLeft>;

/** What the notices queue carries. */
export const NoticeMessage = z.discriminatedUnion('kind', [SignUpRequested, SubscriberLeft, CanaryCall]);
export type NoticeMessage = z.infer<typeof NoticeMessage>;
