export const stoppingMessages = {
  'mail.stopped.subject': 'Vous ne suivez plus l’un de vos sujets',
  'mail.stopped.preheader': 'Si c’était une erreur, vous pouvez l’annuler.',
  'mail.stopped.title': 'Vous ne recevez plus d’alertes à ce sujet',
  'mail.stopped.intro': 'Un lien dans l’un de nos e-mails a été utilisé pour ne plus suivre ce sujet :',
  'mail.stopped.rest': 'Rien d’autre n’a été arrêté par ce lien. Une alerte déjà en route peut encore vous parvenir.',
  'mail.stopped.instruction':
    'Si c’était une erreur, ou si une autre personne ou un logiciel a ouvert le lien à votre place, vous pouvez l’annuler {days, plural, one {pendant un jour} many {pendant # de jours} other {pendant # jours}} : ouvrez la page et confirmez. Ensuite, nous oublions de quoi il s’agissait.',
  'mail.stopped.button': 'Annuler et suivre de nouveau ce sujet',
  'page.stopped.undo':
    'Si vous receviez ces alertes jusqu’ici, un e‑mail va suivre. Il contient un lien pour annuler, valable {days, number} jours.',
  'page.undo-stop.title': 'Suivre de nouveau ce sujet',
  'page.undo-stop.heading': 'Suivre de nouveau ce sujet ?',
  'page.undo-stop.text': 'Vous avez cessé de suivre : {follow}. Un seul clic le rétablit et ne change rien d’autre.',
  'page.undo-stop.button': 'Oui, le suivre de nouveau',
  'page.undone-stop.title': 'Vous suivez de nouveau ce sujet',
  'page.undone-stop.heading': 'Vous suivez de nouveau ce sujet',
  'page.undone-stop.text': 'Vous suivez, comme avant : {follow}.',
  'page.undo-press.button': 'Annuler',
  'page.undo-press.hint':
    'L’annulation prend effet tout de suite ; elle est possible ici pendant {minutes, number} minutes.',
  'page.undo-press.title': 'Annuler',
  'page.undo-press.heading': 'Annuler votre dernier clic ?',
  'page.undone-press.title': 'C’est annulé',
  'page.undone-press.heading': 'Votre dernier clic est annulé',
  'page.undone-press.text': 'Ce qu’il avait arrêté continue comme avant.',
  'page.undone-press.before':
    'Si c’était déjà arrêté avant ce clic, ou si vous avez fait un autre choix depuis, rien n’a changé. Si un e‑mail dit que c’est arrêté, il contient aussi un lien pour annuler.',
  'page.no-undo-here.title': 'On ne peut plus l’annuler ici',
  'page.no-undo-here.heading': 'On ne peut plus l’annuler ici',
  'page.no-undo-here.text':
    'Utilisez le lien de l’e‑mail qui dit ce qui a été arrêté. Il est valable {days, number} jours.',
} as const;
