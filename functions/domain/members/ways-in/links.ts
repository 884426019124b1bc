import type { Language } from '../../../contract/languages.ts';
import type { ColleagueActed } from '../../../contract/messages.ts';
import { INVITATION_PATH } from '../../../contract/page-paths.ts';
import { LANGUAGE_FIELD, type LinkReader } from '../../subscriber/subscriber.ts';
import { type DeskLink, issueDeskLink, issueOfficeLink } from '../../tokens/tokens.ts';

/** What an invitation's link names. */
export interface InvitationLink {
  readonly publisherId: string;
  readonly invitationId: string;
}

/** Where a person who is invited to an office joins it. `publicUrl` has no slash at its end. */
export const deskInvitationUrl = (
  publicUrl: string,
  { publisherId, invitationId }: InvitationLink,
  { language, keys }: LinkReader,
) =>
  `${publicUrl}${INVITATION_PATH}/${issueOfficeLink('desk-invitation', { publisherId, id: invitationId }, keys)}?${LANGUAGE_FIELD}=${language}`;

/** Where a reader of the mail about a recovery stops it. */
export const deskRecoveryUrl = (
  publicUrl: string,
  { publisherId, recoveryId }: { readonly publisherId: string; readonly recoveryId: string },
  { language, keys }: LinkReader,
) =>
  `${publicUrl}/desk/recovery/${issueOfficeLink('desk-recovery', { publisherId, id: recoveryId }, keys)}?${LANGUAGE_FIELD}=${language}`;

/** Where a member sees how they sign in. */
export const deskYouUrl = (publicUrl: string, language: Language) =>
  `${publicUrl}/desk/you?${LANGUAGE_FIELD}=${language}`;

/** Where a manager sees what waits for a second one. */
export const deskTeamUrl = (publicUrl: string, language: Language) =>
  `${publicUrl}/desk/team?${LANGUAGE_FIELD}=${language}`;
/** Where a member decides on what a colleague asks to send: the link itself decides nothing, and opens to members alone. */
export const deskProposalUrl = (publicUrl: string, proposalId: string, language: Language) =>
  `${publicUrl}/desk/proposal/${proposalId}?${LANGUAGE_FIELD}=${language}`;

/** Where a member finds what a colleague did: behind the sign-in. */
export const deskActedUrl = (
  publicUrl: string,
  { did, about }: Pick<ColleagueActed, 'did' | 'about'>,
  language: Language,
) => {
  const page = {
    desk: '',
    history: '/history',
    sent: `/sent/${about}`,
    proposal: `/proposal/${about}`,
    notes: `/write/${about}/notes`,
  }[PAGE_OF_ACT[did]];
  return `${publicUrl}/desk${page}?${LANGUAGE_FIELD}=${language}`;
};

/** Which page of the desk a mail about an act leads to. */
export const pageOfAct = (did: ColleagueActed['did']) => PAGE_OF_ACT[did];

const PAGE_OF_ACT = {
  'appeal-withdrawn': 'sent',
  'appeal-taken-down': 'sent',
  'name-taken-out': 'sent',
  'draft-returned': 'proposal',
  'note-written': 'notes',
  'draft-changed': 'proposal',
  'request-taken-back': 'proposal',
  'request-replaced': 'proposal',
  'sending-stopped': 'proposal',
  'sending-approved': 'proposal',
  'sending-waits': 'proposal',
  'sending-held': 'proposal',
  'sending-alone': 'history',
  'requests-wait': 'desk',
  'case-ended': 'sent',
  'case-opened': 'sent',
  'published-by-key': 'sent',
} as const satisfies Record<ColleagueActed['did'], string>;

/** Where a member signs in with a code of their app. @param to - the page that this leads to; left out, the desk. */
export const deskLinkUrl = (publicUrl: string, link: DeskLink, { language, keys }: LinkReader, to?: string) =>
  `${publicUrl}/desk/enter/${issueDeskLink(link, keys)}?${new URLSearchParams({ [LANGUAGE_FIELD]: language, ...(to !== undefined && { to }) })}`;
