import type { Language } from '../../functions/contract/languages.ts';
import { SAMPLE_SENDER } from '../samples.ts';
import type { DiscreetFields } from './fields.ts';
import { stopsOfMessage, stopsOfMessages } from './stop-links.ts';

const appealUrl = (number: number) =>
  `https://alerts.example.org/m/7c1f0d2e-0000-4000-8000-${String(number).padStart(12, '0')}`;
const unsubscribeUrl =
  'https://alerts.example.org/unsubscribe?token=k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu';

const stopUrl = (number: number) =>
  `${unsubscribeUrl}&reason=7c1f0d2e-0000-8000-8000-${String(number).padStart(12, '0')}`;

const alert: DiscreetFields = {
  language: 'en',
  urls: [appealUrl(1)],
  stops: stopsOfMessage('en', [stopUrl(1)]),
  unsubscribeUrl,
  sender: { ...SAMPLE_SENDER, name: 'Updates' },
};
const digest: DiscreetFields = {
  ...alert,
  urls: [1, 2, 3].map(appealUrl),
  stops: stopsOfMessages('en', [[stopUrl(1), stopUrl(2)], [stopUrl(1)], [stopUrl(3)]]),
};

const alertIn = (language: Language): DiscreetFields => ({
  ...alert,
  language,
  stops: stopsOfMessage(language, [1, 2].map(stopUrl)),
});
const digestIn = (language: Language): DiscreetFields => ({
  ...digest,
  language,
  stops: stopsOfMessages(language, [[stopUrl(1), stopUrl(2)], [stopUrl(3)]]),
});

export const previews = {
  alert,
  digest,
  ofCase: { ...alert, stops: stopsOfMessage('en', [1, 2].map(stopUrl), 1) },
  severalReasons: { ...alert, stops: stopsOfMessage('en', [1, 2, 3].map(stopUrl)) },
  moreReasonsThanShown: {
    ...alert,
    stops: stopsOfMessage(
      'en',
      Array.from({ length: 40 }, (_, n) => stopUrl(n)),
    ),
  },
  noReason: { ...alert, stops: stopsOfMessage('en', []) },
  fullDigest: { ...alert, urls: Array.from({ length: 120 }, (_, index) => appealUrl(index)) },
  notice: {
    language: 'en',
    urls: ['https://alerts.example.org/undo/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu'],
    says: 'last',
    sender: alert.sender,
  },
  moved: { language: 'en', urls: [], says: 'moved', sender: alert.sender },
  alertInFrench: alertIn('fr'),
  alertInSpanish: alertIn('es'),
  alertInArabic: alertIn('ar'),
  digestInFrench: digestIn('fr'),
  digestInSpanish: digestIn('es'),
  digestInArabic: digestIn('ar'),
} satisfies Record<string, DiscreetFields>;
