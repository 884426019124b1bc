import { test } from 'vitest';
import { reachesByTheme, type Told } from '../support/stack/reaching-by-theme.ts';

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

test.each([EXECUTION])(
  '“$title” is published without an answer about themes, and reaches those whom it is about',
  reachesByTheme,
);
