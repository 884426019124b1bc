import type { Language } from '../../../contract/languages.ts';
import type { CeremonyUse } from '../../../domain/members/members.ts';
import { isolated } from '../../../locales/isolated.ts';
import { wordsIn } from '../../../locales/messages.ts';
import { type Html, html, type Page, PROOF_FIELD, pathIn, submitButton } from '../../kit/kit.ts';
import { SIGN_IN_IDENTITY_PATH, SIGN_IN_PATH, withWayBack } from '../kit/kit.ts';

/** Where each use begins and ends, and where its other ways are. */
export const PLACE_OF = {
  'sign-in': { path: SIGN_IN_IDENTITY_PATH, back: SIGN_IN_PATH },
  join: { path: '/desk/join/identity', back: '/desk/join' },
  add: { path: '/desk/you/identity', back: '/desk/you' },
} as const satisfies Record<CeremonyUse, object>;

/** The query with which the browser came back from the provider. */
export const ANSWER_FIELD = 'answer';

interface ReturnPage {
  readonly use: CeremonyUse;
  readonly provider: string;
  readonly answer: string;
  /** That the form stands in the session in which it all began; none for a sign-in. */
  readonly csrf?: string;
}

/** Where a browser comes back to. Its button alone does something. */
export function identityReturnPage(language: Language, { use, provider, answer, csrf }: ReturnPage): Page {
  const t = wordsIn(language);
  const named = { provider: isolated(provider) };
  return {
    language,
    title: t('desk.identity.return.title'),
    main: html`<h1>${t(`desk.identity.return.heading-${use}`)}</h1>
<p class="lede">${t('desk.identity.return.text', named)}</p>
<form method="post" action="${pathIn(language, PLACE_OF[use].path)}" autocomplete="off">
${csrf && html`<input type="hidden" name="${PROOF_FIELD}" value="${csrf}">`}
<input type="hidden" name="${ANSWER_FIELD}" value="${answer}">
${submitButton(t(`desk.identity.return.button-${use}`))}
</form>
<p class="hint">${t('desk.identity.return.not-you')}</p>`,
  };
}

/** What kept a person from coming in by their account, with the status that a program reads of it. */
export const IDENTITY_PROBLEMS = {
  over: 410,
  declined: 403,
  refused: 403,
  unknown: 403,
  down: 503,
  'other-address': 422,
  taken: 422,
} as const;
export type IdentityProblem = keyof typeof IDENTITY_PROBLEMS;

/** Says so in words of ours, and leads to the other ways. */
export function identityProblemPage(
  language: Language,
  {
    use,
    provider,
    problem,
  }: { readonly use: CeremonyUse; readonly provider: string; readonly problem: IdentityProblem },
): Page {
  const t = wordsIn(language);
  const named = { provider: isolated(provider) };
  const { path, back } = PLACE_OF[use];
  return {
    language,
    title: t(`desk.identity.${problem}.title`, named),
    main: html`<h1>${t(`desk.identity.${problem}.title`, named)}</h1>
<p class="lede">${t(`desk.identity.${problem}.text`, named)}</p>
<p class="actions"><a class="button" href="${pathIn(language, back)}">${t('desk.identity.other-way')}</a> <a class="button button--quiet" href="${pathIn(language, path)}">${t('desk.identity.again')}</a></p>`,
  };
}

/** A link to the provider, and no form: a browser would not follow one there, by the page's own policy. @param to - the page that a sign-in leads to. */
export function identityLink(language: Language, use: CeremonyUse, provider: string, to?: string): Html {
  const t = wordsIn(language);
  const button = t(`desk.identity.button-${use}`, { provider: isolated(provider) });
  return html`<p class="actions"><a class="button button--quiet" href="${pathIn(language, withWayBack(PLACE_OF[use].path, to))}">${button}</a></p>`;
}
