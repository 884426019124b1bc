export const accountMessages = {
  'mail.verify-address.title': 'Est-ce votre nouvelle adresse ?',
  'mail.verify-address.intro': 'Une personne qui reçoit nos e-mails souhaite désormais les recevoir à cette adresse.',
  'mail.verify-address.instruction': 'Si c’était vous, ouvrez la page et confirmez-y le changement.',
  'mail.verify-address.button': 'Utiliser cette adresse',
  'mail.verify-address.code': 'La page demande ce code :',
  'mail.verify-address.ignore':
    'Si ce n’était pas vous, ne faites rien : aucun autre e-mail n’arrivera ici. Le lien cesse de fonctionner {hours, plural, one {au bout de # heure} many {au bout de # d’heures} other {au bout de # heures}}.',

  'mail.address-changed.subject': 'Vos alertes arrivent désormais à une autre adresse',
  'mail.address-changed.preheader': 'Si ce n’était pas vous, répondez à cet e-mail.',
  'mail.address-changed.title': 'Vos alertes arrivent désormais à une autre adresse',
  'mail.address-changed.intro':
    'Une personne connectée à votre nom nous a donné une autre adresse et l’a confirmée. Désormais, nos e-mails sont envoyés à cette autre adresse, et plus à celle-ci.',
  'mail.address-changed.not-you':
    'Si ce n’était pas vous, répondez tout de suite à cet e-mail : une personne lit chaque réponse.',

  'page.erase.title': 'Tout effacer',
  'page.erase.heading': 'Effacer tout ce qui vous concerne ?',
  'page.erase.text':
    'Un seul clic supprime votre adresse, ce que vous suivez et vos réglages, tout de suite et pour toujours. Aucun e‑mail n’est envoyé à ce sujet.',
  'page.erase.no-undo':
    'C’est irréversible. Vous pouvez vous inscrire de nouveau à tout moment, comme la première fois.',
  'page.erase.button': 'Tout effacer maintenant',
  'page.erase.goes': 'Ce qui disparaît',
  'page.erase.goes-address': 'Votre adresse e‑mail',
  'page.erase.goes-follows': 'Tout ce que vous suivez',
  'page.erase.goes-settings': 'La fréquence, les langues et la discrétion de nos e‑mails',
  'page.erase.goes-waiting': 'Les inscriptions et les changements d’adresse qui attendent une confirmation',
  'page.erase.stays': 'Ce qui reste',
  'page.erase.stays-text':
    'Le fait que des e‑mails ont été envoyés : sous votre numéro aléatoire pendant {hours, plural, one {# heure} many {# d’heures} other {# heures}} au plus, puis, pendant deux ans au plus, sous d’autres qui ne mènent à personne.',
  'page.erase.stays-counters':
    'Sous un code de votre adresse : le nombre d’e‑mails demandés, pendant deux jours au plus.',
  'page.erase.stays-not-me':
    'Si vous avez dit qu’une inscription n’était pas la vôtre : un code de votre adresse, pendant {days, plural, one {# jour} many {# de jours} other {# jours}} au plus, pour que personne ne puisse nous amener à vous écrire.',
  'page.erase.stays-refused':
    'Si votre boîte a refusé nos e‑mails, ou si vous les avez signalés comme indésirables : votre adresse, dans une liste du service d’e‑mail d’Amazon.',
  'page.erase.stays-ended':
    'Que tout a été effacé, et quand, sous un code d’un numéro aléatoire, pendant {days, plural, one {# jour} many {# de jours} other {# jours}} au plus, pour qu’aucune sauvegarde ne le fasse revenir.',
  'page.erase.stays-backups':
    'Le tout dans des sauvegardes, pendant {days, plural, one {# jour} many {# de jours} other {# jours}} au plus.',

  'page.erase-link.title': 'Un nouveau lien d’urgence',
  'page.erase-link.heading': 'Créer un nouveau lien d’urgence ?',
  'page.erase-link.text':
    'Ce lien efface aussitôt tout ce que nous savons de vous. Celui que vous avez ne fonctionne plus dès que le nouveau est créé.',
  'page.erase-link.button': 'Créer un nouveau lien',
  'page.erase-link.made': 'Voici votre nouveau lien',
  'page.erase-over.title': 'Ce lien ne fonctionne plus',
  'page.erase-over.heading': 'Ce lien ne fonctionne plus',
  'page.erase-over.text':
    'Rien n’a été effacé. Un lien d’urgence prend fin quand les alertes passent à une autre adresse, quand un lien plus récent est créé, et quand la personne s’inscrit de nouveau. Pour tout effacer maintenant, connectez-vous à vos préférences.',
  'page.erase-nothing.title': 'Il ne reste rien à effacer avec ce lien',
  'page.erase-nothing.heading': 'Il ne reste rien à effacer avec ce lien',
  'page.erase-nothing.text':
    'L’abonnement pour lequel ce lien a été créé est effacé. Si vous avez fait une nouvelle inscription depuis, ce lien ne l’efface pas : utilisez le lien plus récent, ou connectez-vous à vos préférences.',

  'page.erased.title': 'Tout a été effacé',
  'page.erased.heading': 'Tout a été effacé',
  'page.erased.text':
    'Dès votre confirmation, votre adresse, ce que vous suiviez et vos réglages ont été supprimés, et vos alertes ont pris fin. Un e‑mail parti avant peut encore vous parvenir. Une inscription faite ensuite repart de zéro.',
  'page.erased.stays': 'Ce qui reste quelque temps',
  'page.erased.traces':
    'Pour ne laisser aucune trace ici non plus : fermez cette page, supprimez-la de l’historique de votre navigateur, et supprimez nos e‑mails de votre boîte.',

  'page.address.title': 'Changer d’adresse',
  'page.address.heading': 'Où envoyer vos alertes ?',
  'page.address.now': 'Elles arrivent actuellement à {address}.',
  'page.address.label': 'Nouvelle adresse',
  'page.address.hint':
    'Nous y envoyons un seul e‑mail. Vos alertes ne changent d’adresse que si vous confirmez avec le bouton qu’il contient. L’ancienne adresse en est informée, une seule fois.',
  'page.address.button': 'Envoyer un e‑mail à la nouvelle adresse',
  'page.address.same': 'Vos alertes arrivent déjà à cette adresse. Saisissez la nouvelle.',
  'page.address.too-many':
    'Vous avez demandé plusieurs changements aujourd’hui. Réessayez demain. Vos alertes arrivent toujours à la même adresse.',
  'page.address-asked.title': 'Consultez maintenant l’autre boîte de réception',
  'page.address-asked.heading': 'Consultez maintenant la boîte de votre nouvelle adresse',
  'page.address-asked.text':
    'Nous envoyons à {address} un e‑mail dont l’objet est « {subject} ». Ouvrez-le {hours, plural, one {dans l’heure} many {dans les # d’heures} other {dans les # heures}} et confirmez le changement. D’ici là, vos alertes arrivent toujours à la même adresse.',
  'page.address-asked.nothing-came':
    'Toujours rien après quelques minutes ? Regardez dans le dossier des indésirables. Si l’adresse était mal écrite, recommencez.',
  'page.address-asked.held':
    'Si de très nombreux e‑mails de ce genre sont demandés, ou si beaucoup nous reviennent, nous n’en envoyons plus pendant un temps. Redemandez alors le changement, dans une heure ou demain.',
  'page.address-asked.again': 'Saisir une autre adresse',

  'page.verify.title': 'Utiliser cette adresse',
  'page.verify.heading': 'Envoyer vos alertes à cette adresse ?',
  'page.verify.text':
    'Elles arriveront ensuite ici, et non plus à votre ancienne adresse. Celle-ci en est informée, une seule fois.',
  'page.verify.button': 'Oui, utiliser cette adresse',
  'page.verify.code-heading': 'Saisissez le code de l’e‑mail',
  'page.verify.code-label': 'Les six chiffres de l’e‑mail',
  'page.verify.code-wrong': 'Ce n’est pas le code de l’e‑mail. Regardez-le de nouveau et saisissez ses six chiffres.',
  'page.verify.code-unreadable': 'Saisissez les six chiffres qui sont dans l’e‑mail.',
  'page.verify.code-too-many-tries':
    'Il y a eu trop d’essais avec cet e‑mail. Demandez de nouveau le changement dans vos préférences, et prenez le code du nouvel e‑mail.',
  'page.verified.title': 'Votre adresse a été modifiée',
  'page.verified.heading': 'Vos alertes arrivent désormais à cette adresse',
  'page.verified.text': 'Votre ancienne adresse reçoit un dernier e‑mail, qui ne nomme pas la nouvelle.',
  'page.verified.sign-in':
    'Pour votre sécurité, toutes vos connexions ont pris fin. Pour voir vos alertes, connectez-vous avec la nouvelle adresse.',
  'page.address-taken.title': 'Cette adresse reçoit déjà des alertes',
  'page.address-taken.heading': 'Cette adresse reçoit déjà ses propres alertes',
  'page.address-taken.text':
    'Rien n’a changé. Désabonnez l’une des deux adresses avec le lien de l’une de ses alertes, puis demandez de nouveau le changement.',
  'page.verify-expired.title': 'Ce lien ne fonctionne plus',
  'page.verify-expired.heading': 'Ce lien ne fonctionne plus',
  'page.verify-expired.text':
    'Un lien vers une nouvelle adresse fonctionne {hours, plural, one {pendant # heure} many {pendant # d’heures} other {pendant # heures}}. Celui-ci est trop ancien, ou un autre choix a été fait depuis. Rien n’a été modifié. Demandez de nouveau le changement dans vos préférences.',
  'page.to-preferences': 'Aller à mes préférences',

  'page.download.notes.networks':
    'Le réseau depuis lequel vous avez fait une demande est gardé deux jours au plus, sous forme d’une empreinte irréversible. Il ne figure pas dans ce fichier.',
  'page.download.notes.receipts':
    'Le fait que des alertes vous ont été envoyées est gardé deux ans, sous votre seul numéro aléatoire, sans qu’on puisse en dresser la liste pour une personne donnée. Il ne figure pas dans ce fichier.',
  'page.download.notes.counters':
    'Le nombre d’e‑mails demandés pour votre adresse est compté pendant deux jours, et l’envoi d’un rappel est noté pendant un mois, sous une empreinte de celle-ci. Il ne figure pas dans ce fichier.',
  'page.download.notes.notices':
    'Le fait que nous vous avons écrit au sujet de votre abonnement, par exemple pour une confirmation ou un lien de connexion, est gardé deux mois sous des numéros aléatoires, pour qu’aucun e‑mail de ce genre ne parte deux fois. Il ne peut pas être listé par personne. Il ne figure pas dans ce fichier.',
  'page.download.notes.moves':
    'Le fait qu’un e‑mail est parti vers une nouvelle adresse que vous avez indiquée, et le moment de l’envoi, sont gardés aussi longtemps que cette demande. Ils ne figurent pas dans ce fichier : ils concernent cette autre boîte, qui est peut-être celle d’une autre personne.',
  'page.download.notes.sign-ins':
    'Un lien de connexion qui vous a été envoyé est gardé {signIn, number} minutes, sous un numéro aléatoire qui lui est propre, et ne peut pas être listé par personne. Il ne figure pas dans ce fichier.',
  'page.download.notes.sessions':
    'Chaque session ouverte à votre nom est gardée {session, number} minutes, sous une empreinte irréversible, et ne peut pas être listée par personne. De vos sessions, seule celle dans laquelle vous avez demandé ce fichier y figure.',
  'page.download.notes.codes':
    'Les codes calculés à partir de votre adresse avec une clé secrète, pour vous retrouver, ne disent rien de plus que votre adresse. Ils ne figurent pas dans ce fichier.',

  'page.unsubscribe.erase':
    'Voulez-vous que tout ce que nous savons de vous soit supprimé tout de suite ? Faites-le dans vos préférences : si vous vous désabonnez ici, il faut {days, plural, one {# jour} many {# de jours} other {# jours}}.',
} as const;
