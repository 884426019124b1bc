import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { subscribe } from '../../scripts/local/visitors/sign-up.ts';
import { appeal } from '../support/stack/commands.ts';
import { theInbox } from '../support/stack/inbox.ts';
import { inject } from '../support/stack/stack-of-worker.ts';

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

interface Told {
  readonly title: string;
  readonly text: string;
  readonly country: string;
  /** Themes that a reader would say it is about. */
  readonly isAbout: readonly string[];
  readonly isNotAbout: string;
}

const EXECUTION: Told = {
  title: 'IRAN: execution of Sara Example may be hours away',
  text: `14 June 2024

Sara Example, 31, was moved to solitary confinement in a prison near Tehran last night, her family told the Example Observatory. Prisoners there are moved in the hours before they are hanged.

She was sentenced to death after an unfair trial of twenty minutes, in which her lawyer could not speak. The judge relied on a statement that she has taken back.

The Iranian authorities must stop this execution at once, and grant her a new trial.`,
  country: 'IR',
  isAbout: ['death-penalty', 'unfair-trial'],
  isNotAbout: 'indigenous-land',
};

const DEFENDER: Told = {
  title: 'DR CONGO: defender Jean Example killed',
  text: `14 June 2024

Jean Example, who wrote down what happens in the mines of his province for a group of its villages, was shot outside his home in Goma on Wednesday evening. He died on the way to the hospital.

He had been followed for weeks by men on motorcycles, and had told the police. His colleagues have left the town.

The Example Observatory asks the authorities of the Democratic Republic of the Congo to find those who shot him, and to protect his colleagues.`,
  country: 'CD',
  isAbout: ['human-rights-defenders'],
  isNotAbout: 'death-penalty',
};

const JOURNALIST: Told = {
  title: 'BELARUS: journalist Anna Example sentenced to twelve years',
  text: `14 June 2024

A court in Minsk sentenced Anna Example, a journalist of a small news site, to twelve years in a penal colony on Thursday. She was found guilty of “extremism” for three articles about a strike.

No one but the police was let into the courtroom. Two of her colleagues were sentenced on the same charge last year.

The Example Observatory asks the Belarusian authorities to quash the sentence and to drop all charges.`,
  country: 'BY',
  isAbout: ['judicial-harassment'],
  isNotAbout: 'enforced-disappearance',
};

test.each([EXECUTION, DEFENDER, JOURNALIST])(
  '“$title” is published without an answer about themes, and reaches those whom it is about',
  async ({ title, text, country, isAbout, isNotAbout }) => {
    const readers = await Promise.all([...isAbout, isNotAbout].map((theme) => aFollower(country, theme)));
    const { exitCode, stderr } = await appeal(['publish', '-', '--yes'], {
      input: `${title}\n\n${text}\n`,
    });
    expect([exitCode, stderr]).toEqual([0, '']);
    const reached = await Promise.all(readers.map(async ({ theme, alerts }) => [theme, await alerts()] as const));
    expect(Object.fromEntries(reached)).toEqual({
      ...Object.fromEntries(isAbout.map((theme) => [theme, [title]])),
      [isNotAbout]: [],
    });
  },
);
