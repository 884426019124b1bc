import { Command } from 'commander';
import { afterEach, expect, test, vi } from 'vitest';
import { MisuseError, RefusedError, runProgram } from '../../../scripts/program/run-program.ts';

afterEach(() => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
});

const failingWith = (error: Error) => {
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'program']);
  const said = vi.spyOn(console, 'error').mockReturnValue();
  return { run: () => runProgram(new Command().action(() => Promise.reject(error))), said };
};

const named = (name: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { name, ...more });

test('what can’t be done is said in a sentence, and ends with 1', async () => {
  const { run, said } = failingWith(new RefusedError('There is none.'));
  await run();
  expect([process.exitCode, said.mock.calls]).toEqual([1, [['There is none.']]]);
});

test.each([
  [
    named('AccessDeniedException', 'User ops is not authorized to perform: kms:Decrypt'),
    /forbids.*kms:Decrypt.*granted/,
  ],
  [named('CredentialsProviderError', 'Could not load credentials'), /Sign this shell in/],
  [named('ExpiredTokenException', 'The security token included in the request is expired'), /Sign this shell in/],
  [named('ResourceNotFoundException', 'Requested resource not found'), /npm run doctor/],
  [named('ThrottlingException', 'Rate exceeded'), /Try again in a minute/],
  [named('Error', 'connect ECONNREFUSED 127.0.0.1:4566', { code: 'ECONNREFUSED' }), /npm start.*--stage/],
  [new AggregateError([named('Error', '', { code: 'ECONNREFUSED' })]), /ECONNREFUSED.*npm start/],
  [named('TimeoutError', 'no route', { cause: named('Error', '', { code: 'ENOTFOUND' }) }), /is online/],
])('a failure of AWS, or of the way to it, is said with what to do: %s', async (error, sentence) => {
  const { run, said } = failingWith(error);
  await run();
  expect([process.exitCode, said.mock.calls]).toEqual([1, [[expect.stringMatching(sentence)]]]);
});

test('what was misused is said in a sentence, and ends with 2', async () => {
  const { run, said } = failingWith(new MisuseError('It is in the future.'));
  await run();
  expect([process.exitCode, said.mock.calls]).toEqual([2, [['It is in the future.']]]);
});

test('any other failure shows where it came from', async () => {
  await expect(failingWith(new Error('broken')).run()).rejects.toThrow('broken');
});
