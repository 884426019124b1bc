import { CALLING_PARTS } from '../../contract/appeal-parts.ts';
import { withoutParts } from './parts-of.ts';
import type { AppealVersion, Edition } from './versions.ts';

type CaseStands = Pick<AppealVersion, 'kind' | 'ended'>;

/** Whether the case of an appeal is over: its newest version is the outcome, or a member closed it without mail. */
export const hasEnded = ({ kind, ended }: CaseStands): boolean => kind === 'outcome' || ended !== undefined;

/** Whether a member closed its case without mail, so that what its version asks for is over. An outcome says itself what is left to do. */
export const isClosed = ({ kind, ended }: CaseStands): boolean => kind !== 'outcome' && ended !== undefined;

/** The version to mail. If the case is closed, what it asks for is left out; cautions stay. */
export function asItStands(version: AppealVersion): AppealVersion {
  if (!isClosed(version)) return version;
  const { isUrgent: _, ...told } = withoutParts(version, CALLING_PARTS);
  const askingNothing = (edition: Edition) => withoutParts(edition, CALLING_PARTS);
  const { edition, translations } = told;
  return {
    ...told,
    edition: askingNothing(edition),
    ...(translations && { translations: translations.map(askingNothing) }),
  };
}
