import { test } from 'vitest';
import { reachesByTheme, type Told } from '../../support/stack/reaching-by-theme.ts';

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

test.each([DEFENDER, JOURNALIST])(
  '“$title” is published without an answer about themes, and reaches those whom it is about',
  reachesByTheme,
);
