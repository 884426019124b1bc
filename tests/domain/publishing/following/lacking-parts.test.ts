import { expect, test } from 'vitest';
import type { AppealRequest } from '../../../../functions/contract/api.ts';
import { lackingParts, lettersTooLong } from '../../../../functions/domain/publishing/following/lacking-parts.ts';
import { readInput } from '../../../../functions/domain/publishing/input/read-input.ts';
import { aRequest, NOW_MS } from '../../../support/publishing/builders.ts';
import { readHere } from '../../../support/publishing/read-here.ts';

const FRENCH = { language: 'fr' as const, title: 'Un avocat battu', body: { text: 'Il a été battu.' } };

async function inputOf(given: Partial<AppealRequest>) {
  const outcome = await readInput(aRequest(given), NOW_MS, readHere);
  if (outcome.kind !== 'read') throw new Error(`it is ${outcome.kind}`);
  return outcome.input;
}

test('an edition lacks the parts that the original has, and no others', async () => {
  const parts = { summary: 'Guards beat him.', cautions: ['Do not call.'], letter: 'I write.' };
  const arabic = {
    ...FRENCH,
    language: 'ar' as const,
    summary: 'ضُرب.',
    cautions: [],
    letter: 'أكتب.',
    demands: ['الإفراج'],
  };
  const translations = [{ ...FRENCH, ...parts }, arabic];
  expect(lackingParts(await inputOf({ ...parts, translations }))).toEqual([{ language: 'ar', parts: ['cautions'] }]);
  expect(lackingParts(await inputOf(parts))).toEqual([]);
});

test('a letter that no button of an e-mail holds is told of in its language; an edition without one has the original’s', async () => {
  const addressees = [{ office: 'Ministry', email: 'm@example.org' }];
  const arabic = { ...FRENCH, language: 'ar' as const, letter: 'م'.repeat(400) };
  const input = await inputOf({ addressees, letter: 'I write.', translations: [FRENCH, arabic] });
  expect(lettersTooLong(input)).toEqual(['ar']);
  expect(lettersTooLong({ ...input, parts: { ...input.parts, letter: undefined } as typeof input.parts })).toEqual([
    'ar',
  ]);
});
