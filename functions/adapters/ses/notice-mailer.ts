import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { notices } from '../../../emails/compiled/notices.ts';
import { noticeHeaders } from '../../../emails/headers.ts';
import type { NoticeContext, NoticeMail } from '../../../emails/notice.ts';
import type { NoticeKind, NoticeMailer, NoticeOf } from '../../domain/notices/notices.ts';
import type { TokenKeyReader } from '../../domain/tokens/tokens.ts';
import { type NoticeSending, sendNotice } from './send-notice.ts';

export interface NoticeWording {
  /** Origin of links, without a slash at its end. */
  readonly publicUrl: string;
  readonly postalAddress: string;
  /** In place of the sender's name, for subscribers who want discreet mail. */
  readonly discreetSenderName: string;
}

/** The mail of each kind of notice: that of the folder of its name. */
const MAILS: { readonly [Kind in NoticeKind]: Pick<NoticeMail<Kind, never>, 'write'> } = {
  ...notices,
  'already-subscribed': notices.confirm,
  // It has its words from the desk, where they were looked at.
  'draft-test': { write: ({ mail }: NoticeOf<'draft-test'>) => mail },
};

const writeMail = <Kind extends NoticeKind>(kind: Kind, notice: NoticeOf<Kind>, context: NoticeContext) =>
  MAILS[kind].write(notice, context);

/** Puts a notice into words, its link into it, and sends it. */
export function makeNoticeMailer(
  sending: NoticeSending,
  wording: NoticeWording,
  tokenKeys: TokenKeyReader,
  ses: SESv2Client,
): NoticeMailer {
  const { publicUrl } = wording;
  const openly = {
    name: sending.senderName,
    postalAddress: wording.postalAddress,
    homeUrl: publicUrl,
    privacyUrl: `${publicUrl}/privacy`,
  };
  const discreetly = { ...openly, name: wording.discreetSenderName, isDiscreet: true };
  return {
    async send(notice) {
      const sender = notice.isDiscreet ? discreetly : openly;
      const mail = writeMail(notice.kind, notice, { publicUrl, keys: await tokenKeys(), sender });
      const headers = noticeHeaders({ languages: [notice.language], unsubscribeUrl: mail.unsubscribeUrl });
      return sendNotice(notice, mail, headers, { ...sending, senderName: sender.name }, ses);
    },
  };
}
