import { expect, test } from 'vitest';
import { AppealRequest } from '../../functions/contract/api.ts';

const TURNED = '\u202eevil\u202c \u202dx\u2067y';

test('no text of a publisher keeps a sign that turns letters around', () => {
  const request = AppealRequest.parse({
    ...{ title: TURNED, datedOn: '2024-03-15', body: { text: TURNED } },
    people: [{ name: TURNED, mayBeNamed: true, withoutConsent: TURNED }],
    ...{ demands: [TURNED], translations: [{ language: 'ar', title: TURNED, body: { html: TURNED } }] },
  });
  expect(request).toMatchObject({
    ...{ title: 'evil xy', body: { text: 'evil xy' }, people: [{ name: 'evil xy' }], demands: ['evil xy'] },
    translations: [{ title: 'evil xy', body: { html: 'evil xy' } }],
  });
});
