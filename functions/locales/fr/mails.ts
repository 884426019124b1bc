export const mailMessages = {
  'mail.kind.new': 'Nouvel appel à agir',
  'mail.kind.update': 'Mise à jour',
  'mail.kind.correction': 'Correction',
  'mail.kind.outcome': 'Dénouement',
  'mail.kind.retraction': 'Retiré',

  'mail.alert.subject.new': '{title}',
  'mail.alert.subject.update': 'Mise à jour : {title}',
  'mail.alert.subject.correction': 'Correction : {title}',
  'mail.alert.subject.outcome': 'Dénouement : {title}',
  'mail.alert.subject.retraction': 'Retiré : {title}',
  'mail.alert.note.update': 'Voici du nouveau sur un appel à agir précédent.',
  'mail.alert.note.correction':
    'Ceci corrige un appel à agir précédent. Veuillez vous fier à ce texte, et non à l’ancien.',
  'mail.alert.note.outcome': 'Voici comment s’est terminé un cas qui avait fait l’objet d’un appel à agir.',
  'mail.alert.note.retraction':
    'L’organisation qui avait publié cet appel à agir l’a retiré. Veuillez ne pas y donner suite ni le transmettre.',
  'mail.alert.earlier': '« {title} », {day}',
  'mail.alert.more-countries': '{count, plural, one {# autre pays} many {# d’autres pays} other {# autres pays}}',
  'mail.alert.from': 'Publié par {publisher}',
  'mail.alert.cut': 'Cet e-mail ne montre qu’une partie de l’appel à agir.',
  'mail.alert.read-whole': 'Lire l’appel à agir en entier',
  'mail.alert.read-on-page': 'Lire ou partager cet appel à agir en ligne',
  'mail.alert.read-withdrawn': 'Vérifier qu’il a été retiré',
  'mail.alert.footnotes': 'Notes',
  'mail.alert.source': 'Lire sur le site d’origine – {publisher}',
  'mail.alert.unsubscribe': 'Se désabonner de toutes les alertes',

  'mail.reasons.unknown': 'Vous recevez cet e-mail parce que vous suivez des appels à agir chez nous.',
  'mail.reasons.one': 'Vous recevez cet e-mail parce que vous suivez : {reason}.',
  'mail.reasons.many': 'Vous recevez cet e-mail parce que vous suivez :',
  'mail.reasons.sent.correction':
    'Vous recevez cet e-mail parce que nous vous avions envoyé l’appel à agir corrigé ici.',
  'mail.reasons.sent.retraction':
    'Vous recevez cet e-mail parce que nous vous avions envoyé l’appel à agir qui est maintenant retiré.',
  'mail.reasons.urgent.daily':
    'Vous recevez cet e-mail tout de suite, sans attendre votre récapitulatif du jour, parce que c’est urgent.',
  'mail.reasons.urgent.weekly':
    'Vous recevez cet e-mail tout de suite, sans attendre votre récapitulatif de la semaine, parce que c’est urgent.',
  'mail.reasons.stop': 'Ne plus suivre « {reason} »',
  'mail.reasons.more':
    '{count, plural, one {et # autre sujet que vous suivez} many {et # d’autres sujets que vous suivez} other {et # autres sujets que vous suivez}}',

  'mail.comma': ',',
  'mail.colon': ' :',
  'mail.sender.home': 'À propos de ces alertes',
  'mail.sender.privacy': 'Vie privée',

  'mail.confirm.subject': 'Veuillez confirmer votre adresse e-mail',
  'mail.confirm.preheader': 'Encore une étape : ouvrez le lien et confirmez.',
  'mail.confirm.title': 'Encore une étape',
  'mail.confirm.intro':
    'Vous, ou une autre personne, avez saisi cette adresse sur nos pages. La page qu’ouvre le bouton montre ce qui a été demandé.',
  'mail.confirm.instruction':
    'Si c’était vous, cliquez sur « Ouvrir la page », puis confirmez sur la page qui s’ouvre.',
  'mail.confirm.button': 'Ouvrir la page',
  'mail.confirm.ignore':
    'Si vous ne faites rien, rien ne change. Le lien cesse de fonctionner {days, plural, =0 {dans moins d’un jour} one {au bout d’un jour} many {au bout de # de jours} other {au bout de # jours}}.',

  'mail.unsubscribed.subject': 'Votre désabonnement est enregistré',
  'mail.unsubscribed.preheader': 'Vous ne recevrez plus d’alertes de notre part.',
  'mail.unsubscribed.title': 'Votre désabonnement est enregistré',
  'mail.unsubscribed.intro':
    'Vous ne recevrez plus d’alertes de notre part. Une alerte déjà en route peut encore vous parvenir.',
  'mail.unsubscribed.instruction':
    'Si c’était une erreur, ou si une autre personne ou un logiciel a ouvert le lien à votre place, vous pouvez l’annuler {days, plural, one {pendant un jour} many {pendant # de jours} other {pendant # jours}} : ouvrez la page et confirmez. Ensuite, ce que vous suiviez est supprimé.',
  'mail.unsubscribed.button': 'Annuler et garder mes alertes',
  'mail.unsubscribed.erase':
    'Pour que tout ce que nous savons de vous soit supprimé tout de suite, connectez-vous et effacez tout.',
  'mail.unsubscribed.sign-in': 'Se connecter',
} as const;
