import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { subscribe } from '../../../scripts/local/visitors/sign-up.ts';
import { appeal } from './commands.ts';
import { theInbox } from './inbox.ts';
import { inject } from './stack-of-worker.ts';

const publicUrl = inject('publicUrl');

/** What is sent before the first alert: a confirmation and a welcome. */
const NOTICES = 2;

/** An invented subscriber who follows a theme in one country, so that appeals of other journeys do not reach them. */
async function aFollower(country: string, theme: string) {
  const address = `reader.${theme}.${randomUUID().slice(0, 8)}@example.org`;
  await subscribe({ publicUrl, inbox: theInbox() }, address, [{ countries: [country], themes: [theme] }]);
  return {
    theme,
    alerts: async () => (await theInbox().listTo(address)).slice(NOTICES).map(({ subject }) => subject),
  };
}

export interface Told {
  readonly title: string;
  readonly text: string;
  readonly country: string;
  /** Themes that a reader would say it is about. */
  readonly isAbout: readonly string[];
  readonly isNotAbout: string;
}

/** Publishes what was told, without an answer about themes: it reaches each follower of a theme that it is about, and no other. */
export async function reachesByTheme({ title, text, country, isAbout, isNotAbout }: Told): Promise<void> {
  const readers = await Promise.all([...isAbout, isNotAbout].map((theme) => aFollower(country, theme)));
  const { exitCode, stderr } = await appeal(['publish', '-', '--yes'], { input: `${title}\n\n${text}\n` });
  expect([exitCode, stderr]).toEqual([0, '']);
  const reached = await Promise.all(readers.map(async ({ theme, alerts }) => [theme, await alerts()] as const));
  expect(Object.fromEntries(reached)).toEqual({
    ...Object.fromEntries(isAbout.map((theme) => [theme, [title]])),
    [isNotAbout]: [],
  });
}
