/** Ce qu’une partie repliée du formulaire dit de son contenu. */
export const composeFoldMessages = {
  'compose.fold.nothing': 'Rien pour l’instant',
  'compose.fold.begun': 'Commencé',
  'compose.fold.people': '{count, plural, one {# personne} many {# de personnes} other {# personnes}}',
  'compose.fold.addressees': '{count, plural, one {# destinataire} many {# de destinataires} other {# destinataires}}',
  'compose.fold.actions': '{count, plural, one {# façon d’agir} many {# de façons d’agir} other {# façons d’agir}}',
  'compose.fold.cautions': '{count, plural, one {# précaution} many {# de précautions} other {# précautions}}',
  'compose.fold.sources': '{count, plural, one {# source} many {# de sources} other {# sources}}',
  'compose.fold.written': 'Écrite',
  'compose.fold.image': 'Une image',
  'compose.fold.person-more': 'Plus sur cette personne\u00a0: où, depuis quand, autres graphies',
  'compose.fold.addressee-more': 'Plus sur ce destinataire\u00a0: nom, langues, téléphone, copies',
} as const;
