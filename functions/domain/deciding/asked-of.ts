import type { CasePerson } from '../../contract/part-schemas.ts';
import { digestOfMails, formName } from '../dispatch/dispatch.ts';
import type { ShowMail } from '../drafts/drafts.ts';
import type { NamedWithoutConsent } from '../notices/notices.ts';
import { budgetsHolding, type PersonConsent } from '../publishing/publishing.ts';
import { languagesOf } from '../subscriber/subscriber.ts';
import { doubtsIn } from './gate.ts';
import type { ShownText } from './ports.ts';
import type { Ready, WantedSending } from './ready-to-ask.ts';
import { type AskedSending, digestOfSending } from './sending-proposal.ts';

type Given = Pick<
  AskedSending,
  'publisherId' | 'proposalId' | 'author' | 'askedAtMs' | 'mailedTo' | 'lookedAt' | 'alone'
>;

/** What is asked of a draft that is ready, with the digest over all that is decided on. */
export function askedOf({ draft, preview }: Ready, { when, note }: WantedSending, given: Given): AskedSending {
  const { considered, version, mails } = preview;
  const { decision } = considered;
  const isUrgent = version.isUrgent === true;
  const named = (version.people ?? []).filter(({ mayBeNamed }) => mayBeNamed).map(({ name }) => name);
  const doubts = doubtsIn(considered.input);
  const withoutConsent = namedWithoutConsent(considered.consents, version.people);
  const contentHash = decision.kind === 'publish' || decision.kind === 'add editions' ? decision.contentHash : '';
  const { appealId, kind, subject, version: number, edition, ended } = version;
  const decidedOn = {
    ...{ mailsDigest: digestOfMails(mails), subject, named, contentHash, when, isUrgent },
    ...(ended && { ended }),
    ...(withoutConsent.length > 0 && { withoutConsent }),
  };
  return {
    ...given,
    ...{ draftId: draft.draftId, revision: draft.revision, when, isUrgent, named, contentHash },
    ...(withoutConsent.length > 0 && { withoutConsent }),
    ...(note !== undefined && { note }),
    ...(doubts.length > 0 && { doubts }),
    ...(considered.toldApart && { toldApartFrom: considered.toldApart.map(({ appealId: id }) => id) }),
    title: edition.title,
    languages: languagesOf(version),
    version: { appealId, version: number, kind, subject },
    budgets: budgetsHolding(decision),
    digest: digestOfSending(decidedOn),
  };
}

/** Whom a version names without consent. Who may not be named is listed by no name. */
function namedWithoutConsent(
  consents: readonly PersonConsent[],
  people: readonly CasePerson[] = [],
): NamedWithoutConsent[] {
  const hidden = new Set(people.filter(({ mayBeNamed }) => !mayBeNamed).map(({ name }) => name));
  return consents.flatMap(({ name, because }) =>
    'withoutConsent' in because && !hidden.has(name) ? [{ name, because: because.withoutConsent }] : [],
  );
}

/** Which revision each member was mailed last, by the proposal before this one. */
export function lookedAtBefore(previous: AskedSending | undefined): AskedSending['lookedAt'] {
  if (!previous) return {};
  const { lookedAt, mailedTo, revision } = previous;
  return { ...lookedAt, ...Object.fromEntries(mailedTo.map((memberId) => [memberId, revision])) };
}

/** Each edition as its own readers get it, with the letter that they may send. */
export function shownTexts({ preview: { version, mails } }: Ready, showMail: ShowMail): ShownText[] {
  const [part = 'first'] = mails.flatMap(({ form }) => (form.kind === 'open' ? [form.part] : []));
  const editions = [version.edition, ...(version.translations ?? [])];
  return languagesOf(version).flatMap((language) => {
    const name = formName({ kind: 'open', part, editionLanguage: language, language });
    const mail = mails.find(({ form }) => formName(form) === name);
    if (!mail) return [];
    const { subject, text } = showMail(mail, version);
    const { letter } = editions.find((one) => one.language === language) ?? {};
    return [{ language, subject, text, ...(letter !== undefined && { letter }) }];
  });
}
