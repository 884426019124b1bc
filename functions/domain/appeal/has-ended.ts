import type { AppealVersion } from './appeal.ts';

type CaseStands = Pick<AppealVersion, 'kind' | 'ended'>;

/** Whether the case of an appeal is over: its newest version is the outcome, or a member closed it without mail. */
export const hasEnded = ({ kind, ended }: CaseStands): boolean => kind === 'outcome' || ended !== undefined;

/** Whether a member closed its case without mail, so that what its version asks for is over. An outcome says itself what is left to do. */
export const isClosed = ({ kind, ended }: CaseStands): boolean => kind !== 'outcome' && ended !== undefined;
