import { expect, test } from 'vitest';
import { synthesized } from './support/synthesized.ts';

const { data, service } = synthesized('prod');

test('the data stack is as it was reviewed', () => {
  expect(data.toJSON()).toMatchSnapshot();
});

test('the service stack is as it was reviewed', () => {
  expect(service.toJSON()).toMatchSnapshot();
});
