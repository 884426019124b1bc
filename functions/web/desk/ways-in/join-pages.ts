import type { Language } from '../../../contract/languages.ts';
import type { InvitedMember } from '../../../domain/members/team/join.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { DESK_STYLE } from '../../kit/assets/desk-css.ts';
import { PASSKEY_SCRIPT } from '../../kit/assets/passkey-script.ts';
import { PROOF_FIELD, submitButton } from '../../kit/components/session-form.ts';
import { html } from '../../kit/html.ts';
import type { Page } from '../../kit/layout.ts';
import { type AtDeskHere, withErrors } from '../kit/desk-frame.ts';
import { deskHref } from '../kit/desk-rights.ts';
import { permissionList } from '../kit/permission-list.ts';
import { identityLink } from './identity-pages.ts';
import { passkeyForm } from './passkey-form.ts';

/** What the reader of an invitation is invited to. The button alone does something. */
export function invitationPage(language: Language, action: string, { office, member }: InvitedMember): Page {
  const t = wordsIn(language);
  return {
    language,
    title: t('desk.invitation.title'),
    style: DESK_STYLE,
    main: html`<h1>${t('desk.invitation.heading', { office: office.name })}</h1>
<p class="lede">${t('desk.invitation.text', { name: member.name })}</p>
<h2>${t('desk.invitation.may')}</h2>
${permissionList(language, member.permissions)}
<p>${t('desk.invitation.next')}</p>
<form method="post" action="${action}">
${submitButton(t('desk.invitation.button'))}
</form>
<p class="hint">${t('desk.invitation.not-you')}</p>`,
  };
}

/** The ways to prove who one is from now on, of which a person who joins chooses one. */
export function joinPage(
  language: Language,
  at: AtDeskHere,
  {
    options,
    isRefused,
    provider,
  }: { readonly options: object; readonly isRefused: boolean; readonly provider?: string },
): Page {
  const t = wordsIn(language);
  return {
    language,
    style: DESK_STYLE,
    script: PASSKEY_SCRIPT,
    ...withErrors(language, {
      title: t('desk.join.title'),
      errors: isRefused ? [{ fieldId: 'with-passkey', text: t('desk.passkey.not-added') }] : [],
      main: html`<h1>${t('desk.join.heading')}</h1>
<p class="lede">${t('desk.join.text')}</p>
<section id="with-passkey">
<h2>${t('desk.join.passkey')}</h2>
<p>${t('desk.join.passkey-text')}</p>
${passkeyForm(language, {
  action: deskHref(language, '/desk/join/passkey'),
  kind: 'create',
  options,
  button: t('desk.join.passkey-button'),
  inside: html`<input type="hidden" name="${PROOF_FIELD}" value="${at.csrf}">`,
})}
</section>
${
  provider &&
  html`<section>
<h2>${t('desk.identity.with', { provider: isolated(provider) })}</h2>
<p>${t('desk.identity.join-text', { address: isolated(at.member.address) })}</p>
${identityLink(language, 'join', provider)}
</section>`
}
<section>
<h2>${t('desk.join.app')}</h2>
<p>${t('desk.join.app-text')}</p>
<p class="actions"><a class="button button--quiet" href="${deskHref(language, '/desk/join/app')}">${t('desk.join.app-button')}</a></p>
</section>`,
    }),
  };
}
