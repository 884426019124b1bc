import type { Permission } from '../../../functions/contract/team-acts.ts';
import type { MessageKey } from '../../../functions/locales/messages.ts';

/** What an address of an office shows. */
export interface DeskAddress {
  readonly path: string;
  /** Any of these permissions opens it; without any, each member may. */
  readonly opensTo: readonly Permission[];
  /** Of the page as its members see it; a title that someone wrote is given as it is. */
  readonly heading: MessageKey | { readonly written: string };
  /** Buttons and links that are there for members with a permission, and for no one else. */
  readonly buttons?: Partial<Record<MessageKey, Permission>>;
  readonly links?: Partial<Record<MessageKey, Permission>>;
  /** What a member of another office comes to instead. */
  readonly toStrangers: MessageKey;
}

/** What an office has at its addresses. */
export interface OfficeInUse {
  /** Path and title of a draft. */
  readonly draft: string;
  readonly title: string;
  /** Of something that was sent. */
  readonly appealId: string;
  readonly boss: { readonly memberId: string; readonly name: string };
}

const HOME = 'desk.home.heading';
const NOT_FOUND = 'page.not-found.heading';

/** The addresses of an office, each with who may come to it, and what they find. */
export const addressesOf = ({ draft, title, appealId, boss }: OfficeInUse): readonly DeskAddress[] => [
  {
    path: '/desk',
    opensTo: [],
    heading: HOME,
    links: { 'desk.home.write': 'propose' },
    toStrangers: HOME,
  },
  { path: '/desk/write', opensTo: ['propose'], heading: 'compose.new.heading', toStrangers: 'compose.new.heading' },
  { path: draft, opensTo: ['propose'], heading: { written: title }, toStrangers: NOT_FOUND },
  {
    path: `${draft}/mail`,
    opensTo: ['propose', 'decide'],
    heading: 'preview.heading',
    buttons: { 'preview.test.button': 'propose', 'preview.audience.button': 'propose' },
    toStrangers: NOT_FOUND,
  },
  { path: `${draft}/notes`, opensTo: ['propose', 'decide'], heading: 'notes.title', toStrangers: NOT_FOUND },
  {
    path: '/desk/calendar',
    opensTo: ['propose', 'decide'],
    heading: 'desk.calendar.title',
    toStrangers: 'desk.calendar.title',
  },
  {
    path: `/desk/withdraw/${appealId}`,
    opensTo: ['propose'],
    heading: 'desk.withdraw.heading',
    toStrangers: HOME,
  },
  {
    path: '/desk/team',
    opensTo: [],
    heading: 'desk.team.heading',
    buttons: { 'desk.team.invite-button': 'manage' },
    toStrangers: 'desk.team.heading',
  },
  {
    path: `/desk/team/${boss.memberId}`,
    opensTo: ['manage'],
    heading: { written: boss.name },
    toStrangers: 'desk.team.heading',
  },
  { path: '/desk/you', opensTo: [], heading: 'desk.you.heading', toStrangers: 'desk.you.heading' },
  { path: '/desk/history', opensTo: [], heading: 'desk.history.heading', toStrangers: 'desk.history.heading' },
];
