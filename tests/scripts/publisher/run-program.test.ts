import { Command } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import { MisuseError, RefusedError, runProgram } from '../../../scripts/publisher/run-program.ts';

afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

const failingWith = (error: Error) => {
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'program']);
  const said = vi.spyOn(console, 'error').mockReturnValue();
  return { run: () => runProgram(new Command().action(() => Promise.reject(error))), said };
};

test.each([
  new RefusedError('There is none.'),
  Object.assign(new Error('User answers is not authorized to perform: kms:Decrypt'), { name: 'AccessDeniedException' }),
])('what can’t be done, or what AWS forbids, is said in a sentence: %s', async (error) => {
  const { run, said } = failingWith(error);
  await run();
  expect([process.exitCode, said.mock.calls]).toEqual([1, [[error.message]]]);
});

test('what was misused is said in a sentence, and ends with 2', async () => {
  const { run, said } = failingWith(new MisuseError('It is in the future.'));
  await run();
  expect([process.exitCode, said.mock.calls]).toEqual([2, [['It is in the future.']]]);
});

test('any other failure shows where it came from', async () => {
  await expect(failingWith(new Error('broken')).run()).rejects.toThrow('broken');
});
