import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { noticeHeaders } from '../../../emails/headers.ts';
import { type Mail, renderNotice, type SenderFields } from '../../../emails/render.ts';
import { UNDO_LEAVE_DAYS } from '../../contract/limits.ts';
import { describeRhythm } from '../../domain/digests/describe-rhythm.ts';
import { describeFollow } from '../../domain/follows/describe-follow.ts';
import { confirmUrl, undoUrl } from '../../domain/subscribing/links.ts';
import type { Notice } from '../../domain/subscribing/notice.ts';
import type { NoticeMailer } from '../../domain/subscribing/ports.ts';
import type { HashingKeys } from '../../domain/tokens/hashing-keys.ts';
import { type NoticeSending, sendNotice } from './send-notice.ts';

export interface NoticeWording {
  /** Origin of links, without a slash at its end. */
  readonly publicUrl: string;
  readonly postalAddress: string;
  readonly confirmWithinDays: number;
}

/** Puts a notice into words, its link into it, and sends it. */
export function makeNoticeMailer(
  sending: NoticeSending,
  wording: NoticeWording,
  hashingKeys: () => Promise<HashingKeys>,
  ses: SESv2Client,
): NoticeMailer {
  const sender = { name: sending.senderName, postalAddress: wording.postalAddress, homeUrl: wording.publicUrl };
  return {
    async send(notice) {
      const mail = mailFor(notice, sender, wording, await hashingKeys());
      return sendNotice(notice, mail, noticeHeaders(), sending, ses);
    },
  };
}

function mailFor(notice: Notice, sender: SenderFields, wording: NoticeWording, keys: HashingKeys): Mail {
  const { publicUrl, confirmWithinDays: expiresInDays } = wording;
  const { language } = notice;
  switch (notice.kind) {
    case 'confirm': {
      const follows = notice.follows.map((follow) => describeFollow(follow, language));
      const link = confirmUrl(publicUrl, notice.signUpId, { language, keys });
      const rhythm = describeRhythm(notice.rhythm, language);
      return renderNotice('confirm', { language, follows, rhythm, confirmUrl: link, expiresInDays, sender });
    }
    case 'already-subscribed': {
      const newFollows = notice.follows.map((follow) => describeFollow(follow, language));
      const link = confirmUrl(publicUrl, notice.signUpId, { language, keys });
      return renderNotice('already-subscribed', { language, newFollows, confirmUrl: link, expiresInDays, sender });
    }
    case 'left': {
      const link = undoUrl(publicUrl, notice.subscriberId, { language, keys });
      return renderNotice('left', { language, undoUrl: link, undoDays: UNDO_LEAVE_DAYS, sender });
    }
  }
}
