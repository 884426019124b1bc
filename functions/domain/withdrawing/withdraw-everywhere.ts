import { BY_KEY, type Publishing, type VersionPorts } from '../publishing/publishing.ts';
import { type CleaningPorts, cleanOffice } from './clean-office.ts';
import { rememberWithdrawn } from './remember-withdrawn.ts';
import { withdrawConsent } from './withdraw-consent.ts';
import type { WithdrawalOutcome, WithdrawnConsent } from './withdrawal.ts';

export type WithdrawingPorts = VersionPorts & Pick<CleaningPorts, 'drafts' | 'keptTexts'>;

/** `hasDraftsLeft`: not all drafts and other texts of the office were looked through; the same request looks through the next. */
export type EverywhereOutcome = WithdrawalOutcome & { readonly hasDraftsLeft: boolean };

/** Takes a person's name out of an appeal, and out of all that its publisher's office keeps. It can be repeated, and goes on where it stopped. */
export async function withdrawEverywhere(
  consent: WithdrawnConsent,
  publisher: Pick<Publishing, 'publisherId' | 'name' | 'author'>,
  ports: WithdrawingPorts,
): Promise<EverywhereOutcome> {
  const { publisherId, author = BY_KEY } = publisher;
  const outcome = await withdrawConsent(consent, publisher, {
    ...ports,
    remember: (person) => rememberWithdrawn(person, publisherId, ports, consent.places),
  });
  const isAbout = outcome.kind === 'withdrawn' || outcome.kind === 'not named';
  const hasDraftsLeft = isAbout && (await cleanOffice({ publisherId, author }, ports)) === 'more';
  return { ...outcome, hasDraftsLeft };
}
