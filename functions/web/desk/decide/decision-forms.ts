import type { CantDecide, SendingProposal } from '../../../domain/deciding/deciding.ts';
import type { Member, NotSecond } from '../../../domain/members/members.ts';
import type { BudgetRoom } from '../../../domain/publishing/publishing.ts';
import { localeOf } from '../../../locales/day-in-words.ts';
import { isolated } from '../../../locales/isolated.ts';
import { spanInWords } from '../../../locales/span-in-words.ts';
import { errorAt, type FieldError, type Html, html } from '../../kit/kit.ts';
import { type Asked, deskPath, type InWords, postForm, textArea } from '../kit/kit.ts';
import { staleNote } from './fresh-sign-in.ts';
import { waitInWords } from './room-section.ts';

export const UNDERSTOOD_FIELD = 'understood';
export const RETURN_FIELD = 'return-reason';

export interface DecisionForms {
  readonly proposal: SendingProposal;
  readonly cant: CantDecide | undefined;
  /** Whether the member signed in so lately that no one else sits at their screen. */
  readonly isFresh: boolean;
  readonly errors: readonly FieldError[];
  readonly graceSeconds: number;
  readonly aloneSeconds: number;
  /** What is left of the office's budgets, where it would go out at once. */
  readonly rooms: readonly BudgetRoom[];
  /** Why their yes is no second person's, and who is mailed the text then; or why nothing leaves by it. */
  readonly asOne?: {
    readonly because: NotSecond;
    readonly told: readonly Pick<Member, 'name'>[];
    readonly refused?: 'answered' | 'too-many';
  };
}

/** What a member can decide, always in sight: to send it, or to return it, and what each does; or why they can't. */
export function decisionSection(asked: Asked, forms: DecisionForms): Html {
  const { t } = asked;
  const { proposal, cant, isFresh, graceSeconds, errors } = forms;
  const author = proposal.author.name;
  if (cant)
    return html`<section aria-labelledby="decision"><h2 id="decision">${t('decide.heading')}</h2><p>${t(`decide.cant.${cant}`, { author })}</p></section>`;
  const isAtOnce = proposal.when.kind === 'at-once';
  const after = isAtOnce
    ? t(proposal.isUrgent ? 'decide.then.urgent' : 'decide.then.grace', { seconds: graceSeconds })
    : t('decide.then.at');
  const { asOne } = forms;
  const send = html`${asOne ? asOneWords(asked, author, asOne) : html`<p>${t('decide.not-author', { author })}</p>`}
${asOne?.refused ? undefined : isFresh ? sendForm(asked, forms, { tick: t('decide.understood'), button: t('decide.send') }) : staleNote(asked, proposal, 'decide.stale.text')}`;
  const does =
    waitInWords(asked, forms.rooms) ??
    (asOne ? t('decide.as-one.then', { delay: spanInWords(asked.language, forms.aloneSeconds) }) : after);
  const isWrong = (id: string) => errors.some(({ fieldId }) => fieldId === id);
  const choices = [
    { label: t('decide.send'), does, inside: send, isOpen: isWrong(UNDERSTOOD_FIELD) },
    {
      label: t('decide.return'),
      does: t('decide.return.does', { author }),
      inside: returnForm(asked, forms),
      isOpen: isWrong(RETURN_FIELD),
    },
  ];
  return html`<section class="stay decide" aria-labelledby="decision"><h2 class="visually-hidden" id="decision">${t('decide.heading')}</h2>
<div class="choices">${choices.map(
    ({ label, does: said, inside, isOpen }) =>
      html`<details class="fold" name="decide"${isOpen ? html` open` : undefined}><summary><span><b>${label}</b> <span class="hint">${said}</span></span></summary>
${inside}</details>`,
  )}</div>
</section>`;
}

/** That it would leave as what one person sends alone, and who would be mailed it. */
function asOneWords(
  { t, language }: InWords,
  author: string,
  { because, told, refused }: NonNullable<DecisionForms['asOne']>,
): Html {
  const why = html`<p><b>${t(`decide.as-one.${because}`, { author: isolated(author) })}</b></p>`;
  if (refused) return html`<div class="sentence">${why}<p>${t(`decide.error.${refused}`)}.</p></div>`;
  const names = new Intl.ListFormat(localeOf(language)).format(told.map(({ name }) => isolated(name)));
  const whom = told.length > 0 ? t('decide.as-one.told', { names }) : t('decide.as-one.told-no-one');
  return html`<div class="sentence">${why}
<p>${whom}</p></div>`;
}

const posted = (asked: Asked, { proposal }: DecisionForms, inside: Html): Html =>
  postForm(
    asked,
    deskPath('/desk/proposal/{proposalId}/decide', proposal),
    html`<input type="hidden" name="digest" value="${proposal.digest}">
${inside}`,
  );

interface SendWords {
  readonly tick: string;
  readonly button: string;
}

/** The form that has a proposal sent, or says that its member looked at it: both say that they read it all. */
function sendForm(asked: Asked, forms: DecisionForms, { tick, button }: SendWords): Html {
  const error = errorAt(UNDERSTOOD_FIELD, forms.errors, asked.t('page.error.prefix'));
  return posted(
    asked,
    forms,
    html`<div class="panel" id="${UNDERSTOOD_FIELD}" tabindex="-1">${error}
<label class="choice"><input type="checkbox" name="${UNDERSTOOD_FIELD}" value="yes"> <span>${tick}</span></label>
<p class="actions"><button class="button" type="submit" name="do" value="send">${button}</button></p></div>`,
  );
}

function returnForm(asked: Asked, forms: DecisionForms): Html {
  const { t } = asked;
  const { errors, proposal } = forms;
  return posted(
    asked,
    forms,
    html`${textArea({
      id: RETURN_FIELD,
      label: t('decide.return.label'),
      hint: t('decide.return.hint', { author: proposal.author.name }),
      value: '',
      error: errorAt(RETURN_FIELD, errors, t('page.error.prefix')),
    })}
<p class="actions"><button class="button button--quiet" type="submit" name="do" value="return">${t('decide.return.button')}</button></p>`,
  );
}

/** Where a colleague says that they looked at what was sent without one; or why they can't. */
export function lookSection(asked: Asked, forms: DecisionForms): Html {
  const { t } = asked;
  const { proposal, cant, isFresh } = forms;
  const framed = (inside: Html) =>
    html`<section aria-labelledby="decision"><h2 id="decision">${t('alone.look')}</h2>${inside}</section>`;
  if (cant === 'own') return framed(html`<p>${t('alone.look.own')}</p>`);
  if (cant === 'not-allowed' || cant === 'not-urgent' || cant === 'rewrote')
    return framed(html`<p>${t(`decide.cant.${cant}`)}</p>`);
  if (cant) return framed(html`<p>${t('alone.look.not-second')}</p>`);
  return framed(html`<p>${t(proposal.status === 'sent' ? 'alone.look.sent' : 'alone.look.to-leave')}</p>
${isFresh ? sendForm(asked, forms, { tick: t('alone.look.understood'), button: t('alone.look.button') }) : staleNote(asked, proposal, 'alone.look.stale')}`);
}
