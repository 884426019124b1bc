/** Les pages de la rédaction, et les messages à ses membres. */
export const deskMessages = {
  'mail.member-invited.subject': 'Votre invitation à la rédaction de {sender}',
  'mail.member-invited.preheader': 'Le lien ci-dessous vous permet de rejoindre votre équipe.',
  'mail.member-invited.title': 'Une invitation à rejoindre la rédaction',
  'mail.member-invited.intro':
    '{office} vous invite, {name}, à travailler avec ses collègues à la rédaction de {sender}.',
  'mail.member-invited.by': 'Invitation envoyée par {inviter}.',
  'mail.member-invited.instruction':
    'Ouvrez la page, lisez ce que vous auriez le droit de faire, puis acceptez. Vous choisirez ensuite comment vous connecter. Le lien fonctionne une seule fois, pendant {days, plural, one {# jour} many {# de jours} other {# jours}}.',
  'mail.member-invited.button': 'Voir l’invitation',
  'mail.member-invited.ignore':
    'Vous n’attendiez pas ce message\u00a0? Ne faites rien\u00a0: rien ne se passe tant que personne n’accepte l’invitation. Si vous pensez à une erreur, répondez-nous.',

  'desk.tab.all': 'Pages de la rédaction',
  'desk.tab.desk': 'Rédaction',
  'desk.sign-out': 'Se déconnecter',
  'desk.to-sign-in': 'Se connecter à la rédaction',
  'desk.to-desk': 'Aller à la rédaction',

  'desk.may.propose': 'Rédige des appels à agir et propose de les envoyer',
  'desk.may.decide': 'Décide de l’envoi d’un appel à agir',
  'desk.may.send-urgent': 'Envoie des appels urgents',
  'desk.may.manage': 'Gère l’équipe et ses clés',
  'desk.may-not.propose': 'Ne rédige pas d’appels à agir',
  'desk.may-not.decide': 'Ne décide pas de l’envoi d’un appel à agir',
  'desk.may-not.send-urgent': 'N’envoie pas d’appels urgents',
  'desk.may-not.manage': 'Ne gère ni l’équipe ni ses clés',

  'desk.sign-in.title': 'Se connecter à la rédaction',
  'desk.sign-in.heading': 'Se connecter à la rédaction',
  'desk.sign-in.text':
    'Pour les membres d’une organisation qui publie ici des appels à agir. On devient membre par invitation.',
  'desk.sign-in.passkey': 'Avec une clé d’accès',
  'desk.sign-in.passkey-text':
    'Votre téléphone ou votre ordinateur demande votre empreinte, votre visage ou son code. Il n’y a pas de mot de passe.',
  'desk.sign-in.passkey-button': 'Se connecter avec une clé d’accès',
  'desk.signed-out': 'Votre session est fermée.',

  'desk.passkey.failed-get':
    'Votre appareil n’a pas donné de clé d’accès. Réessayez, ou utilisez un appareil qui en a une.',
  'desk.passkey.failed-create': 'Votre appareil n’a pas créé de clé d’accès. Réessayez, ou utilisez un autre appareil.',
  'desk.passkey.refused':
    'Cette clé d’accès ne permet pas d’entrer\u00a0: elle n’est à aucun membre, ou la page est restée ouverte trop longtemps. Réessayez.',
  'desk.passkey.not-added':
    'Cette clé d’accès n’a pas pu être ajoutée\u00a0: la page est restée ouverte trop longtemps, ou elle l’était déjà. Réessayez.',

  'desk.again.title': 'Connectez-vous à nouveau',
  'desk.again.heading': 'Connectez-vous à nouveau\u00a0: rien n’a été modifié',
  'desk.again.text':
    'Votre session est terminée, ou une autre a été ouverte depuis que cette page est affichée. Connectez-vous, rouvrez la page et recommencez.',
  'desk.not-allowed.title': 'Vous n’en avez pas le droit',
  'desk.not-allowed.heading': 'Vous n’en avez pas le droit',
  'desk.not-allowed.text': 'Une personne qui gère l’équipe peut changer ce que vous avez le droit de faire.',

  'desk.invitation.title': 'Votre invitation',
  'desk.invitation.heading': '{office} vous invite à sa rédaction',
  'desk.invitation.text': 'Vous en feriez partie sous le nom de {name}.',
  'desk.invitation.may': 'Ce que vous auriez le droit de faire',
  'desk.invitation.next': 'Après avoir accepté, vous choisirez comment vous connecter désormais.',
  'desk.invitation.button': 'Accepter l’invitation',
  'desk.invitation.not-you': 'Vous n’êtes pas cette personne\u00a0? Fermez cette page\u00a0: il ne se passe rien.',
  'desk.invitation-over.title': 'Cette invitation est terminée',
  'desk.invitation-over.heading': 'Cette invitation ne fonctionne plus',
  'desk.invitation-over.text':
    'Elle a été utilisée, retirée ou remplacée, ou elle est trop ancienne. Si vous faites déjà partie de l’équipe, connectez-vous. Sinon, demandez une nouvelle invitation à vos collègues.',

  'desk.join.title': 'Choisissez comment vous connecter',
  'desk.join.heading': 'Choisissez comment vous connecter',
  'desk.join.text':
    'Vous en aurez besoin chaque fois que vous viendrez à la rédaction. Il n’y a pas de mot de passe que l’on pourrait deviner ou voler.',
  'desk.join.passkey': 'Une clé d’accès sur cet appareil',
  'desk.join.passkey-text':
    'Votre appareil garde un secret qui ne fonctionne que sur ce site, derrière votre empreinte, votre visage ou son code. Ce secret ne quitte jamais l’appareil ni votre propre compte chez son fabricant.',
  'desk.join.passkey-button': 'Créer une clé d’accès',

  'desk.home.title': 'Rédaction',
  'desk.home.heading': 'La rédaction de {office}',
  'desk.home.scheduled': 'Programmés et retenus',
  'desk.home.scheduled-none': 'Rien n’attend son heure.',
  'desk.home.release-at': 'À publier le {day} à {time} ({zone})',
  'desk.home.held': 'Retenu\u00a0: il n’est plus publié automatiquement.',
  'desk.home.drafts': 'Brouillons',
  'desk.home.drafts-none': 'Il n’y a aucun brouillon.',
  'desk.home.no-title': 'Sans titre',
  'desk.home.saved-on': 'Enregistré le {day}',
  'desk.home.sent': 'Envoyés récemment',
  'desk.home.sent-none': 'Rien n’a encore été envoyé.',
  'desk.home.sent-more': 'Seuls les plus récents sont affichés.',
  'desk.home.sent-on': 'publié le {day}',
  'desk.home.withdrawn': 'Un appel à agir qui a été retiré',
  'desk.home.you': 'Vous',
  'desk.home.office': 'Dans l’équipe',
  'desk.home.is-you': 'vous',
  'desk.home.is-invited': 'n’a pas encore rejoint l’équipe',
} as const;
