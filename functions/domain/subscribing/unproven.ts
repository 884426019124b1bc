/** Notices to addresses that somebody typed and nobody has proven to be theirs. */
const TO_UNPROVEN: ReadonlySet<string> = new Set(['confirm', 'reminder', 'verify-address']);

/** @param noticeKind - of a notice, or of the tag on its mail. */
export const isToUnproven = (noticeKind: string): boolean => TO_UNPROVEN.has(noticeKind);
