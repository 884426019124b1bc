import { expect, test } from 'vitest';
import { z } from 'zod';
import * as messages from '../../functions/contract/messages.ts';

const schemas = Object.entries<unknown>(messages).flatMap(([name, one]) =>
  one instanceof z.ZodObject ? [[name, one] as const] : [],
);

test('there are messages to look at', () => {
  expect(schemas.length).toBeGreaterThan(10);
});

test.each(schemas)('%s passes over a field of a later version', (_, schema) => {
  const known = new Set(Object.keys(schema.shape));
  const { error } = schema.safeParse({ ofALaterVersion: true });
  const faults = error?.issues ?? [];
  expect(faults.filter(({ code, path: [field] }) => code === 'unrecognized_keys' || !known.has(String(field)))).toEqual(
    [],
  );
});
