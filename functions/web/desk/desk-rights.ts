import type { Permission } from '../../contract/team-acts.ts';
import type { Member } from '../../domain/members/members.ts';
import {
  ASK_PATH,
  CANCEL_SENDING_PATH,
  CONFIRM_PATH,
  DECIDE_PATH,
  DECLINE_PATH,
  DESK_PATH,
  DRAFT_IMAGE_PATH,
  DRAFT_PATH,
  DRAFTS_PATH,
  END_APP_PATH,
  END_CASE_PATH,
  END_IDENTITY_PATH,
  END_PASSKEY_PATH,
  FOLLOW_UP_PATH,
  HISTORY_PATH,
  INVITE_AGAIN_PATH,
  INVITE_PATH,
  JOIN_APP_PATH,
  JOIN_IDENTITY_PATH,
  JOIN_PASSKEY_PATH,
  JOIN_PATH,
  KEEP_TWO_PATH,
  MAIL_AUDIENCE_PATH,
  MAIL_FRAME_PATH,
  MAIL_PATH,
  MAIL_TEST_PATH,
  MEMBER_PATH,
  NAME_PASSKEY_PATH,
  PAUSE_SENDING_PATH,
  PERMISSIONS_PATH,
  PROPOSAL_AUDIENCE_PATH,
  PROPOSAL_FRAME_PATH,
  PROPOSAL_PART_PATH,
  PROPOSAL_PATH,
  REMOVE_PATH,
  RESUME_SENDING_PATH,
  SEARCH_PATH,
  SENDING_PART_PATH,
  SENDING_PATH,
  SENDS_ALONE_PATH,
  SENT_APPEAL_PATH,
  SENT_AUDIENCE_PATH,
  SENT_PATH,
  SIGN_OUT_PATH,
  STOP_RECOVERY_PATH,
  STOP_SENDING_PATH,
  TAKE_BACK_PATH,
  TAKE_DOWN_PATH,
  TAKE_ON_PATH,
  TEAM_PATH,
  TWO_DECIDE_PATH,
  VERSIONS_PATH,
  WITHDRAW_PATH,
  WRITE_PATH,
  YOU_APP_PATH,
  YOU_IDENTITY_PATH,
  YOU_PASSKEY_PATH,
  YOU_PATH,
} from './desk-paths.ts';

export type DeskMethod = 'GET' | 'POST';

/** What a member must be allowed: one of several permissions is enough. `anyone` is every member of the office. */
export type Rights = 'anyone' | readonly [Permission, ...Permission[]];

const WRITES = ['propose'] as const;
const DECIDES = ['decide'] as const;
const MANAGES = ['manage'] as const;
/** Whoever may read drafts, their mails, requests to send, and who agreed to be named. */
export const WRITES_OR_DECIDES = ['propose', 'decide'] as const;

/**
 * What each route for a member needs. No route opens that is not listed. A page that is open to anyone leaves out what its reader may not see, and the
 * links to pages that are not open to them. Where a form leads back from its own address, that needs what the form needs.
 */
export const DESK_RIGHTS = {
  [DESK_PATH]: { GET: 'anyone' },
  [SEARCH_PATH]: { GET: 'anyone' },
  [SENT_PATH]: { GET: 'anyone' },
  [DRAFTS_PATH]: { GET: WRITES_OR_DECIDES },
  [TAKE_ON_PATH]: { GET: WRITES, POST: WRITES },
  [WRITE_PATH]: { GET: WRITES, POST: WRITES },
  [DRAFT_PATH]: { GET: WRITES, POST: WRITES },
  [DRAFT_IMAGE_PATH]: { GET: WRITES_OR_DECIDES },
  [VERSIONS_PATH]: { GET: WRITES, POST: WRITES },
  [MAIL_PATH]: { GET: WRITES_OR_DECIDES },
  [MAIL_FRAME_PATH]: { GET: WRITES_OR_DECIDES },
  [MAIL_TEST_PATH]: { GET: WRITES, POST: WRITES },
  [MAIL_AUDIENCE_PATH]: { GET: WRITES, POST: WRITES },
  [ASK_PATH]: { GET: WRITES, POST: WRITES },
  [PROPOSAL_PATH]: { GET: WRITES_OR_DECIDES },
  [PROPOSAL_FRAME_PATH]: { GET: WRITES_OR_DECIDES },
  [PROPOSAL_PART_PATH]: { GET: WRITES_OR_DECIDES },
  [PROPOSAL_AUDIENCE_PATH]: { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  [DECIDE_PATH]: { GET: DECIDES, POST: DECIDES },
  [STOP_SENDING_PATH]: { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  [SENDING_PATH]: { GET: 'anyone' },
  [SENDING_PART_PATH]: { GET: 'anyone' },
  [PAUSE_SENDING_PATH]: { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  [RESUME_SENDING_PATH]: { GET: DECIDES, POST: DECIDES },
  [CANCEL_SENDING_PATH]: { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  [SENT_APPEAL_PATH]: { GET: 'anyone' },
  [SENT_AUDIENCE_PATH]: { GET: WRITES, POST: WRITES },
  [FOLLOW_UP_PATH]: { GET: WRITES, POST: WRITES },
  [END_CASE_PATH]: { GET: DECIDES, POST: DECIDES },
  [TAKE_BACK_PATH]: { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  [TAKE_DOWN_PATH]: { GET: WRITES_OR_DECIDES, POST: WRITES_OR_DECIDES },
  [WITHDRAW_PATH]: { GET: WRITES, POST: WRITES },
  [TEAM_PATH]: { GET: 'anyone' },
  [HISTORY_PATH]: { GET: 'anyone' },
  [INVITE_PATH]: { GET: MANAGES, POST: MANAGES },
  [MEMBER_PATH]: { GET: MANAGES },
  [PERMISSIONS_PATH]: { GET: MANAGES, POST: MANAGES },
  [INVITE_AGAIN_PATH]: { GET: MANAGES, POST: MANAGES },
  [REMOVE_PATH]: { GET: MANAGES, POST: MANAGES },
  [TWO_DECIDE_PATH]: { GET: MANAGES, POST: MANAGES },
  [KEEP_TWO_PATH]: { GET: 'anyone', POST: 'anyone' },
  [SENDS_ALONE_PATH]: { GET: MANAGES, POST: MANAGES },
  [CONFIRM_PATH]: { GET: MANAGES, POST: MANAGES },
  [DECLINE_PATH]: { GET: MANAGES, POST: MANAGES },
  [YOU_PATH]: { GET: 'anyone' },
  [YOU_PASSKEY_PATH]: { GET: 'anyone', POST: 'anyone' },
  [NAME_PASSKEY_PATH]: { GET: 'anyone', POST: 'anyone' },
  [END_PASSKEY_PATH]: { GET: 'anyone', POST: 'anyone' },
  [YOU_APP_PATH]: { GET: 'anyone', POST: 'anyone' },
  [END_APP_PATH]: { GET: 'anyone', POST: 'anyone' },
  [YOU_IDENTITY_PATH]: { GET: 'anyone', POST: 'anyone' },
  [END_IDENTITY_PATH]: { GET: 'anyone', POST: 'anyone' },
  [STOP_RECOVERY_PATH]: { GET: 'anyone', POST: 'anyone' },
  [SIGN_OUT_PATH]: { POST: 'anyone' },
  [JOIN_PATH]: { GET: 'anyone' },
  [JOIN_PASSKEY_PATH]: { GET: 'anyone', POST: 'anyone' },
  [JOIN_APP_PATH]: { GET: 'anyone', POST: 'anyone' },
  [JOIN_IDENTITY_PATH]: { GET: 'anyone', POST: 'anyone' },
} as const satisfies Record<`/desk${string}`, Readonly<Partial<Record<DeskMethod, Rights>>>>;

/** The path of a route for a member, as in API Gateway. */
export type DeskRoutePath = keyof typeof DESK_RIGHTS;

/** @throws when the table does not list the route. */
export function rightsFor(method: DeskMethod, path: DeskRoutePath): Rights {
  const rights: Rights | undefined = (DESK_RIGHTS[path] as Partial<Record<DeskMethod, Rights>>)[method];
  if (rights === undefined) throw new Error(`DESK_RIGHTS does not list ${method} ${path}`);
  return rights;
}

export const hasOneOf = (rights: Rights, { permissions }: Pick<Member, 'permissions'>): boolean =>
  rights === 'anyone' || rights.some((one) => permissions.includes(one));

/** Whether a page is open to a member: a link leads there only then. */
export const mayOpen = (path: DeskRoutePath, member: Pick<Member, 'permissions'>): boolean =>
  hasOneOf(rightsFor('GET', path), member);

/** Whether a member reads what is not published: drafts, requests to send, what waits for its time, and who agreed to be named. */
export const seesUnpublished = (member: Pick<Member, 'permissions'>): boolean => hasOneOf(WRITES_OR_DECIDES, member);
