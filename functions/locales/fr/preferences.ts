export const preferenceMessages = {
  'page.sign-in.title': 'Voir et modifier vos alertes',
  'page.sign-in.heading': 'Voir et modifier vos alertes',
  'page.sign-in.lede':
    'Saisissez l’adresse qui reçoit vos alertes, ou qui les recevait avant votre désabonnement. Nous vous envoyons un lien de connexion.',
  'page.sign-in.already': 'Votre session est déjà ouverte ?',
  'page.sign-in.email-hint': 'Utilisée pour cet e‑mail seulement.',
  'page.sign-in.button': 'M’envoyer un lien',
  'page.sign-in.ended-heading': 'Connectez-vous pour continuer',
  'page.sign-in.ended-text':
    'Pour votre sécurité, la connexion prend fin {minutes, plural, one {# minute} many {# de minutes} other {# minutes}} après son ouverture, et lorsque votre adresse change. Demandez un nouveau lien pour continuer.',

  'page.sign-in-asked.title': 'Consultez maintenant votre boîte de réception',
  'page.sign-in-asked.heading': 'Consultez maintenant votre boîte de réception',
  'page.sign-in-asked.text':
    'Si nous connaissons cette adresse, un e‑mail dont l’objet est « {subject} » est en route, avec un lien. Ni son expéditeur ni son texte ne disent de quoi il s’agit. Le lien fonctionne une seule fois, pendant {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}.',
  'page.sign-in-asked.nothing-came': 'Rien après quelques minutes ?',
  'page.sign-in-asked.look-in-spam': 'Regardez aussi dans le dossier des indésirables.',
  'page.sign-in-asked.other-address': 'Peut-être recevez-vous les alertes à une autre adresse. Essayez celle-là.',
  'page.sign-in-asked.budget':
    'Une adresse ne reçoit que quelques e‑mails de ce genre, pour que personne ne puisse l’inonder. Redemandez un lien dans une heure, ou depuis un autre réseau.',
  'page.sign-in-asked.again': 'Demander de nouveau un lien',

  'page.enter.title': 'Se connecter',
  'page.enter.heading': 'Voir et modifier vos alertes ?',
  'page.enter.text':
    'Ce lien fonctionne une seule fois. La connexion dure {minutes, plural, one {# minute} many {# de minutes} other {# minutes}} sur cet appareil.',
  'page.enter.button': 'Se connecter',
  'page.enter.not-you': 'Ce n’était pas vous ? Fermez cette page : rien ne change.',
  'page.enter.other-heading': 'Une session est ouverte avec une autre adresse dans ce navigateur',
  'page.enter.other-text':
    'Si vous continuez, cette session se fermera. Vous verrez alors les alertes de l’adresse à laquelle ce lien a été envoyé.',
  'page.enter-code.heading': 'Saisissez le code de l’e‑mail',
  'page.enter-code.text':
    'Certains services de messagerie cliquent eux-mêmes sur les boutons. Pour que nous sachions que c’est vous, saisissez les six chiffres qui sont dans l’e‑mail avec le lien.',
  'page.enter-code.label': 'Votre code',
  'page.enter-code.hint': 'Six chiffres',
  'page.enter-code.wrong':
    'Ce n’est pas le code de l’e‑mail. Regardez-le de nouveau, et prenez l’e‑mail le plus récent.',
  'page.enter-code.unreadable': 'Saisissez les six chiffres de l’e‑mail.',
  'page.enter-tries.title': 'Trop d’essais',
  'page.enter-tries.heading': 'Un code faux a été saisi trop souvent',
  'page.enter-tries.text':
    'Pour votre sécurité, ce lien ne fonctionne plus. Demandez-en un nouveau : il sera accompagné d’un nouveau code.',
  'page.enter-spent.title': 'Ce lien ne fonctionne plus',
  'page.enter-spent.heading': 'Ce lien ne fonctionne plus',
  'page.enter-spent.text':
    'Un tel lien fonctionne une seule fois, pendant {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}. Celui-ci a déjà servi ou est trop ancien. Vos alertes sont inchangées. Demandez un nouveau lien.',
  'page.enter-spent.twice': 'Si vous avez cliqué deux fois, votre session est ouverte.',

  'page.enter-already.title': 'Votre session est ouverte',
  'page.enter-already.heading': 'Votre session est déjà ouverte',
  'page.enter-already.text':
    'Ce lien a déjà servi ou est trop ancien. Vous n’en avez pas besoin : votre session est encore ouverte sur cet appareil.',

  'page.signed-out.title': 'Votre session est fermée',
  'page.signed-out.heading': 'Votre session est fermée, et rien n’est encore enregistré',
  'page.signed-out.text':
    'Le temps de votre connexion est écoulé. Ce que vous avez saisi est gardé sur cette page. Faites ceci :',
  'page.signed-out.heading-press': 'Votre session est fermée, et rien n’a changé',
  'page.signed-out.text-press':
    'Le temps de votre connexion est écoulé, ou vous l’aviez déjà fait une fois. Si vous le voulez encore, faites ceci :',
  'page.signed-out.sign-in': 'Se connecter de nouveau, dans un nouvel onglet',
  'page.signed-out.come-back': 'Revenez à cette page et cliquez sur le bouton ci-dessous.',
  'page.signed-out.button': 'Enregistrer ce que j’ai saisi',
  'page.signed-out.button-stop': 'Ne plus suivre ce sujet',
  'page.earlier-form.title': 'Veuillez confirmer de nouveau',
  'page.earlier-form.heading': 'Rien n’est encore modifié',
  'page.earlier-form.text':
    'Vous avez ouvert ce formulaire avant de vous connecter de nouveau. Si vous le voulez encore, confirmez ci-dessous.',
  'page.other-form.title': 'Rien n’a été modifié',
  'page.other-form.heading': 'Rien n’a été modifié',
  'page.other-form.text':
    'Ce qui a été envoyé n’appartient pas à la personne connectée en ce moment. Ouvrez vos alertes et faites-y la modification.',

  'page.bye.title': 'Votre session est fermée',
  'page.bye.heading': 'Votre session est fermée',
  'page.bye.text': 'Pour voir ou modifier de nouveau vos alertes, demandez un nouveau lien.',

  'page.nothing-to-show.title': 'Il n’y a rien à montrer ici',
  'page.nothing-to-show.heading': 'Il n’y a rien à montrer ici',
  'page.nothing-to-show.text':
    'Cette page s’affiche pendant {minutes, plural, one {# minute} many {# de minutes} other {# minutes}} après une déconnexion, un effacement complet ou l’arrêt de toutes les alertes, dans le navigateur où cela a été fait. L’ouvrir ne change rien.',
  'page.nothing-to-show.how-things-stand':
    'Pour voir où vous en êtes, demandez un lien vers vos préférences. Il n’arrive que si nous connaissons l’adresse.',

  'page.signed-in.as': 'Session ouverte avec {address}',
  'page.signed-in.not-you': 'Ce n’est pas votre adresse ? Alors ne changez rien ici et déconnectez-vous.',
  'page.signed-in.instead': 'La session de l’autre adresse est fermée',

  'page.mine.title': 'Vos alertes',
  'page.mine.heading': 'Vos alertes',
  'page.mine.follows': 'Ce que vous suivez',
  'page.mine.change': 'Modifier',
  'page.mine.stop': 'Ne plus suivre',
  'page.mine.add': 'Ajouter un sujet',
  'page.mine.how': 'Comment arrivent les alertes',
  'page.mine.cadence': 'À quelle fréquence',
  'page.mine.languages': 'Langues',
  'page.mine.discreet-on': 'Oui : les e‑mails ne montrent pas de quoi ils parlent.',
  'page.mine.discreet-off': 'Non',
  'page.mine.pause': 'Pause des alertes',
  'page.mine.not-paused': 'Pas de pause : les alertes arrivent.',
  'page.mine.paused-until': 'Aucune alerte avant le {day}.',
  'page.mine.resume': 'Terminer la pause maintenant',
  'page.mine.about-you': 'Ce que nous gardons sur vous',
  'page.mine.address': 'Changer l’adresse à laquelle arrivent les alertes',
  'page.mine.download': 'Télécharger tout ce que nous gardons sur vous',
  'page.mine.download-hint':
    'C’est un fichier non chiffré : toute personne qui a cet appareil peut y lire votre adresse et ce que vous suivez.',
  'page.mine.erase': 'Effacer tout ce qui vous concerne, tout de suite',
  'page.mine.unsubscribe': 'Se désabonner de toutes les alertes',
  'page.mine.sign-out': 'Se déconnecter',
  'page.mine.sign-out-hint':
    'Déconnectez-vous quand vous avez terminé, surtout sur un ordinateur que d’autres utilisent.',
  'page.mine.erase-link': 'Créer un nouveau lien d’urgence',
  'page.mine.sign-out-everywhere': 'Se déconnecter partout',
  'page.mine.sign-out-everywhere-hint':
    'Met fin à toutes les sessions, sur les autres appareils aussi, à tous les liens de connexion déjà envoyés et à tout changement d’adresse en attente.',
  'page.mine.back': 'Retour à vos alertes',
  'page.mine.save': 'Enregistrer',
  'page.without-alerts.title': 'Vous ne recevez pas d’alertes',
  'page.without-alerts.unsubscribed': 'Votre désabonnement est enregistré',
  'page.without-alerts.unsubscribed-text':
    'Rien ne vous est envoyé. Jusqu’au {day}, nous gardons votre adresse et ce que vous suiviez, pour que vous puissiez revenir en arrière. Ensuite, tout est supprimé.',
  'page.without-alerts.suppressed': 'Nous ne vous envoyons pas d’alertes',
  'page.without-alerts.bounce':
    'Votre boîte a refusé nos e‑mails : nous avons donc cessé d’en envoyer. Tant que vous n’effacez pas ces données, nous gardons votre adresse et ce que vous suiviez, pour ne pas vous écrire de nouveau par erreur.',
  'page.without-alerts.complaint':
    'Nos e‑mails ont été signalés comme indésirables depuis votre boîte : nous avons donc cessé d’en envoyer. Tant que vous n’effacez pas ces données, nous gardons votre adresse et ce que vous suiviez, pour ne pas vous écrire de nouveau par erreur.',
  'page.without-alerts.back': 'Pour recevoir à nouveau des alertes, inscrivez-vous de nouveau.',

  'page.mine.change-waits': 'Un changement d’adresse est en attente',
  'page.mine.change-waits-text':
    'Si le changement est confirmé depuis notre e‑mail à cette adresse {hours, plural, one {dans l’heure} many {dans les # d’heures} other {dans les # heures}}, toutes vos alertes y arriveront désormais. Ce n’était pas vous ? Annulez-le ici, ou déconnectez-vous partout, ce qui l’annule aussi.',
  'page.mine.change-end': 'Annuler ce changement',
  'page.mine.done-change-ended': 'Changement annulé : vos alertes arrivent toujours à la même adresse',
  'page.mine.held': 'Arrêt en attente',
  'page.mine.held-text':
    'Le lien pour arrêter ceci a été utilisé juste après l’arrivée de l’e‑mail, comme d’autres chez le même fournisseur de messagerie. C’était peut-être un programme de contrôle des e‑mails. L’arrêt aura lieu d’ici un jour ou deux, sauf si nous constatons que c’était un programme. Vous pouvez décider maintenant.',
  'page.mine.held-all': 'Toutes vos alertes',
  'page.mine.held-finish': 'Arrêter maintenant',
  'page.mine.held-keep': 'Garder',
  'page.mine.done-kept': 'C’est gardé tel quel',
  'page.mine.done-saved': 'C’est enregistré',
  'page.mine.done-added': 'C’est ajouté : vous recevrez les alertes à ce sujet',
  'page.mine.done-same': 'Vous suivez déjà ce sujet',
  'page.mine.done-stopped': 'Vous ne suivez plus ce sujet : vous ne recevrez plus d’alertes à son propos',
  'page.mine.done-gone': 'Vous ne suivez plus ce sujet',
  'page.mine.done-paused': 'Les alertes sont en pause',
  'page.mine.done-resumed': 'La pause est terminée : les alertes arrivent de nouveau',

  'page.follow-edit.title': 'Modifier ce que vous suivez',
  'page.follow-edit.now': 'Actuellement, vous suivez : {follow}.',
  'page.follow-new.title': 'Ajouter un sujet',
  'page.follow-new.lede': 'Ce que vous suivez déjà reste inchangé.',
  'page.follow-new.button': 'Suivre aussi ce sujet',
  'page.follow-gone.title': 'Vous ne suivez plus ce sujet',
  'page.follow-gone.heading': 'Vous ne suivez plus ce sujet',
  'page.follow-gone.text':
    'Vous aviez déjà cessé de le suivre, ou vous l’aviez modifié, peut-être dans un autre onglet ou par un lien dans un e‑mail. Rien n’a été modifié cette fois.',
  'page.error.too-many-follows-with-others':
    'Vous suivez autant de sujets qu’une personne peut en suivre : {limit, number}. Réunissez plusieurs lieux ou thèmes en un seul, ou cessez d’abord d’en suivre un.',
  'page.error.everything-with-others':
    '« Tous les appels à agir » comprend déjà le reste : ce choix ne va pas avec d’autres. Cessez d’abord de suivre l’un ou les autres.',
  'page.error.too-many-with-others':
    'Avec tout ce que vous suivez, cela ferait {count, number} combinaisons de lieux et de thèmes ; {limit, number} au plus sont possibles. Choisissez des régions entières plutôt que des pays, ou moins de thèmes, ou cessez d’abord de suivre autre chose.',

  'page.cadence.title': 'À quelle fréquence arrivent les alertes',
  'page.languages.title': 'Les langues que vous lisez',

  'page.pause.title': 'Mettre vos alertes en pause',
  'page.pause.text':
    'Jusqu’au jour que vous choisissez, aucune alerte n’arrive, pas même une alerte urgente. Ensuite elles reviennent d’elles-mêmes. Ce que vous suivez reste inchangé.',
  'page.pause.missed':
    'Les alertes publiées pendant la pause ne sont pas envoyées après. Si vous recevez un e‑mail par jour ou par semaine, le premier après la pause contient ce qui est nouveau depuis le jour prévu pour le précédent.',
  'page.pause.goes-on':
    'Les alertes sont en pause jusqu’au {day}. Vous pouvez choisir un autre jour, ou terminer la pause maintenant.',
  'page.pause.label': 'Aucune alerte avant le',
  'page.pause.hint': 'Un an au plus à partir d’aujourd’hui.',
  'page.pause.ends-in-zone':
    'Les alertes reviennent quand ce jour commence dans le fuseau horaire de vos récapitulatifs : {zone}.',
  'page.pause.ends-everywhere':
    'Comme nous ne connaissons pas votre fuseau horaire, les alertes reviennent quand ce jour a commencé partout dans le monde. Là où vous vivez, cela peut être jusqu’à un jour plus tard.',
  'page.pause.button': 'Mettre en pause',
  'page.pause.empty': 'Choisissez le jour où les alertes doivent revenir.',
  'page.pause.malformed': 'Ce jour n’existe pas. Choisissez-en un autre.',
  'page.pause.past': 'Ce jour est déjà arrivé. Choisissez une date plus lointaine.',
  'page.pause.too-far': 'C’est dans plus d’un an. Choisissez un jour plus proche, ou désabonnez-vous plutôt.',

  'mail.sign-in.title': 'Le lien qui a été demandé',
  'mail.sign-in.intro': 'Vous, ou une autre personne, l’avez demandé sur nos pages.',
  'mail.sign-in.instruction':
    'Ouvrez la page et confirmez. Le lien fonctionne une seule fois, {minutes, plural, one {pendant # minute} many {pendant # de minutes} other {pendant # minutes}}.',
  'mail.sign-in.button': 'Ouvrir la page',
  'mail.sign-in.code': 'Si la page demande un code, le voici :',
  'mail.sign-in.ignore':
    'Si ce n’était pas vous, ne faites rien. Personne n’entre sans cet e-mail : ne donnez le lien et le code à personne.',
} as const;
