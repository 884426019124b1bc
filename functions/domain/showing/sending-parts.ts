import { type InSteps, inSteps, isLowest } from '../../contract/steps.ts';
import type { SliceCounts } from '../dispatch/dispatch.ts';
import type { Deliveries } from '../feedback/feedback.ts';
import { blurred, type Random } from './rule.ts';

/** What became of the people of a sending. One person is in one part, or in two where a server took the mail and returned it later. */
export const SENDING_PARTS = ['delivered', 'bounced', 'complained', 'unclear'] as const;
export type SendingPart = (typeof SENDING_PARTS)[number];

/** How many people of a sending are in each part, complaints also among the delivered; `unclear`: refused by SES, in doubt, or without word. */
export type SendingParts = Readonly<Record<SendingPart, number>>;

/** What is kept of a sending for whoever may see its numbers: blurred, and the asked as the sum of the parts that are told. */
export type BlurredParts = SendingParts & { readonly asked: number };

/** What of a sending is shown. */
export type ShownParts = Readonly<Record<SendingPart | 'asked', InSteps>>;

export function partsOf(
  { accepted, terminal, uncertain }: Pick<SliceCounts, 'accepted' | 'terminal' | 'uncertain'>,
  { delivered, bounced, complained }: Pick<Deliveries, 'delivered' | 'bounced' | 'complained'>,
): SendingParts {
  const unclear = Math.max(0, accepted + terminal + uncertain - delivered - bounced);
  return { delivered, bounced, complained, unclear };
}

/** Blurs each part once. */
export function blurredParts(parts: SendingParts, random: Random): BlurredParts {
  const of = (part: SendingPart) => blurred(parts[part], random);
  const [delivered, bounced, complained, unclear] = [of('delivered'), of('bounced'), of('complained'), of('unclear')];
  // A part that may be none would bring its noise into the sum, and nothing else.
  const told = (people: number) => (isLowest(inSteps(people)) ? 0 : people);
  return { delivered, bounced, complained, unclear, asked: delivered + told(bounced) + told(unclear) };
}

export const shownParts = ({ asked, delivered, bounced, complained, unclear }: BlurredParts): ShownParts => ({
  asked: inSteps(asked),
  delivered: inSteps(delivered),
  bounced: inSteps(bounced),
  complained: inSteps(complained),
  unclear: inSteps(unclear),
});
