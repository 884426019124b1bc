import { catalogueOf } from '../../../../functions/locales/catalogue.ts';
import type { MessageKey } from '../../../../functions/locales/messages.ts';
import { COMPOSE_DONE } from '../../../../functions/web/desk/compose/compose-page.ts';
import { TEAM_DONE } from '../../../../functions/web/desk/team/team-pages.ts';
import { YOU_DONE } from '../../../../functions/web/desk/ways-in/you-pages.ts';
import type { PageList } from '../../walk/walk-pages.ts';
import { isAtTheTop, isOfDesk } from '../page-code.ts';
import { aDeskWorld, type DeskWorld } from './desk-world.ts';
import { visitDeciding } from './visit-deciding.ts';
import { visitJoining } from './visit-joining.ts';
import { visitMail } from './visit-mail.ts';
import { visitPublished } from './visit-published.ts';
import { visitRecovery } from './visit-recovery.ts';
import { visitRefused } from './visit-refused.ts';
import { visitTeam } from './visit-team.ts';
import { visitWaysIn } from './visit-ways-in.ts';
import { visitConflict, visitEditions, visitWriting } from './visit-writing.ts';

/** Headings within a page: none is at the top of one. That of the page which leads on by itself is gone before anyone looks. */
const WITHIN_PAGES: readonly MessageKey[] = [
  'desk.two.heading',
  'compose.markdown-heading',
  'decide.heading',
  'preview.audience.heading',
  'preview.themes.heading',
  'preview.test.heading',
  'desk.lead-on.title',
];

/** What pages of the desk and their states are told by: each must have been seen at the end. */
const HEADINGS = (Object.keys(catalogueOf('en')) as MessageKey[]) // it has these keys
  .filter((key) => isOfDesk(key) && (key.endsWith('heading') || isAtTheTop(key)))
  .filter((key) => !WITHIN_PAGES.includes(key));
/** What pages are told by that share their code with others, and what is done on one. */
const DONE: readonly MessageKey[] = [
  ...TEAM_DONE.map((word) => `desk.team.done-${word}` as const),
  ...COMPOSE_DONE.map((word) => `compose.done-${word}` as const),
  'desk.recovery-stopped.title',
  'desk.recovery-over.title',
  'desk.search.title',
  'desk.sent.title',
  'desk.drafts.title',
];
/** What is done to passkeys takes a script. */
const DONE_BY_SCRIPTS: readonly MessageKey[] = YOU_DONE.map((word) => `desk.you.done-${word}` as const);

/** The way of one member through every page of the desk, in an office of its own. */
export const DESK_PAGES: PageList<DeskWorld> = {
  called: 'every page of the desk',
  pictures: 'screenshots-of-desk',
  world: aDeskWorld,
  stops: [
    ['joining', visitJoining],
    ['ways-in', visitWaysIn],
    ['team', visitTeam],
    ['writing', visitWriting],
    ['writing', visitEditions],
    ['mail', visitMail],
    ['deciding', visitDeciding],
    ['writing', visitConflict],
    ['sent', visitPublished],
    ['recovery', visitRecovery],
    ['refused', visitRefused],
  ],
  mustSee: ({ hasScripts }) => [...HEADINGS, ...DONE, ...(hasScripts ? DONE_BY_SCRIPTS : [])],
};
