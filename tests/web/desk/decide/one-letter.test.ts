import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { DraftFields } from '../../../../functions/domain/drafts/fields.ts';
import { OFFICE, OfficeOfTwo, READY } from '../../../support/deciding/office-of-two.ts';
import { formIn, hiddenFieldsOf } from '../../../support/members/desk-pages.ts';

const MINUTE_MS = 60_000;

/** A draft in four languages. */
const IN_FOUR: DraftFields = {
  ...READY,
  summary: 'Ivan Example has seen no doctor',
  editions: 'fr\nes\nar',
  'fr.title': 'Un avocat battu en prison',
  'fr.summary': 'Il n’a vu aucun médecin',
  'fr.text': 'Ivan Example est détenu',
  'es.title': 'Un abogado golpeado en prisión',
  'es.summary': 'No lo ha visto ningún médico',
  'es.text': 'Ivan Example está detenido',
  'ar.title': 'ضرب محامٍ في السجن',
  'ar.summary': 'لم يره أي طبيب',
  'ar.text': 'المحامي محتجز',
};

const PARTS = ['', 'fr.', 'es.', 'ar.'].flatMap((edition) =>
  ['title', 'summary', 'text'].map((part) => `${edition}${part}`),
);
const oneLetterMore = (fields: DraftFields, name: string): DraftFields => ({ ...fields, [name]: `${fields[name]}e` });

async function anOffice() {
  const office = await OfficeOfTwo.make();
  await office.saves(IN_FOUR, 'Ana');
  return office;
}

/** What a page holds for the member who decides on it. */
async function formOf(office: OfficeOfTwo, page: string) {
  const { text } = await office.omar.ask('GET', page);
  return { ...hiddenFieldsOf(formIn(text, `${page}/decide`)), do: 'send', understood: 'yes' } as const;
}

test.each(PARTS)(
  'one letter more in %s is another decision: neither the look nor the approval before counts',
  async (name) => {
    const office = await anOffice();
    const first = await office.asks();
    const looked = await formOf(office, first.page);
    await office.saves(oneLetterMore(IN_FOUR, name), 'Ana');
    expect((await office.omar.ask('POST', `${first.page}/decide`, looked)).statusCode).toBe(409);

    const second = await office.asks();
    expect(second.statusCode).toBe(303);
    const answer = await office.omar.ask('POST', `${second.page}/decide`, {
      ...(await formOf(office, second.page)),
      digest: (looked as Record<string, string>).digest ?? '', // the form has it
    });
    expect([answer.statusCode, office.status(second.proposalId)]).toEqual([409, 'open']);
    expect(parseHTML(answer.text).document.querySelector('.error-summary')?.textContent).toContain(
      'It is not what you looked at any more',
    );

    await office.sends(office.omar, second.page);
    expect(office.status(second.proposalId)).toBe('approved');
    await office.saves(oneLetterMore(oneLetterMore(IN_FOUR, name), name), 'Ana');
    office.pages.nowMs += MINUTE_MS;
    expect(await office.wake(second.proposalId)).toEqual({ kind: 'held', because: 'changed' });
    expect(office.pages.appeals.versions).toEqual([]);
  },
);

test.each(PARTS.filter((name) => name.endsWith('text')))(
  'who returned it and wrote one letter in %s can’t approve it, whoever saved last',
  async (name) => {
    const office = await anOffice();
    const first = await office.asks();
    await office.decides(office.omar, first.page, { do: 'return', 'return-reason': 'Sharper.' });
    const rewritten = oneLetterMore(IN_FOUR, name);
    await office.pages.member(OFFICE, 'Lina');
    await office.saves(rewritten, 'Omar');
    await office.saves({ ...rewritten, 'demands.1': 'Let a doctor see him', 'actions.1.kind': 'share' }, 'Ana');
    const { page, proposalId } = await office.asks();
    const { text } = await office.omar.ask('GET', page);
    expect(parseHTML(text).document.querySelector('main')?.textContent).toContain(
      'You returned this draft and changed it since',
    );
    const digest = office.pages.proposals.kept.get(`${OFFICE}/${proposalId}`)?.digest ?? '';
    const posted = { ...hiddenFieldsOf(formIn(text, '/desk/sign-out')), digest, do: 'send', understood: 'yes' };
    expect((await office.omar.ask('POST', `${page}/decide`, posted)).statusCode).toBe(409);
    expect(office.status(proposalId)).toBe('open');
  },
);

test('who returned it and changed nothing approves what its author made of it', async () => {
  const office = await anOffice();
  const first = await office.asks();
  await office.decides(office.omar, first.page, { do: 'return', 'return-reason': 'Sharper.' });
  await office.saves(oneLetterMore(IN_FOUR, 'ar.text'), 'Ana');
  const { page, proposalId } = await office.asks();
  await office.sends(office.omar, page);
  expect(office.status(proposalId)).toBe('approved');
});
