// Paths of public pages, for pages and mails alike. This file imports nothing, so that mails are bundled without what the API is checked by.

export const appealPath = (appealId: string) => `/appeals/${encodeURIComponent(appealId)}` as const;
/** The id in an address of a page of an appeal, also of one for readers who want discretion; any other text as it is. */
export const appealIdIn = (text: string): string => /\/(?:appeals|m)\/([^/?#]+)/.exec(text)?.[1] ?? text;
/** The same page for readers who want discretion: neither its address nor its title tells what it is. */
export const messagePath = (appealId: string) => `/m/${encodeURIComponent(appealId)}` as const;
/** Whether a path is of a page for readers who want discretion. */
export const isMessagePath = (path: string): boolean => path.startsWith('/m/');
/** Where a page of an appeal is, discreet or not. */
type AppealPagePath = `/appeals/${string}` | `/m/${string}`;
/** Where the letter of an appeal stands, with the addresses that it goes to. */
export const letterPath = (page: AppealPagePath) => `${page}/letter`;
/** Where all versions of an appeal are listed. */
export const versionsPath = (page: AppealPagePath) => `${page}/versions`;
/** Where feed readers follow an appeal. */
export const caseFeedPath = (appealId: string, format: 'atom' | 'json' = 'atom') =>
  `${appealPath(appealId)}/feed.${format}` as const;
/** Where an urgent appeal is as an alert for programs. */
export const capPath = (appealId: string) => `${appealPath(appealId)}/cap.xml`;
/** Where the image of an appeal's page is. @param digest - of its bytes. */
export const imagePath = (appealId: string, digest: string) => `${appealPath(appealId)}/images/${digest}`;
/** Where the code of a mail is typed. */
export const CHECK_PATH = '/check';
/** Where a subscriber who is signed in chooses how often mail comes. */
export const CADENCE_PATH = '/preferences/cadence';
/** Where it stands who publishes here, and who runs it. */
export const ABOUT_PATH = '/about';
/** Where signing up begins. */
export const SIGN_UP_PATH = '/sign-up';

/** Before the token of an invitation to an office. */
export const INVITATION_PATH = '/desk/invitation';
