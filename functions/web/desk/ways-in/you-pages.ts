import type { Passkey } from '../../../domain/members/members.ts';
import { utcDayOf } from '../../../domain/time/time.ts';
import { dayInWords } from '../../../locales/day-in-words.ts';
import { isolated } from '../../../locales/isolated.ts';
import type { FieldError, Html, Page } from '../../kit/kit.ts';
import { errorAt, html, notification, PASSKEY_SCRIPT, PROOF_FIELD, submitButton, textField } from '../../kit/kit.ts';
import { type Asked, deskHref, deskPage, postForm } from '../kit/kit.ts';
import { identityLink } from './identity-pages.ts';
import { passkeyForm } from './passkey-form.ts';

/** Fields of the forms about a passkey. */
export const LABEL_FIELD = 'label';
export const CREDENTIAL_FIELD = 'passkey';

/** What was done just now: its words are under `desk.you.done-<word>`. */
export const YOU_DONE = ['added', 'ended', 'named'] as const;
export type YouDone = (typeof YOU_DONE)[number];

interface YouPage {
  /** For the browser's ceremony. */
  readonly options: object;
  readonly done?: YouDone;
  readonly errors: readonly FieldError[];
  /** A name that was refused, as it was typed. */
  readonly typedLabel?: string;
  /** The organisation's own identity provider, by its name. */
  readonly provider?: string;
}

/** The id of the field in which a passkey is named. */
export const labelFieldOf = ({ passkeys }: { readonly passkeys: readonly Passkey[] }, credentialId: string): string =>
  `${LABEL_FIELD}-${passkeys.findIndex((one) => one.credentialId === credentialId)}`;

/** The id of the place in which a passkey is ended. */
export const endPlaceOf = (member: { readonly passkeys: readonly Passkey[] }, credentialId: string): string =>
  `end-${labelFieldOf(member, credentialId)}`;

/** How a member signs in: each way with the day since when, and how to add, name and end them. */
export function youPage(asked: Asked, { options, done, errors, typedLabel, provider }: YouPage): Page {
  const { t, language, at } = asked;
  const { member, csrf } = at;
  return deskPage(asked, {
    tab: 'you',
    script: PASSKEY_SCRIPT,
    title: t('desk.you.title'),
    note: done && notification({ kind: 'done', heading: t(`desk.you.done-${done}`) }),
    errors,
    main: html`<h1>${t('desk.you.heading')}</h1>
<p class="lede">${t('desk.you.text')}</p>
<section aria-labelledby="passkeys"><h2 id="passkeys">${t('desk.you.passkeys')}</h2>
${
  member.passkeys.length === 0
    ? html`<p class="hint">${t('desk.you.passkeys-none')}</p>`
    : html`<ul class="rows">${member.passkeys.map((one) => passkeyRow(asked, one, { errors, typedLabel }))}</ul>`
}
</section>
<section aria-labelledby="new"><h2 id="new">${t('desk.you.add-passkey')}</h2>
<p>${t('desk.you.add-passkey-text')}</p>
${passkeyForm(language, {
  action: deskHref(language, '/desk/you/passkey'),
  kind: 'create',
  options,
  button: t('desk.join.passkey-button'),
  inside: html`<input type="hidden" name="${PROOF_FIELD}" value="${csrf}">
${textField({ id: LABEL_FIELD, label: t('desk.you.label'), hint: t('desk.you.label-hint'), value: '', autocomplete: 'off' })}`,
})}
</section>
${appSection(asked, errors)}
${provider && identitySection(asked, provider, errors)}`,
  });
}

function passkeyRow(
  asked: Asked,
  passkey: Passkey,
  { errors, typedLabel }: Pick<YouPage, 'errors' | 'typedLabel'>,
): Html {
  const {
    t,
    language,
    at: { member },
  } = asked;
  const { credentialId, label = t('desk.you.passkey'), addedAtMs } = passkey;
  const id = labelFieldOf(member, credentialId);
  const which = html`<input type="hidden" name="${CREDENTIAL_FIELD}" value="${credentialId}">`;
  const form = (path: `/${string}`, inside: Html) =>
    postForm(
      asked,
      path,
      html`${which}
${inside}`,
    );
  const error = errorAt(id, errors, t('page.error.prefix'));
  const endId = endPlaceOf(member, credentialId);
  const endError = errorAt(endId, errors, t('page.error.prefix'));
  return html`<li><h3><bdi>${label}</bdi></h3>
<p class="hint">${t('desk.you.since', { day: dayInWords(language, utcDayOf(addedAtMs)) })}</p>
<details${(error ?? endError) && html` open`}><summary>${t('desk.you.change')}<span class="unseen"> ${label}</span></summary>
${form(
  '/desk/you/passkey/name',
  html`${textField({ id, name: LABEL_FIELD, label: t('desk.you.label'), value: (error && typedLabel) ?? passkey.label ?? '', autocomplete: 'off', error })}
${submitButton(t('desk.you.name-button'), 'quiet')}`,
)}
<p>${t('desk.you.end-text')}</p>
<div id="${endId}" tabindex="-1">${endError}
${form('/desk/you/passkey/end', submitButton(t('desk.you.end-passkey'), 'urgent'))}</div>
</details></li>
`;
}

function appSection(asked: Asked, errors: readonly FieldError[]): Html {
  const {
    t,
    language,
    at: { member },
  } = asked;
  const { authenticator } = member;
  const since = authenticator && dayInWords(language, utcDayOf(authenticator.addedAtMs));
  const setUp = t(authenticator ? 'desk.you.app-again' : 'desk.join.app-button');
  return html`<section aria-labelledby="app"><h2 id="app">${t('desk.join.app')}</h2>
<p>${since === undefined ? t('desk.you.app-none') : t('desk.you.since', { day: since })}</p>
<p class="actions"><a class="button button--quiet" href="${deskHref(language, '/desk/you/app')}">${setUp}</a></p>
${
  authenticator &&
  html`<p>${t('desk.you.end-text')}</p>
${errorAt('app', errors, t('page.error.prefix'))}
${postForm(asked, '/desk/you/app/end', submitButton(t('desk.you.end-app'), 'urgent'))}`
}
</section>`;
}

function identitySection(asked: Asked, provider: string, errors: readonly FieldError[]): Html {
  const {
    t,
    language,
    at: { member },
  } = asked;
  const { identity } = member;
  const since = identity && dayInWords(language, utcDayOf(identity.addedAtMs));
  return html`<section aria-labelledby="identity"><h2 id="identity">${t('desk.identity.with', { provider: isolated(provider) })}</h2>
<p>${since === undefined ? t('desk.identity.join-text', { address: isolated(member.address) }) : t('desk.you.since', { day: since })}</p>
${
  identity
    ? html`<p>${t('desk.you.end-text')}</p>
${errorAt('identity', errors, t('page.error.prefix'))}
${postForm(asked, '/desk/you/identity/end', submitButton(t('desk.identity.end'), 'urgent'))}`
    : identityLink(language, 'add', provider)
}
</section>`;
}
