/** What a folded part of the form says of what is inside. */
export const composeFoldMessages = {
  'compose.fold.nothing': 'Nothing yet',
  'compose.fold.begun': 'Begun',
  'compose.fold.people': '{count, plural, one {# person} other {# people}}',
  'compose.fold.addressees': '{count, plural, one {# addressee} other {# addressees}}',
  'compose.fold.actions': '{count, plural, one {# way to act} other {# ways to act}}',
  'compose.fold.cautions': '{count, plural, one {# caution} other {# cautions}}',
  'compose.fold.sources': '{count, plural, one {# source} other {# sources}}',
  'compose.fold.written': 'Written',
  'compose.fold.image': 'One image',
  'compose.fold.person-more': 'More about this person: where, since when, other spellings',
  'compose.fold.addressee-more': 'More about this addressee: name, languages, telephone, copies',
} as const;
