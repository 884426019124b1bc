import { withoutTurns } from '../../../contract/text.ts';
import type { BesideMails, CameBack, SaidOfDraft, SendingProposal } from '../../../domain/deciding/deciding.ts';
import { isAlone, isUnlooked } from '../../../domain/deciding/deciding.ts';
import type { AlertPart } from '../../../domain/dispatch/dispatch.ts';
import type { ShownMail } from '../../../domain/drafts/drafts.ts';
import { findMember } from '../../../domain/members/members.ts';
import { type Html, html, type Page, SENDING_SCRIPT } from '../../kit/kit.ts';
import type { Asked, AtDeskHere, CountedAudience, InWords, LookedAt, WhomItReaches } from '../kit/kit.ts';
import {
  audienceSection,
  cameBackBefore,
  deskHref,
  deskPage,
  deskPath,
  framedMails,
  inListOfMails,
  lackingOfEdition,
  mailFrame,
  mailTabs,
  notesSection,
  queryOf,
} from '../kit/kit.ts';
import { askerInWords, byKeyNote, embargoNote, factsOfAsked, type WhoIsNamed } from './asked-in-words.ts';
import { besideSection, lookFirstSection } from './beside-section.ts';
import { type DecisionForms, decisionSection, lookSection } from './decision-forms.ts';
import { roomSection } from './room-section.ts';
import { isWatched, type Standing, standingSection } from './standing-section.ts';
import { type SinceLooked, wholeTextSection } from './whole-text.ts';

export interface ProposalShown extends DecisionForms, Standing {
  /** Whether the draft is still the revision that was asked about. Once it is not, its words are not shown: a name may have been taken out of it. */
  readonly isAsItWas: boolean;
  /** Whom the proposal names and the draft still does. */
  readonly stillNamed: WhoIsNamed;
  readonly since: SinceLooked | undefined;
  /** The mail that is looked at; left out where its mails are not kept any more. */
  readonly mail?: {
    readonly looked: Required<LookedAt>;
    readonly shown: ShownMail;
    readonly parts: readonly AlertPart[];
  };
  /** What is decided on and stands in no mail; left out once the draft was saved. */
  readonly beside?: BesideMails;
  /** That it was returned, rejected or stopped before: the same version, the newest first, then an older one. */
  readonly earlier: readonly CameBack[];
  /** Notes about the draft. */
  readonly talk: readonly SaidOfDraft[];
  readonly audience?: CountedAudience;
  readonly whom: WhomItReaches;
}

/** What a member asks to be sent: the very mails, what is decided on, what changed, and what became of it. */
export function proposalPage(asked: Asked, shown: ProposalShown): Page {
  const { t, language, at } = asked;
  const { proposal, isVoid, isAsItWas, errors } = shown;
  const isOpen = proposal.status === 'open' && !isVoid;
  const isToLookAt = isUnlooked(proposal) && !isVoid;
  const words = proposal.alone?.reason ?? proposal.note;
  const isOwn = proposal.author.memberId === at.member.memberId;
  const isToAnswer = (isOpen || isToLookAt) && shown.cant === undefined;
  const isToGo = proposal.status === 'open' || proposal.status === 'approved';
  const titled = isOpen && !isOwn ? 'decide.title' : isToGo ? 'decide.title-over' : 'decide.title-past';
  const exactly = exactlyOf(proposal, at);
  return deskPage(asked, {
    title: isAsItWas ? t(titled, { title: proposal.title }) : t('decide.over'),
    errors,
    ...(shown.mail && { mails: framedMails(shown.mail.shown) }),
    ...(isWatched(proposal, shown) && { script: SENDING_SCRIPT }),
    main: html`<p><a href="${deskHref(language, '/desk')}">${t('desk.to-desk')}</a></p>
<h1>${headingOf(asked, shown, isOwn)}</h1>
${isAsItWas ? html`<p class="lede"><bdi>${proposal.title}</bdi></p>` : undefined}
${isOpen && !isOwn ? byKeyNote(asked, proposal) : undefined}
${isToAnswer ? html`<p><a href="#decision">${t(isToLookAt ? 'alone.look' : 'decide.to-decision')}</a></p>` : undefined}
${isVoid || (proposal.status !== 'open' && proposal.status !== 'approved') ? undefined : embargoNote(asked, proposal)}
${standingSection(asked, proposal, shown)}
${shown.beside && lookFirstSection(asked, shown.beside)}
${isAsItWas && (isOpen || isToLookAt) ? cameBackBefore(asked, shown.earlier, { ...at.member, revision: proposal.revision }) : undefined}
${words === undefined || !isAsItWas ? undefined : html`<blockquote class="sentence as-typed" dir="auto">${withoutTurns(words)}</blockquote>`}
<div class="desk"><div>
${isAsItWas && shown.since && wholeTextSection(asked, shown.since, (isOpen || isToLookAt) && !isOwn)}
${shown.beside && besideSection(asked, shown.beside)}
${mailSection(asked, shown)}
</div><aside>
<section aria-labelledby="asked"><h2 id="asked">${t(isOpen ? 'decide.facts' : 'decide.facts-over')}</h2>${factsOfAsked(asked, proposal, shown.stillNamed, namesOfMailed(at, proposal), isAlone(proposal) || shown.asOne !== undefined)}
${isOpen ? roomSection(asked, shown.rooms) : undefined}
${exactly && (isOpen || isToLookAt) ? html`<p class="hint">${t(exactly)}</p>` : undefined}</section>
${isOpen && shown.mail ? audienceOf(asked, shown, shown.mail.looked) : undefined}
${isAsItWas && notesSection(asked, proposal.draftId, shown.talk)}
</aside></div>
${isOpen ? decisionSection(asked, shown) : undefined}
${isToLookAt ? lookSection(asked, shown) : undefined}`,
  });
}

function headingOf(asked: InWords, { proposal, isVoid }: ProposalShown, isOwn: boolean): string {
  const { t } = asked;
  const { alone, status, author, version } = proposal;
  const thing = t(`decide.thing.${version.kind}`);
  if (isVoid) return t('decide.over');
  if (status === 'open' && isOwn && proposal.keyId === undefined) return t('decide.asks-own', { thing });
  if (status === 'open')
    return t(isOwn ? 'keys.asked' : 'decide.asks', { author: askerInWords(asked, proposal), thing });
  if (!alone || status !== 'approved') return t('decide.over');
  return t(isOwn ? 'alone.sends-own' : 'alone.sends', { author: author.name, thing });
}

/** About what a decision is, for who was mailed it and for others. */
function exactlyOf({ mailedTo, alone, status }: SendingProposal, { member }: AtDeskHere) {
  if (mailedTo.includes(member.memberId)) return 'decide.exactly';
  if (!alone) return 'decide.exactly-own';
  return status === 'sent' ? undefined : 'alone.exactly';
}

/** Who was asked, as far as they are members still. Who was told of what is sent alone stands with its standing. */
const namesOfMailed = ({ office }: AtDeskHere, { mailedTo, alone }: SendingProposal): string[] =>
  alone ? [] : mailedTo.flatMap((memberId) => findMember(office, memberId)?.name ?? []);

/** Of what was only asked about, the mail is none that was sent. */
const headingOfMail = ({ status }: SendingProposal) =>
  status === 'open' || status === 'approved'
    ? 'decide.mail'
    : status === 'sent'
      ? 'decide.mail-sent'
      : 'decide.mail-asked';

function mailSection(asked: Asked, { proposal, mail, since }: ProposalShown): Html | undefined {
  if (!mail) return undefined;
  const { looked, shown, parts } = mail;
  const path = deskPath('/desk/proposal/{proposalId}', proposal);
  const pathOf = (other: LookedAt) => `${path}?${queryOf(other)}`;
  return html`<section aria-labelledby="mail"><h2 id="mail">${asked.t(headingOfMail(proposal))}</h2>
${mailTabs(asked, { looked, languages: proposal.languages, fields: since?.now.fields, parts, pathOf })}
${since && lackingOfEdition(asked, looked, since.now.fields, proposal.languages)}
${inListOfMails(asked, shown)}
${mailFrame(asked, looked, shown)}</section>`;
}

const audienceOf = (asked: Asked, { proposal, audience, whom }: ProposalShown, looked: Required<LookedAt>): Html =>
  audienceSection(asked, {
    looked,
    whom,
    path: `${deskPath('/desk/proposal/{proposalId}', proposal)}/audience`,
    counted: audience,
  });
