import type { LastTest } from '../../../domain/drafts/drafts.ts';
import { hasJoined } from '../../../domain/members/members.ts';
import { utcDayOf } from '../../../domain/time/time.ts';
import { dayInWords, localeOf } from '../../../locales/day-in-words.ts';
import { wordsIn } from '../../../locales/messages.ts';
import type { FieldError, Html, Visit } from '../../kit/kit.ts';
import { errorAt, errorId, html, pathIn, sessionForm, submitButton } from '../../kit/kit.ts';
import { type AtDeskHere, deskPath, type LookedAt, queryOf } from '../kit/kit.ts';

export const TO_FIELD = 'to';

export interface TestSection {
  readonly looked: Required<LookedAt>;
  readonly last: LastTest | undefined;
  readonly errors: readonly FieldError[];
  /** Members who are ticked. */
  readonly to: readonly string[];
}

/** Sends the mail that is shown to members of the own office, and to no one else. */
export function testSection({ language }: Visit, at: AtDeskHere, { looked, last, errors, to }: TestSection): Html {
  const t = wordsIn(language);
  const error = errorAt(TO_FIELD, errors, t('page.error.prefix'));
  const choices = at.office.members.filter(hasJoined).map(({ memberId, name }) => {
    const shown = memberId === at.member.memberId ? t('preview.test.you', { name: isolate(name) }) : isolate(name);
    return html`<label class="choice"><input type="checkbox" name="${TO_FIELD}" value="${memberId}"${to.includes(memberId) ? html` checked` : undefined}><span>${shown}</span></label>`;
  });
  return html`<section aria-labelledby="test"><h2 id="test">${t('preview.test.heading')}</h2>
${sessionForm({
  action: pathIn(language, `${deskPath('/desk/write/{draftId}/mail', looked)}/test?${queryOf(looked)}`),
  csrf: at.csrf,
  inside: html`<fieldset class="panel" id="${TO_FIELD}"${error ? html` aria-describedby="${errorId(TO_FIELD)}"` : undefined}><legend>${t('preview.test.to')}</legend>
<p class="hint">${t('preview.test.text')}</p>
${error}
${choices}
${submitButton(t('preview.test.button'), 'quiet')}
</fieldset>`,
})}
${last ? html`<p class="hint">${lastInWords(language, last)}</p>` : undefined}
</section>`;
}

function lastInWords(language: Visit['language'], { names, sentAtMs }: LastTest): string {
  const to = new Intl.ListFormat(localeOf(language)).format(names.map(isolate));
  const moment = {
    day: dayInWords(language, utcDayOf(sentAtMs)),
    time: new Date(sentAtMs).toISOString().slice(11, 16),
  };
  return wordsIn(language)('preview.test.last', { ...moment, names: to });
}

const isolate = (name: string) => `\u2068${name}\u2069`;
