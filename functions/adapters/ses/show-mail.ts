import { stopsOfMessage } from '../../../emails/discreet/stop-links.ts';
import { inScheme, linksIn, loadsFromElsewhere } from '../../../emails/mail-facts.ts';
import { renderReasons } from '../../../emails/reasons.ts';
import { type AppealVersion, caseReference, seriesOf } from '../../domain/appeal/appeal.ts';
import type { ShowMail } from '../../domain/drafts/drafts.ts';
import { type Follow, makeDescriber } from '../../domain/subscriber/subscriber.ts';
import { publicationValues } from './publication-values.ts';
import type { RenderingSettings } from './render-alert-mail.ts';

/** Of no subscriber: their pages say that the link does not work. */
const NO_TOKEN = 'an-invented-reader';

/** Shows mails with the lines of a reader who follows the appeal's countries and themes, and with zeros for what publication gives. */
export const makeShowMail =
  ({ publicUrl, sender, discreetName }: RenderingSettings): ShowMail =>
  (mail, version) => {
    const { language, kind } = mail.form;
    const unsubscribeUrl = `${publicUrl}/unsubscribe/${NO_TOKEN}?lang=${language}`;
    const stopUrl = `${unsubscribeUrl}&reason=1`;
    const reason = { sentence: makeDescriber(language)(followOf(version)), stopUrl };
    const given = publicationValues({
      appealId: version.appealId,
      caseReference: caseReference(seriesOf(version.subject.countries), 0),
      isReferenceNew: true,
      checkCode: '000000000000',
    });
    const values: Readonly<Record<string, string | undefined>> = {
      ...given,
      ...renderReasons(language, [reason]),
      ...stopsOfMessage(language, [stopUrl]),
      unsubscribeUrl,
    };
    const filled = (content: string) => content.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
    const html = filled(mail.html);
    return {
      from: kind === 'discreet' ? discreetName : sender.name,
      subject: filled(mail.subject),
      preheader: mail.preheader,
      html,
      text: filled(mail.text),
      links: linksIn(html),
      loadsFromElsewhere: loadsFromElsewhere(html),
      inScheme: (scheme) => inScheme(html, scheme),
    };
  };

const followOf = ({ subject: { countries, themes } }: Pick<AppealVersion, 'subject'>): Follow =>
  countries.length + themes.length === 0
    ? { kind: 'everything', followId: '1' }
    : { kind: 'narrow', followId: '1', countries: countries.slice(0, 1), regions: [], themes: themes.slice(0, 1) };
