export const pageMessages = {
  'page.product': 'Alertes pour agir',
  'page.other-languages': 'Autres langues',

  'page.sign-up.title': 'Suivre des appels à agir par pays ou par thème',
  'page.sign-up.error-title': 'Erreur : {title}',
  'page.sign-up.description':
    'Un e‑mail quand une personne est en danger dans un pays ou pour une raison que vous suivez. Désabonnement en un clic.',
  'page.sign-up.heading': 'Recevez une alerte quand une personne est en danger, et seulement pour ce que vous suivez',
  'page.sign-up.lede':
    'Choisissez des pays, des thèmes, ou les deux. Vous recevez un e‑mail par appel à agir, ou un par jour ou par semaine, et vous pouvez vous désabonner en un clic.',
  'page.sign-up.where': 'Où',
  'page.sign-up.where-hint':
    'Ouvrez un continent et cochez des pays ou des régions entières. Laissez vide pour suivre un thème partout.',
  'page.sign-up.whole-region': '{region}, toute la région',
  'page.sign-up.some-chosen': 'choix fait ici',
  'page.sign-up.about': 'Sujets',
  'page.sign-up.about-hint': 'Laissez vide pour tout suivre dans les lieux choisis ci-dessus.',
  'page.sign-up.about-who': 'Qui est en danger',
  'page.sign-up.about-what': 'Ce qu’on leur fait subir',
  'page.sign-up.about-right': 'Quel droit est refusé',
  'page.sign-up.everything': 'Ou tout',
  'page.sign-up.everything-choice': 'Tous les appels à agir, de partout',
  'page.sign-up.everything-hint': 'Au lieu des choix ci-dessus. Cela peut faire plusieurs e‑mails par jour.',
  'page.sign-up.email': 'Votre e‑mail',
  'page.sign-up.email-label': 'Adresse',
  'page.sign-up.email-hint': 'Elle est conservée chiffrée, n’est montrée à personne et ne sert qu’à ces alertes.',
  'page.sign-up.button': 'M’envoyer une confirmation',
  'page.sign-up.promise': 'Aucune alerte ne vous est envoyée tant que vous n’avez pas confirmé.',

  'page.error.heading': 'Il y a un problème',
  'page.error.prefix': 'Erreur :',
  'page.error.nothing-chosen':
    'Choisissez au moins un pays, une région ou un thème. Pour tout recevoir, cochez « Tous les appels à agir, de partout ».',
  'page.error.everything-and-more':
    'Vous avez coché « Tous les appels à agir, de partout », et aussi certains lieux ou thèmes. Décochez l’un ou l’autre.',
  'page.error.unknown-case': 'Ce cas ne peut pas être suivi : il a été retiré, ou n’existe pas.',
  'page.error.unknown-place': 'Nous ne connaissons pas ce lieu : {codes}. Choisissez de nouveau dans la liste.',
  'page.error.unknown-theme': 'Nous ne connaissons pas ce thème : {codes}. Choisissez de nouveau dans la liste.',
  'page.error.too-many-topics':
    'Cela fait {count, number} combinaisons de lieux et de thèmes ; on peut en suivre au plus {limit, number}. Choisissez des régions entières plutôt que des pays, ou moins de thèmes.',
  'page.error.email-empty': 'Saisissez votre adresse e‑mail, par exemple nom@example.org.',
  'page.error.email-quoted':
    'Saisissez cette adresse sans les guillemets, ou utilisez-en une autre : nous ne pouvons pas écrire à une adresse avec des guillemets.',
  'page.error.email-has-space': 'Cette adresse contient un espace. Saisissez-la sans espace, comme nom@example.org.',
  'page.error.email-no-at-sign': 'Cette adresse doit contenir un nom, un @ et un domaine, comme nom@example.org.',
  'page.error.email-other-script':
    'Nous ne pouvons pas écrire à cette adresse : la partie avant le @ ne peut contenir que des lettres sans accent (a à z), des chiffres et des signes. Si votre fournisseur vous a donné une deuxième adresse en lettres latines, utilisez celle-là.',
  'page.error.email-too-long':
    'Cette adresse est trop longue pour un e‑mail. Vérifiez que rien d’autre n’a été collé avec elle.',
  'page.error.email-telling-tag':
    'Retirez la partie qui suit le + (dans une adresse comme mot@nom.fastmail.com, celle qui précède le @), ou mettez-y « news », « mail » ou « lists » : les logiciels de messagerie l’affichent à côté du message, et d’autres pourraient y écrire n’importe quel mot.',
  'page.error.email-malformed':
    'Cela ne ressemble pas à une adresse e‑mail. Vérifiez qu’elle ne contient ni virgule ni point doublé, et qu’il n’y manque aucune lettre ; elle doit ressembler à nom@example.org.',

  'page.subscribed.title': 'Consultez maintenant votre boîte de réception',
  'page.subscribed.heading': 'Consultez maintenant votre boîte de réception',
  'page.subscribed.text':
    'Nous vous envoyons un e‑mail. Cliquez sur le bouton qu’il contient, puis sur celui de la page qui s’ouvre, pour recevoir vos alertes.',
  'page.subscribed.nothing-came': 'Rien après quelques minutes ?',
  'page.subscribed.try-again': 'Si l’adresse était mal écrite, inscrivez-vous de nouveau.',
  'page.subscribed.budget':
    'Une adresse ne reçoit que quelques confirmations par jour, pour que personne ne puisse l’inonder.',
  'page.subscribed.again': 'S’inscrire de nouveau',

  'page.confirm.title': 'Confirmer vos alertes',
  'page.confirm.heading': 'Voulez-vous recevoir ces alertes ?',
  'page.confirm.text':
    'Vous, ou une autre personne, avez saisi votre adresse et choisi ceci. Rien ne commence tant que vous n’avez pas confirmé.',
  'page.confirm.would-follow': 'Vous suivriez : {follow}.',
  'page.confirm.would-follow-several': 'Vous suivriez :',
  'page.confirm.beside-others':
    'Vous recevez déjà des alertes à cette adresse ? Elles restent telles quelles : ni leur rythme, ni vos langues, ni la discrétion des e‑mails ne changent.',
  'page.confirm.button': 'Oui, m’envoyer ces alertes',
  'page.confirm.not-you':
    'Ce n’était pas vous ? Fermez cette page : rien ne commencera. Un unique rappel peut encore arriver, sauf si vous nous le dites :',

  'page.confirmed.title': 'Vous recevez des alertes',
  'page.confirmed.heading': 'C’est fait : vous recevez désormais des alertes',
  'page.confirmed.you-follow': 'Vous suivez : {follow}.',
  'page.confirmed.you-follow-several': 'Vous suivez :',
  'page.confirmed.next': 'Chaque e‑mail dit pourquoi vous l’avez reçu et contient un lien pour vous désabonner.',
  'page.confirmed.settings-kept': 'Vos langues et la discrétion de vos e‑mails restent telles qu’elles étaient.',
  'page.confirmed.more': 'Ajouter un sujet',

  'page.too-many.title': 'Trop de choses à suivre',
  'page.too-many.heading': 'Ce serait plus qu’on ne peut suivre',
  'page.too-many.text':
    'Avec ceci, vous suivriez {count, number} combinaisons de lieux et de thèmes ; {limit, number} au plus sont possibles. Rien n’a changé : vous recevez toujours ce que vous receviez.',
  'page.too-many.follows':
    'Une personne peut suivre {limit, number} sujets au plus, et avec ceux-ci ce serait plus. Rien n’a changé : vous recevez toujours ce que vous receviez.',
  'page.too-many.everything':
    '« Tous les appels à agir » comprend déjà le reste : ce choix ne va pas avec d’autres. Rien n’a changé : vous recevez toujours ce que vous receviez.',
  'page.too-many.next-in-preferences':
    'Cessez de suivre l’un ou les autres dans vos préférences, puis cliquez de nouveau sur le bouton de l’e‑mail de confirmation.',
  'page.too-many.next':
    'Cessez d’abord de suivre quelque chose avec le lien d’une de vos alertes, puis cliquez de nouveau sur le bouton de l’e‑mail de confirmation. Ou inscrivez-vous à des régions entières plutôt qu’à des pays.',

  'page.earlier-link.title': 'Ce lien ne fonctionne plus',
  'page.earlier-link.heading': 'Ce lien ne fonctionne plus',
  'page.earlier-link.text':
    'Ce lien vient d’un abonnement antérieur, ou d’un e‑mail envoyé à une adresse antérieure. Il ne fonctionne plus, et rien n’a été modifié. Si des alertes vous arrivent encore, utilisez le lien de la plus récente, ou connectez-vous à vos préférences.',

  'page.link-expired.title': 'Ce lien ne fonctionne plus',
  'page.link-expired.heading': 'Ce lien ne fonctionne plus',
  'page.link-expired.text':
    'Un lien de confirmation fonctionne une seule fois, et quelques jours seulement. Celui-ci a déjà servi ou est trop ancien. Si vous aviez déjà appuyé sur son bouton, votre choix a été confirmé à ce moment-là. Sinon, inscrivez-vous de nouveau, et un nouveau lien arrive aussitôt.',

  'page.link-unknown.title': 'Ce lien est incomplet',
  'page.link-unknown.heading': 'Nous ne pouvons pas lire ce lien',
  'page.link-unknown.text':
    'Une partie a peut-être été coupée. Ouvrez-le de nouveau depuis l’e‑mail, ou copiez-le en entier, jusqu’à la dernière lettre.',

  'page.unsubscribe.title': 'Se désabonner',
  'page.unsubscribe.heading': 'Se désabonner de toutes les alertes ?',
  'page.unsubscribe.text':
    'Vous ne recevrez plus d’alertes. Vous pourrez annuler pendant {days, plural, one {# jour} many {# de jours} other {# jours}}.',
  'page.unsubscribe.button': 'Se désabonner de toutes les alertes',
  'page.stop.heading': 'Ne plus suivre « {follow} » ?',
  'page.stop.text': 'Tout le reste de ce que vous suivez est conservé.',
  'page.stop.last-text':
    'C’est tout ce que vous suivez : vous ne recevrez donc plus d’alertes. Vous pourrez annuler pendant {days, plural, one {# jour} many {# de jours} other {# jours}}.',
  'page.stop.by-link-heading': 'Ne plus suivre ce sujet ?',
  'page.stop.by-link-text':
    'L’e‑mail le nomme à côté du lien. Tout le reste de ce que vous suivez est conservé. Si vous ne suivez rien d’autre, vous ne recevrez plus d’alertes. Vous pourrez annuler pendant {days, plural, one {# jour} many {# de jours} other {# jours}}.',
  'page.stop.by-link-button': 'Ne plus suivre ce sujet',
  'page.stop.button': 'Ne plus suivre « {follow} »',
  'page.stop.all-heading': 'Ou se désabonner de tout',
  'page.stop.all-text':
    'Plus aucune alerte. Vous pourrez annuler pendant {days, plural, one {# jour} many {# de jours} other {# jours}}.',

  'page.broken-stop.title': 'Ce lien est incomplet',
  'page.broken-stop.heading': 'Ce lien est incomplet',
  'page.broken-stop.text':
    'Une partie manque ou a été modifiée en route : il n’a donc rien changé. Ouvrez-le encore une fois depuis l’e‑mail, ou utilisez le lien d’un e‑mail plus récent.',

  'page.unsubscribed.title': 'Votre désabonnement est enregistré',
  'page.unsubscribed.heading': 'Votre désabonnement est enregistré',
  'page.unsubscribed.text': 'Plus aucune alerte ne vous sera envoyée.',
  'page.unsubscribed.undo':
    'Un dernier e‑mail arrive maintenant. Il contient un lien pour annuler, valable {days, plural, one {# jour} many {# de jours} other {# jours}} ; ensuite, ce que nous savons de vous est supprimé.',
  'page.unsubscribed.erase':
    'Voulez-vous que tout ce que nous savons de vous soit supprimé tout de suite ? Connectez-vous à vos préférences et effacez tout.',
  'page.unsubscribed.one-click': 'Nous avons reçu votre demande.',

  'page.unsubscribed-before.heading': 'Votre désabonnement est déjà enregistré',
  'page.unsubscribed-before.text':
    'Aucune alerte ne vous est envoyée. Pour annuler cela, utilisez le lien de l’e‑mail qui vous l’a annoncé. Il fonctionne {days, plural, one {pendant # jour} many {pendant # de jours} other {pendant # jours}}.',

  'page.stopped.title': 'Vous ne suivez plus ce sujet',
  'page.stopped.heading': 'Vous ne suivez plus ce sujet',
  'page.stopped.text':
    'Vous ne recevrez plus d’alertes à ce sujet. S’il vous en arrive encore, utilisez le lien de la plus récente.',
  'page.stopped.rest':
    'Tout le reste de ce que vous suivez est conservé. Si vous ne suivez rien d’autre, vous ne recevrez plus d’alertes.',

  'page.undo.title': 'Recevoir de nouveau vos alertes',
  'page.undo.heading': 'Recevoir de nouveau vos alertes ?',
  'page.undo.text': 'Vous recevrez de nouveau les alertes sur ce que vous suiviez, comme avant votre désabonnement.',
  'page.undo.button': 'Oui, m’envoyer de nouveau les alertes',
  'page.undone.title': 'Vous recevez de nouveau des alertes',
  'page.undone.heading': 'Vous recevez de nouveau des alertes',
  'page.undone.text': 'Le prochain appel à agir qui correspond à ce que vous suivez arrivera par e‑mail.',
  'page.undo-over.title': 'Il n’y a rien à annuler avec ce lien',
  'page.undo-over.heading': 'Il n’y a rien à annuler avec ce lien',
  'page.undo-over.text':
    'Un lien d’annulation fonctionne une seule fois, pendant {days, plural, one {# jour} many {# de jours} other {# jours}}. Celui-ci a déjà servi, est trop ancien, vient d’un abonnement ou d’une adresse antérieurs, ou vous avez fait un autre choix depuis. Rien n’a été modifié.',
  'page.undo-over.twice': 'Si vous avez cliqué deux fois, le premier clic a tout annulé.',
  'page.undo-over.left':
    'Si, ensuite, vous avez aussi demandé votre désabonnement de toutes les alertes, annulez d’abord celui-ci : l’e‑mail le plus récent à ce sujet contient le lien.',
  'page.undo-over.again':
    'Vous pouvez suivre de nouveau ce que vous voulez à tout moment, dans vos préférences ou en vous inscrivant de nouveau.',

  'page.not-found.title': 'Page introuvable',
  'page.not-found.heading': 'Il n’y a pas de page à cette adresse',
  'page.not-found.text': 'Vérifiez l’adresse, ou ouvrez de nouveau le lien depuis l’e‑mail.',

  'page.other-site.title': 'Rien n’a été modifié',
  'page.other-site.heading': 'Rien n’a été modifié',
  'page.other-site.text':
    'Ce formulaire a été envoyé depuis un autre site que le nôtre. Ouvrez le lien de notre e‑mail, ou repartez de notre page d’accueil.',

  'page.too-large.title': 'Ce formulaire est trop volumineux',
  'page.too-large.heading': 'Ce formulaire est trop volumineux',
  'page.too-large.text':
    'Il contient plus que ce que notre page peut envoyer, et n’a pas été lu. Rien n’a été modifié. Revenez en arrière, et envoyez moins de texte ou un fichier plus petit.',

  'page.failed.title': 'Un problème est survenu',
  'page.failed.heading': 'Un problème est survenu de notre côté',
  'page.failed.text': 'Réessayez dans une minute : rien de ce que vous avez fait n’est perdu.',
  'page.failed.reference': 'Si cela continue, indiquez-nous cette référence :',

  'page.to-sign-up': 'Aller à la page d’inscription',
  'page.sign-up-again': 'S’inscrire de nouveau',
} as const;
