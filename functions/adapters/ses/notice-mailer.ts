import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { addressChanged } from '../../../emails/address-changed/notice.ts';
import { confirm } from '../../../emails/confirm/notice.ts';
import { noticeHeaders } from '../../../emails/headers.ts';
import type { Mail } from '../../../emails/mail.ts';
import { reminder } from '../../../emails/reminder/notice.ts';
import type { SenderFields } from '../../../emails/sender-fields.ts';
import { signIn } from '../../../emails/sign-in/notice.ts';
import { stopped } from '../../../emails/stopped/notice.ts';
import { unsubscribed } from '../../../emails/unsubscribed/notice.ts';
import { verifyAddress } from '../../../emails/verify-address/notice.ts';
import { welcome } from '../../../emails/welcome/notice.ts';
import { UNDO_UNSUBSCRIBE_DAYS } from '../../contract/limits.ts';
import { messagePath } from '../../contract/page-paths.ts';
import { CHANGE_ADDRESS_HOURS } from '../../domain/account/address-change.ts';
import { SIGN_IN_MAIL_NUMBER, SIGN_IN_MINUTES } from '../../domain/account/sign-in.ts';
import { codeOf } from '../../domain/notices/code.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { NoticeMailer } from '../../domain/notices/ports.ts';
import { NOT_ME_DAYS } from '../../domain/signing-up/not-me.ts';
import { describeCadence } from '../../domain/subscriber/cadence/describe-cadence.ts';
import { editionFor } from '../../domain/subscriber/edition-for.ts';
import { describeFollow } from '../../domain/subscriber/follows/describe-follow.ts';
import {
  changeAddressUrl,
  confirmUrl,
  editionUrl,
  notMeUrl,
  pageUrl,
  preferencesUrl,
  signInUrl,
  stopLinks,
  undoStopUrl,
  undoUrl,
  unsubscribeUrl,
} from '../../domain/subscriber/links.ts';
import type { TokenKeyReader, TokenKeys } from '../../domain/tokens/token-keys.ts';
import { countryName } from '../../domain/vocabulary/countries.ts';
import { type NoticeSending, sendNotice } from './send-notice.ts';

export interface NoticeWording {
  /** Origin of links, without a slash at its end. */
  readonly publicUrl: string;
  readonly postalAddress: string;
  /** In place of the sender's name, for subscribers who want discreet mail. */
  readonly discreetSenderName: string;
}

/** Puts a notice into words, its link into it, and sends it. */
export function makeNoticeMailer(
  sending: NoticeSending,
  wording: NoticeWording,
  tokenKeys: TokenKeyReader,
  ses: SESv2Client,
): NoticeMailer {
  const openly = {
    name: sending.senderName,
    postalAddress: wording.postalAddress,
    homeUrl: wording.publicUrl,
    privacyUrl: `${wording.publicUrl}/privacy`,
  };
  const discreetly = { ...openly, name: wording.discreetSenderName, isDiscreet: true };
  return {
    async send(notice) {
      const sender = notice.isDiscreet ? discreetly : openly;
      const keys = await tokenKeys();
      // What a welcome begins can be ended by one click, as each mail after it.
      const unsubscribeLink =
        notice.kind === 'welcome'
          ? unsubscribeUrl(wording.publicUrl, notice, notice.mailedAtMs, { ...notice, keys })
          : '';
      const mail = mailFor(notice, sender, wording, keys, unsubscribeLink);
      const headers = noticeHeaders({ languages: [notice.language], unsubscribeUrl: unsubscribeLink || undefined });
      return sendNotice(notice, mail, headers, { ...sending, senderName: sender.name }, ses);
    },
  };
}

/** @param unsubscribeLink - of a welcome. */
function mailFor(
  notice: Notice,
  sender: SenderFields,
  wording: NoticeWording,
  keys: TokenKeys,
  unsubscribeLink: string,
): Mail {
  const { publicUrl } = wording;
  const { language } = notice;
  switch (notice.kind) {
    case 'confirm':
    case 'already-subscribed':
      return confirm.render({ ...offerIn(notice, publicUrl, keys), sender });
    case 'reminder':
      return reminder.render({ ...offerIn(notice, publicUrl, keys), sender });
    case 'verify-address': {
      const verifyUrl = changeAddressUrl(publicUrl, notice.changeId, { language, keys });
      const code = codeOf('address-change', notice.changeId, notice.mailNumber, keys);
      const expiresInHours = CHANGE_ADDRESS_HOURS;
      return verifyAddress.render({ language, verifyUrl, code, expiresInHours, sender });
    }
    case 'address-changed':
      return addressChanged.render({ language, sender });
    case 'welcome':
      return welcome.render({ ...welcomeIn(notice, publicUrl, keys, unsubscribeLink), sender });
    case 'sign-in': {
      const link = signInUrl(publicUrl, notice.signInId, { language, keys });
      const code = codeOf('sign-in', notice.signInId, SIGN_IN_MAIL_NUMBER, keys);
      return signIn.render({ language, signInUrl: link, code, expiresInMinutes: SIGN_IN_MINUTES, sender });
    }
    case 'unsubscribed': {
      const link = undoUrl(publicUrl, notice, notice.mailedAtMs, { language, keys });
      return unsubscribed.render({
        language,
        undoUrl: link,
        undoDays: UNDO_UNSUBSCRIBE_DAYS,
        preferencesUrl: preferencesUrl(publicUrl, language),
        sender,
      });
    }
    case 'stopped': {
      const { subscriberId, addressSinceMs, follow, stoppedAtMs, mailedAtMs } = notice;
      const stop = { subscriberId, addressSinceMs, followId: follow.followId, stoppedAtMs };
      const link = undoStopUrl(publicUrl, stop, mailedAtMs, { language, keys });
      const followed = describeFollow(follow, language);
      return stopped.render({
        language,
        follow: followed,
        undoUrl: link,
        undoDays: UNDO_UNSUBSCRIBE_DAYS,
        sender,
      });
    }
  }
}

type OfferNotice = Extract<Notice, { readonly signUpId: string; readonly mailNumber: number }>;

/** What every mail about a sign-up says. */
function offerIn({ language, signUpId, mailNumber, expiresInDays }: OfferNotice, publicUrl: string, keys: TokenKeys) {
  return {
    language,
    confirmUrl: confirmUrl(publicUrl, signUpId, { language, keys }),
    code: codeOf('sign-up', signUpId, mailNumber, keys),
    notMeUrl: notMeUrl(publicUrl, signUpId, { language, keys }),
    notMeDays: NOT_ME_DAYS,
    expiresInDays,
  };
}

/** What a welcome says of its reader and of the appeals that they came too late for. */
function welcomeIn(
  notice: Extract<Notice, { readonly kind: 'welcome' }>,
  publicUrl: string,
  keys: TokenKeys,
  unsubscribeLink: string,
) {
  const { language, follows, cadence, appeals } = notice;
  const stopLink = stopLinks(unsubscribeLink, keys);
  return {
    language,
    follows: follows.map((follow) => ({
      sentence: describeFollow(follow, language),
      stopUrl: stopLink(follow),
    })),
    cadence: describeCadence(cadence, language),
    appeals: appeals.map((appeal) => {
      // A discreet welcome's links are in its own language: any other would tell one appeal from another.
      const edition = editionFor(appeal, {
        language,
        otherLanguages: notice.isDiscreet ? [] : notice.otherLanguages,
      });
      return {
        language: edition.language,
        title: edition.title,
        summary: edition.summary,
        datedOn: appeal.datedOn,
        expiresOn: appeal.expiresOn,
        actByReason: edition.actByReason,
        countryNames: appeal.subject.countries.map((code) => countryName(code, language)),
        appealUrl: notice.isDiscreet
          ? pageUrl(publicUrl, messagePath(appeal.appealId), language)
          : editionUrl(publicUrl, appeal, edition, language),
      };
    }),
    preferencesUrl: preferencesUrl(publicUrl, language),
    unsubscribeUrl: unsubscribeLink,
  };
}
