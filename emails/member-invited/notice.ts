import { deskInvitationUrl, INVITATION_DAYS } from '../../functions/domain/members/members.ts';
import { cleanLine } from '../clean-text.ts';
import type { NoticeFrame } from '../notice.ts';
import { type Part, plainNotice } from '../plain-notice/plain-notice.ts';
import { inOtherLanguages, SAMPLE_SENDER } from '../samples.ts';

/** Invites a person to the desk of a publisher's office. It names no appeal. */
export interface MemberInvitedFields extends NoticeFrame {
  readonly name: string;
  readonly office: string;
  /** The member who invites; left out for an operator. */
  readonly inviter?: string;
  /** They were a member before, and all that they signed in with ended. */
  readonly isAgain?: boolean;
  readonly invitationUrl: string;
  readonly days: number;
}

export const memberInvited = plainNotice<'member-invited', MemberInvitedFields>({
  subject: 'member-invited',
  title: 'mail.member-invited.title',
  sender: 'full',
  discreet: 'as it is',
  fieldsOf: ({ language, name, office, inviter, isAgain, ...link }, { publicUrl, keys, sender }) => ({
    language,
    name,
    office,
    inviter,
    isAgain,
    invitationUrl: deskInvitationUrl(publicUrl, link, { language, keys }),
    days: INVITATION_DAYS,
    sender,
  }),
  parts: ({ name, office, inviter, isAgain, invitationUrl, days, sender }, say): Part[] => [
    say(isAgain ? 'mail.member-invited.again' : 'mail.member-invited.intro', {
      name: cleanLine(name),
      office: cleanLine(office),
      sender: sender.name,
    }),
    ...(inviter === undefined ? [] : [say('mail.member-invited.by', { inviter: cleanLine(inviter) })]),
    say('mail.member-invited.instruction', { days }),
    { button: say('mail.member-invited.button'), url: invitationUrl },
    say(isAgain ? 'mail.member-invited.again-wrong' : 'mail.member-invited.ignore'),
  ],
});

/** Its states, nasty ones too. */
export function previews() {
  const typical: MemberInvitedFields = {
    language: 'en',
    name: 'Omar Sample',
    office: 'Example Observatory',
    inviter: 'Ana Example',
    invitationUrl:
      'https://alerts.example.org/desk/invitation/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu',
    days: 7,
    sender: SAMPLE_SENDER,
  };
  return {
    typical,
    again: { ...typical, isAgain: true },
    byAnOperator: { ...typical, inviter: undefined },
    markupInNames: { ...typical, name: '<b>Omar</b> & {sons}', office: 'Ex<i>ample', inviter: 'W'.repeat(80) },
    ...inOtherLanguages(typical),
  } satisfies Record<string, MemberInvitedFields>;
}
