/** Ce dont on décide outre les messages. */
export const decideBesideMessages = {
  'mail.sending-asked.letter': 'la lettre que les lecteurs peuvent envoyer',
  'decide.beside': 'Ce dont vous décidez aussi',
  'decide.beside.held':
    'La lettre et l’image font partie de l’empreinte. Les accords et les réponses, non : ils appartiennent à cette version du brouillon, et la modifier annule la demande.',
  'decide.beside.let-stand': '{author} a maintenu ce que les contrôles ont trouvé',
  'decide.beside.without-consent': 'Pourquoi personne n’a été consulté',
  'decide.ask.let':
    'Si vous demandez, aucun autre membre ne peut en décider : qui a renvoyé un brouillon et l’a modifié depuis n’en décide pas. Laissez une de ces personnes demander, et un autre membre pourra décider : {names}.',
  'decide.ask.replaces':
    '{author} a déjà fait une demande pour cette version, qui attend une décision : {when}. La vôtre la remplace.',
  'decide.ask.replaces-own':
    'Vous avez déjà fait une demande pour cette version, qui attend une décision : {when}. Si vous refaites une demande, elle la remplace.',
  'decide.ask.approved': 'Cette version est approuvée et part le {moment}.',
  'decide.ask.approved-text': 'Pour une autre heure, arrêtez-la d’abord, puis refaites la demande.',
  'decide.take-back': 'Retirer la demande',
  'decide.taken-back': '{who} a retiré la demande le {moment}',
  'decide.replaced': 'Une demande plus récente, de {who}, l’a remplacée le {moment}',
  'decide.replaced.text': 'Cette demande est close. La plus récente compte.',
  'decide.replaced.link': 'Ouvrir la plus récente',
  'decide.came-back.returned': '{who} l’a renvoyé : voir pourquoi',
  'decide.came-back.rejected': '{who} l’a refusé : voir pourquoi',
  'decide.came-back.stopped': '{who} l’a arrêté : voir quand',
  'decide.same-before.returned': '{who} avait déjà renvoyé cette même version le {moment}',
  'decide.same-before.rejected': '{who} avait déjà refusé cette même version le {moment}',
  'decide.same-before.stopped': '{who} avait déjà arrêté cette même version le {moment}',
  'decide.fact.not-shown': 'non affiché : le brouillon a été modifié depuis',
};
