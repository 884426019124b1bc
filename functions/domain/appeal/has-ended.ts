import type { AppealVersion, Edition } from './appeal.ts';

type CaseStands = Pick<AppealVersion, 'kind' | 'ended'>;

/** Whether the case of an appeal is over: its newest version is the outcome, or a member closed it without mail. */
export const hasEnded = ({ kind, ended }: CaseStands): boolean => kind === 'outcome' || ended !== undefined;

/** Whether a member closed its case without mail, so that what its version asks for is over. An outcome says itself what is left to do. */
export const isClosed = ({ kind, ended }: CaseStands): boolean => kind !== 'outcome' && ended !== undefined;

/** A version as it is mailed: of a closed case it asks for nothing, and hurries no one. What must not be done holds on. */
export function asItStands(version: AppealVersion): AppealVersion {
  if (!isClosed(version)) return version;
  const { addressees: _, actions: __, expiresOn: ___, actByZone: ____, isUrgent: _____, ...told } = version;
  const { edition, translations } = told;
  return {
    ...told,
    edition: askingNothing(edition),
    ...(translations && { translations: translations.map(askingNothing) }),
  };
}

function askingNothing({ demands: _, actByReason: __, letter: ___, ...edition }: Edition): Edition {
  return edition;
}
