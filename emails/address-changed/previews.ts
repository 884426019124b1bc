import { SAMPLE_SENDER } from '../sample-sender.ts';
import type { AddressChangedFields } from './notice.ts';

const typical: AddressChangedFields = { language: 'en', sender: SAMPLE_SENDER };

export const previews = {
  typical,
  inFrench: { ...typical, language: 'fr' },
  inSpanish: { ...typical, language: 'es' },
  inArabic: { ...typical, language: 'ar' },
} satisfies Record<string, AddressChangedFields>;
