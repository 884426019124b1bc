import { type AtDesk, addApp, appUri, newAppSecret, type WayInPorts } from '../../../domain/members/members.ts';
import { codeField, html, type Page, postedText, qrCode, submitButton, type Visit } from '../../kit/kit.ts';
import type { Asked, AtDeskHere, DeskPage, Field, MemberRoute, Outcome } from '../kit/kit.ts';
import { deskForm, deskHref, hidden } from '../kit/kit.ts';

export interface AppSetUpPorts extends WayInPorts {
  /** Random, of {@link APP_SECRET_BYTES}. */
  newAppSecretBytes(): Uint8Array;
  /** Whose desk it is, as an app names it. */
  readonly issuer: string;
  nowMs(): number;
}

interface SetUpPlace extends Pick<MemberRoute, 'path' | 'opensTo'> {
  /** Where another way is chosen. */
  readonly back: '/desk/you' | '/desk/join';
  readonly frame: (asked: Asked, page: DeskPage) => Page;
  readonly added: (joined: AtDesk, at: AtDeskHere, visit: Visit) => Promise<Outcome>;
}

/** A code of an app. It is typed anew each time. */
const code = (label: string): Field<string> => ({
  begins: '',
  typedIn: postedText,
  shown: (id, _, error) => codeField({ id, label, value: '', error }),
});

/**
 * The page on which a member sets up an app: it gives the app a secret by a picture, by a link, and as text. The secret stands in the form until the first
 * code shows that the app has it.
 */
export const appSetUpRoutes = ({ back, added, ...place }: SetUpPlace, ports: AppSetUpPorts): MemberRoute[] =>
  deskForm({
    ...place,
    read: async () => ({ newSecret: newAppSecret(ports.newAppSecretBytes()) }),
    fields: ({ t }, { newSecret }) => ({ secret: hidden(newSecret), code: code(t('desk.app.code')) }),
    page: ({ at, t, language }, _, { typed: { secret }, fields, form }) => {
      const uri = appUri(secret, { issuer: ports.issuer, label: at.member.address });
      return {
        title: t('desk.app.title'),
        main: html`<h1>${t('desk.app.heading')}</h1>
<section><h2>${t('desk.app.scan')}</h2>
<p>${qrCode(uri, t('desk.app.picture'))}</p>
<p>${t('desk.app.here')}</p>
<p class="actions"><a class="button button--quiet" href="${uri}">${t('desk.app.open')}</a></p>
</section>
<section><h2>${t('desk.app.secret')}</h2>
<p class="code"><bdi dir="ltr">${secret.replace(/(.{4})(?=.)/g, '$1 ')}</bdi></p>
<p class="hint">${t('desk.app.secret-hint')}</p>
</section>
${form(html`${fields.secret}
${fields.code}
${submitButton(t('desk.app.button'))}`)}
<p><a href="${deskHref(language, back)}">${t('desk.app.back')}</a></p>`,
      };
    },
    does: async ({ at, t, visit }, typed, { newSecret }) => {
      const outcome = await addApp(at, typed, ports, ports.nowMs());
      switch (outcome.kind) {
        case 'added':
          return added(outcome.joined, at, visit);
        case 'refused':
          return { errors: { code: t('desk.app.refused') }, typed: { secret: newSecret } };
        default:
          return { errors: { code: t(`desk.enter.error-${outcome.kind}`) } };
      }
    },
  });
