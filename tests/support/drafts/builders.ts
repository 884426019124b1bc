import type { Draft } from '../../../functions/domain/drafts/draft.ts';
import { NOW_MS } from '../subscribing/builders.ts';

export const aDraft = (changes: Partial<Draft> = {}): Draft => ({
  publisherId: '0c0c0c0c-1111-4222-8333-444444444444',
  draftId: '0f0f0f0f-1111-4222-8333-444444444444',
  revision: 0,
  fields: { language: 'en', title: 'Free Ivan Example', text: 'He is held in **Russia**.' },
  savedAtMs: NOW_MS,
  savedBy: { memberId: '0a0a0a0a-1111-4222-8333-444444444444', name: 'Ana' },
  ...changes,
});
