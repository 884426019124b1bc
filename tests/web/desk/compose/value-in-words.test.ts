import { expect, test } from 'vitest';
import { differenceInWords } from '../../../../functions/web/desk/kit/drafts/value-in-words.ts';

test('a box that was ticked is told as ticked', () => {
  const urgent = { part: 'urgent', mine: 'yes', theirs: '' };
  expect(differenceInWords('en', urgent)).toEqual({ ...urgent, mine: 'ticked' });
});
