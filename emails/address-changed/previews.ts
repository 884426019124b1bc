import { SAMPLE_SENDER } from '../sample-sender.ts';
import type { AddressChangedFields } from './notice.ts';

const typical: AddressChangedFields = { language: 'en', sender: SAMPLE_SENDER };

/** The states that the last mail to an old address must look right in. */
export const previews = {
  typical,
  inFrench: { ...typical, language: 'fr' },
  inSpanish: { ...typical, language: 'es' },
  inArabic: { ...typical, language: 'ar' },
} satisfies Record<string, AddressChangedFields>;
