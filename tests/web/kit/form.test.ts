import { expect, test } from 'vitest';
import { message } from '../../../functions/locales/messages.ts';
import { seeOther } from '../../../functions/web/kit/answers.ts';
import { type AskedForm, askedIn, formAnswers, withErrors } from '../../../functions/web/kit/form.ts';
import { SHORT_FORM, withForm } from '../../../functions/web/kit/form-body.ts';
import { html } from '../../../functions/web/kit/html.ts';
import { postedText } from '../../../functions/web/kit/posted-text.ts';
import { visitOf } from '../../../functions/web/kit/visit.ts';
import { eventOf } from '../../support/subscribing/pages.ts';

const SITE = { publicUrl: 'https://alerts.example.org', senderName: 'Example', postalAddress: '1 Example Street' };

/** A visitor's own name, which is "Ana" until they change it; "Eva" is taken. */
const { show, take } = formAnswers({
  read: async (_: AskedForm) => ({ now: 'Ana' }),
  fields: (_, { now }) => ({
    name: {
      begins: now,
      typedIn: postedText,
      shown: (id, entered: string, error) => html`${error}<input id="${id}" value="${entered}">`,
    },
  }),
  page: async ({ language }, _, { fields, errors }) => {
    const main = html`<h1>Your name</h1>${fields.name}`;
    return { language, ...withErrors(language, { title: 'Your name', errors, main }) };
  },
  does: async (_, { name }) => {
    if (name === '') return { errors: { name: 'Enter a name' }, typed: { name: 'Ana' } };
    if (name === 'Eva') return { errors: { name: 'It is taken' }, statusCode: 409 };
    return name === 'look' ? { errors: {}, statusCode: 200 } : seeOther('/done');
  },
});

const answerOf = (answer: Awaited<ReturnType<typeof show>>) => (typeof answer === 'object' ? answer : {});

async function post(name: string) {
  const event = await withForm(eventOf('POST', '/name', `name=${name}`), SHORT_FORM);
  if (event === 'too large') throw new Error('The form is too large');
  return answerOf(await take(askedIn(event, visitOf(SITE, event))));
}

test('a form that is opened holds what is so now, and says of nothing that it is wrong', async () => {
  const event = eventOf('GET', '/name');
  const { statusCode, body = '' } = answerOf(await show(askedIn(event, visitOf(SITE, event))));
  expect(statusCode).toBe(200);
  expect(body).toContain('<title>Your name ·');
  expect(body).toContain('<main>\n\n<h1>Your name</h1><input id="name" value="Ana">\n</main>');
});

test('what is wrong is in the title, in a summary that leads to the field, and at the field, which keeps what was entered', async () => {
  const { statusCode, body = '' } = await post('Eva');
  expect(statusCode).toBe(409);
  expect(body).toContain(`<title>${message('en', 'page.sign-up.error-title', { title: 'Your name' })} ·`);
  expect(body).toContain('<a href="#name">It is taken</a>');
  expect(body).toContain(`<p class="error" id="name-error">${message('en', 'page.error.prefix')} It is taken</p>`);
  expect(body).toContain('value="Eva"');
});

test.each([
  ['', 422, 'value="Ana"'],
  ['look', 200, 'value="look"'],
])('a form with %j is shown again: %i, with %s', async (name, statusCode, field) => {
  const answer = await post(name);
  expect([answer.statusCode, answer.body?.includes(field)]).toEqual([statusCode, true]);
});

test('a form that is taken is answered by what it does', async () => {
  expect(await post('Bo')).toEqual(seeOther('/done'));
});
