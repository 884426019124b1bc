import type { AskedSending, SendingProposal } from '../../../functions/domain/deciding/sending-proposal.ts';
import type { RenderedMail } from '../../../functions/domain/dispatch/rendered-mail.ts';
import { aDraft } from '../drafts/builders.ts';
import { NOW_MS } from '../subscribing/builders.ts';

export const A_PROPOSAL_ID = '0b0b0b0b-1111-4222-8333-444444444444';

/** Of the draft's first revision, by Ana to Omar. */
export const anAsked = (changes: Partial<AskedSending> = {}): AskedSending => ({
  publisherId: aDraft().publisherId,
  proposalId: A_PROPOSAL_ID,
  draftId: aDraft().draftId,
  revision: 1,
  author: { memberId: '0a0a0a0a-1111-4222-8333-444444444444', name: 'Ana' },
  note: 'The family agreed.',
  askedAtMs: NOW_MS,
  when: { kind: 'at-once' },
  isUrgent: false,
  title: 'Free Ivan Example',
  languages: ['en'],
  version: {
    appealId: '0d0d0d0d-1111-4222-8333-444444444444',
    version: 1,
    kind: 'new',
    subject: { countries: ['RU'], themes: [] },
  },
  budgets: ['appealsPerHour', 'appealsPerDay'],
  named: ['Ivan Example'],
  contentHash: 'c'.repeat(64),
  digest: 'd'.repeat(64),
  mailedTo: ['0e0e0e0e-1111-4222-8333-444444444444'],
  lookedAt: {},
  ...changes,
});

/** The same, as long as no one decided unless a test says so. */
export const aProposal = (given: Partial<SendingProposal> = {}): SendingProposal => ({
  ...anAsked(),
  status: 'open',
  ...given,
});

export const aMail = (changes: Partial<RenderedMail> = {}): RenderedMail => ({
  form: { kind: 'open', part: 'first', editionLanguage: 'en', language: 'en' },
  subject: 'Free Ivan Example',
  preheader: 'He is held.',
  html: '<p>Free Ivan Example {{reasonsHtml}}</p>',
  text: 'Free Ivan Example {{reasonsText}}',
  personDefaults: { reasonsHtml: '', reasonsText: '', unsubscribeUrl: '' },
  ...changes,
});
