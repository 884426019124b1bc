export const appealMessages = {
  'appeal.kind.new': 'Appel',
  'appeal.kind.update': 'Mise à jour',
  'appeal.kind.correction': 'Correction',
  'appeal.kind.outcome': 'Dénouement',
  'appeal.kind.retraction': 'Retiré',
  'appeal.from': 'Publié par {publisher}',
  'appeal.version': 'Ceci est la version {version, number}. Elle remplace ce qui était publié ici auparavant.',
  'appeal.corrected':
    'Ceci est la version {version, number}. Elle corrige ce qui était publié ici auparavant : veuillez vous fier à ce texte.',
  'appeal.past': 'Le dernier jour utile pour agir était le {day}. Cet appel n’est plus d’actualité.',
  'appeal.expires': 'Agir avant la fin du',
  'appeal.withdrawn-title': 'Retiré : {title}',
  'appeal.retracted':
    'L’organisation qui avait publié cet appel l’a retiré. Veuillez ne pas y donner suite ni le transmettre.',
  'appeal.footnotes': 'Notes',
  'appeal.source': 'Lire sur le site de {publisher}',
  'appeal.from-site': 'Source',
  'appeal.countries': '{count, plural, one {Pays} many {Pays} other {Pays}}',
  'appeal.themes': '{count, plural, one {Thème} many {Thèmes} other {Thèmes}}',
  'appeal.follow.heading': 'Soyez prévenu·e du prochain appel',
  'appeal.follow.text':
    'Suivez des pays et des thèmes : un e-mail par appel, et vous pouvez vous désabonner d’une simple pression.',
  'appeal.follow.button': 'Choisir ce que je veux suivre',
  'appeal.not-found.title': 'Appel introuvable',
  'appeal.not-found.heading': 'Il n’y a pas d’appel à cette adresse',
  'appeal.not-found.text':
    'Le lien a peut-être été coupé en route. Ouvrez-le de nouveau depuis l’e-mail, ou copiez-le en entier.',
  'appeal.not-found.button': 'Suivre des appels à agir par pays ou par thème',
} as const;
