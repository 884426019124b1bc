import { UNDO_UNSUBSCRIBE_DAYS } from '../../functions/contract/limits.ts';
import { describeFollow, undoStopUrl } from '../../functions/domain/subscriber/subscriber.ts';
import type { NoticeFrame } from '../notice.ts';
import { plainNotice } from '../plain-notice/plain-notice.ts';
import { SAMPLE_SENDER } from '../samples.ts';

/** Tells a subscriber that a link in a mail stopped one of their follows, and how to undo it: a mail gateway may have pressed the button. */
export interface StoppedFields extends NoticeFrame {
  /** The follow as a sentence. */
  readonly follow: string;
  readonly undoUrl: string;
  readonly undoDays: number;
}

export const stopped = plainNotice<'stopped', StoppedFields>({
  subject: 'stopped',
  title: 'mail.stopped.title',
  sender: 'full',
  fieldsOf({ language, follow, cases, mailedAtMs, ...stop }, { publicUrl, keys, sender }) {
    const undo = { ...stop, followId: follow.followId };
    return {
      language,
      follow: describeFollow(follow, language, cases),
      undoUrl: undoStopUrl(publicUrl, undo, mailedAtMs, { language, keys }),
      undoDays: UNDO_UNSUBSCRIBE_DAYS,
      sender,
    };
  },
  parts: ({ follow, undoUrl, undoDays }, say) => [
    say('mail.stopped.intro'),
    { item: follow },
    say('mail.stopped.rest'),
    say('mail.stopped.instruction', { days: undoDays }),
    { button: say('mail.stopped.button'), url: undoUrl },
  ],
  discreet: ({ undoUrl }) => ({ urls: [undoUrl], says: 'fewer' }),
});

/** Its states, nasty ones too. */
export function previews() {
  const typical: StoppedFields = {
    language: 'en',
    follow: 'torture and ill-treatment in Russia or Belarus',
    undoUrl:
      'https://alerts.example.org/undo/k1.c3Vic2NyaWJlcg.Zm9yLXNob3ctb25seS1ub3QtYS1yZWFsLXRva2Vu?lang=en&unsubscribed=lx2k3abc&sent=lx2k3abd&reason=7c1f0d2e-0000-8000-8000-000000000001',
    undoDays: 30,
    sender: SAMPLE_SENDER,
  };

  const { privacyUrl: _privacyUrl, ...senderWithoutPrivacyPage } = SAMPLE_SENDER;
  const discreetSender = { ...SAMPLE_SENDER, name: 'Updates', isDiscreet: true };
  return {
    typical,
    oneDayLeft: { ...typical, undoDays: 1 },
    longFollow: {
      ...typical,
      follow: Array.from({ length: 40 }, (_, index) => `arbitrary detention in example country ${index + 1}`).join(
        ', ',
      ),
    },
    oneLongWord: { ...typical, follow: 'w'.repeat(300) },
    markupAndBraces: { ...typical, follow: '<b>themes</b> & {{braces}}\r\nBcc: someone@example.org' },
    noPrivacyPage: { ...typical, sender: senderWithoutPrivacyPage },
    inFrench: { ...typical, language: 'fr', follow: 'avocat·es (Mexique)' },
    inSpanish: { ...typical, language: 'es', follow: 'abogacía (México)' },
    inArabic: { ...typical, language: 'ar', follow: 'المحامون (المكسيك)' },
    inArabicTwoDaysLeft: { ...typical, language: 'ar', follow: 'كل النداءات (روسيا)', undoDays: 2 },
    discreet: { ...typical, sender: discreetSender },
    discreetInFrench: { ...typical, language: 'fr', sender: discreetSender },
    discreetInSpanish: { ...typical, language: 'es', sender: discreetSender },
    discreetInArabic: { ...typical, language: 'ar', sender: discreetSender },
  } satisfies Record<string, StoppedFields>;
}
