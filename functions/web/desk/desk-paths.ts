/** Where the desk is, and the ways to it. */
export const DESK_PATH = '/desk';
export const TEAM_PATH = '/desk/team';
export const INVITE_PATH = '/desk/team/invite';
export const MEMBER_PATH = '/desk/team/{memberId}';
export const memberPath = (memberId: string) => `/desk/team/${memberId}`;
export const HISTORY_PATH = '/desk/history';
export const WRITE_PATH = '/desk/write';
export const DRAFT_PATH = '/desk/write/{draftId}';
export const draftPath = (draftId: string) => `/desk/write/${draftId}`;
export const SIGN_IN_PATH = '/desk/sign-in';
export const SIGN_IN_PASSKEY_PATH = '/desk/sign-in/passkey';
export const SIGN_OUT_PATH = '/desk/sign-out';
export const INVITATION_PATH = '/desk/invitation';
export const JOIN_PATH = '/desk/join';
export const JOIN_PASSKEY_PATH = '/desk/join/passkey';
