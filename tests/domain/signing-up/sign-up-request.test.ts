import { expect, test } from 'vitest';
import { z } from 'zod';
import { requestIdOf, SignUpRequest } from '../../../functions/domain/signing-up/sign-up-request.ts';
import { A_FORM_ID, aRequest } from '../../support/subscribing/builders.ts';

test('a form that is posted twice is one request', () => {
  expect(requestIdOf(A_FORM_ID, aRequest())).toBe(requestIdOf(A_FORM_ID, aRequest()));
});

test('a form that was changed before it is posted again is another request, and so is the same choice in a new form', () => {
  const ids = [
    requestIdOf(A_FORM_ID, aRequest()),
    requestIdOf(A_FORM_ID, aRequest({ address: 'anna@example.org' })),
    requestIdOf(A_FORM_ID, aRequest({ chosen: [{ kind: 'everything' }] })),
    requestIdOf('5c1f6f0e-6b6c-4f5e-9a3e-1f2d3c4b5a70', aRequest()),
  ];
  expect(new Set(ids).size).toBe(4);
});

test('a request id is a UUID that messages accept', () => {
  expect(z.uuid().safeParse(requestIdOf(A_FORM_ID, aRequest())).success).toBe(true);
});

test('an address whose whole domain is in another script is read back from the queue as the page took it', () => {
  const request = aRequest({ address: 'ana@xn--e1afmkfd.xn--p1ai' });
  expect(SignUpRequest.parse(JSON.parse(JSON.stringify(request)))).toEqual(request);
});

test('a request from before there was a choice of cadence asks for mail at once', () => {
  const { cadence: _, ...older } = aRequest();
  expect(SignUpRequest.parse(older)).toEqual({ ...older, cadence: { frequency: 'immediate' } });
});
