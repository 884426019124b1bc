import type { Page } from 'playwright-core';
import type { Language } from '../../../functions/contract/languages.ts';
import { CATALOGUES } from '../../../functions/locales/catalogue.ts';
import type { MessageKey } from '../../../functions/locales/messages.ts';
import { COMPOSE_DONE } from '../../../functions/web/desk/compose/compose-page.ts';
import { TEAM_DONE } from '../../../functions/web/desk/team/team-pages.ts';
import { YOU_DONE } from '../../../functions/web/desk/ways-in/you-pages.ts';
import { anAddressOf, anApp, anOfficeOf } from '../../support/visiting/office.ts';
import { aTour } from './a-tour.ts';
import type { DeskTour } from './desk/desk-tour.ts';
import { visitDeciding } from './desk/visit-deciding.ts';
import { visitJoining } from './desk/visit-joining.ts';
import { visitMail } from './desk/visit-mail.ts';
import { visitPublished } from './desk/visit-published.ts';
import { visitRecovery } from './desk/visit-recovery.ts';
import { visitRefused } from './desk/visit-refused.ts';
import { visitTeam } from './desk/visit-team.ts';
import { visitWaysIn } from './desk/visit-ways-in.ts';
import { visitConflict, visitEditions, visitWriting } from './desk/visit-writing.ts';
import { isAtTheTop, isOfDesk } from './page-code.ts';

/** Pages of one task. */
export const DESK_FAMILIES = [
  'joining',
  'ways-in',
  'team',
  'writing',
  'mail',
  'deciding',
  'sent',
  'recovery',
  'refused',
] as const;

/** Headings within a page: none is at the top of one. That of the page which leads on by itself is gone before anyone looks. */
const WITHIN_PAGES: readonly MessageKey[] = [
  'desk.two.heading',
  'compose.markdown-heading',
  'decide.heading',
  'preview.audience.heading',
  'preview.test.heading',
  'desk.lead-on.title',
];

/** What pages of the desk and their states are told by: each must have been seen at the end. */
const HEADINGS = (Object.keys(CATALOGUES.en) as MessageKey[]) // it has these keys
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

/**
 * Goes the way of one member through every page of the desk, in an office of its own.
 * @param inspect - called on each page under a name of its own, in its family: `team/member`.
 * @throws {Error} when a page is another one than it is named, or when one was not seen.
 */
export async function visitDesk(
  page: Page,
  inspect: (name: string) => Promise<void>,
  { language, hasScripts }: { readonly language: Language; readonly hasScripts: boolean },
): Promise<void> {
  const { lookAt, refuseUnseen } = aTour(page, language, inspect);
  const office = await anOfficeOf([]);
  const given = { page, language, hasScripts, office, ana: { address: anAddressOf('ana'), app: anApp() } };
  await visit((family) => ({ ...given, lookAt: (name, ...rest) => lookAt(`${family}/${name}`, ...rest) }));
  refuseUnseen([...HEADINGS, ...DONE, ...(hasScripts ? DONE_BY_SCRIPTS : [])]);
}

async function visit(of: (family: (typeof DESK_FAMILIES)[number]) => DeskTour): Promise<void> {
  await visitJoining(of('joining'));
  await visitWaysIn(of('ways-in'));
  await visitTeam(of('team'));
  const path = await visitWriting(of('writing'));
  await visitEditions(of('writing'), path);
  await visitMail(of('mail'), path);
  await visitDeciding(of('deciding'), path);
  await visitConflict(of('writing'), path);
  await visitPublished(of('sent'));
  await visitRecovery(of('recovery'));
  await visitRefused(of('refused'), path);
}
