export const EXIT = {
  ok: 0,
  failed: 1,
  /** Wrong usage, or no person said yes. Nothing was sent. */
  notAsked: 2,
  /** Kept as a draft that waits for a person's answers. No subscriber was mailed. */
  draft: 3,
  /** Published; the end of the sending was not seen. */
  stillSending: 4,
} as const;
