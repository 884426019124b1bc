export const removalMessages = {
  'page.held.title': 'Veuillez confirmer encore une fois',
  'page.held.heading': 'Veuillez confirmer encore une fois',
  'page.held.text':
    'Rien n’est encore arrêté. Beaucoup de personnes ayant le même fournisseur de messagerie que vous ont fait la même demande au même moment. Souvent, c’est un programme de contrôle des e‑mails qui le fait, et non des personnes.',
  'page.held.if-you': 'Si c’était vous, confirmez ici. L’effet est immédiat.',
  'page.held.button-all': 'C’était moi : me désabonner de toutes les alertes',
  'page.held.button-one': 'C’était moi : ne plus suivre ce sujet',
  'page.held.if-not':
    'Si vous fermez cette page, l’arrêt demandé aura lieu d’ici un jour ou deux, sauf si nous constatons que c’était un programme.',
  'page.undo-early.title': 'Veuillez réessayer dans une minute',
  'page.undo-early.heading': 'Veuillez réessayer dans une minute',
  'page.undo-early.text':
    'Rien n’a encore changé. Dans la minute qui suit un tel e‑mail, c’est souvent un programme de contrôle des e‑mails qui clique sur le bouton, et non une personne.',
  'page.undo-early.if-you': 'Si c’était vous, attendez une minute et réessayez. Rien n’est perdu entre-temps.',
} as const;
