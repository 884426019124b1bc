import { describe, expect, test } from 'vitest';
import type { MailForm, RenderedMail } from '../../../functions/domain/dispatch/rendered-mail.ts';
import { formFor, partsIn } from '../../../functions/domain/drafts/shown-mail.ts';

describe('the mail that a reader of a language gets', () => {
  const wanted = { reader: 'fr', part: 'first', isDiscreet: false } as const;

  test('is the edition in their language', () => {
    expect(formFor(['en', 'fr', 'es'], wanted)).toEqual({
      ...{ kind: 'open', part: 'first', editionLanguage: 'fr', language: 'fr' },
    });
  });

  test('is else the original, in a frame of their language', () => {
    expect(formFor(['en', 'es'], { ...wanted, part: 'follow-up' })).toEqual({
      ...{ kind: 'open', part: 'follow-up', editionLanguage: 'en', language: 'fr' },
    });
    expect(formFor([], wanted)).toMatchObject({ editionLanguage: 'fr' });
  });

  test('is one without an edition, where they want discretion', () => {
    expect(formFor(['en', 'fr'], { ...wanted, isDiscreet: true })).toEqual({ kind: 'discreet', language: 'fr' });
  });
});

test('a version is a first mail, a follow-up or both, as its mails say: one that shows no edition says neither', () => {
  const mail = (form: MailForm): RenderedMail => ({
    form,
    ...{ subject: '', html: '', text: '', preheader: '', personDefaults: {} },
  });
  const open = (part: 'first' | 'follow-up') => mail({ kind: 'open', part, editionLanguage: 'en', language: 'en' });
  const discreet = mail({ kind: 'discreet', language: 'en' });
  expect(partsIn([discreet, open('first'), open('first')])).toEqual(['first']);
  expect(partsIn([open('first'), open('follow-up'), open('first')])).toEqual(['first', 'follow-up']);
  expect(partsIn([discreet])).toEqual([]);
});
