export const confirmingMessages = {
  'mail.offer.code': 'La page est ouverte sur un autre appareil ? Saisissez-y ce code :',
  'mail.offer.not-me': 'Ce n’était pas moi',
  'mail.offer.not-me-text':
    'Ce n’était pas vous ? Dites-le-nous, et {days, plural, one {pendant # jour} many {pendant # de jours} other {pendant # jours}}, nous n’enverrons aucun e-mail de ce genre à cette adresse, quelle que soit la personne qui le demande :',
  'mail.reminder.subject': 'Rappel : veuillez confirmer votre adresse e-mail',
  'mail.reminder.preheader': 'Rien n’est encore confirmé. C’est notre seul rappel.',
  'mail.reminder.title': 'Rien n’est encore confirmé',
  'mail.reminder.intro':
    'Vous, ou une autre personne, avez saisi cette adresse sur nos pages. Rien n’est encore confirmé. La page qu’ouvre le bouton montre ce qui a été demandé.',
  'mail.reminder.ignore':
    'C’est notre seul rappel. Si vous ne faites rien, rien ne change. Le lien cesse de fonctionner {days, plural, =0 {dans moins d’un jour} one {au bout d’un jour} many {au bout de # de jours} other {au bout de # jours}}.',
  'page.subscribed.to': 'Nous l’envoyons à',
  'page.subscribed.mend': 'Modifier l’adresse',
  'page.subscribed.look-sender': 'Expéditeur',
  'page.subscribed.look-subject': 'Objet',
  'page.subscribed.looks-like':
    'Ni son expéditeur ni son texte ne disent de quoi il s’agit : il peut donc ressembler à un courrier indésirable. Regardez aussi dans le dossier des indésirables.',
  'page.subscribed.confirmed-before':
    'Avez-vous déjà confirmé ? Alors vos alertes ont commencé, et vous n’avez plus rien à faire sur cette page.',
  'page.review.not-sent': 'Rien n’a encore été envoyé. Vérifiez votre adresse.',
  'page.review.meant': 'Vouliez-vous écrire {address} ?',
  'page.review.meant-use': 'Utiliser {address}',
  'page.review.meant-keep': 'Est-elle juste telle que vous l’avez saisie ? Choisissez alors de nouveau « {button} ».',
  'page.subscribed.code': 'L’e‑mail est sur un autre appareil ?',
  'page.subscribed.code-text': 'Il contient un code. Saisissez-le ici, et les alertes commencent.',
  'page.subscribed.code-button': 'Confirmer avec le code',
  'page.subscribed.check-address':
    'Vérifiez que l’adresse ne contient pas de faute de frappe. S’il y en a une, inscrivez-vous de nouveau.',
  'page.subscribed.provider':
    'Certaines messageries retiennent les e‑mails d’expéditeurs qu’elles ne connaissent pas. Cela peut prendre une heure.',
  'page.subscribed.shared-network':
    'Si beaucoup de personnes s’inscrivent depuis le même réseau, nous n’envoyons qu’une partie de ces e‑mails par heure. Inscrivez-vous alors de nouveau plus tard.',
  'page.subscribed.busy':
    'Si un très grand nombre de personnes s’inscrivent en même temps, ou si beaucoup de nos e‑mails nous reviennent, le vôtre peut être retardé. Il arrive tout de même, en général quelques heures plus tard, rarement au bout d’un jour ou deux.',
  'page.subscribed.not-me':
    'Quelqu’un a-t-il choisi « Ce n’était pas moi » dans un de nos e‑mails ? Alors nous n’envoyons rien à cette adresse {days, plural, one {pendant # jour} many {pendant # de jours} other {pendant # jours}}. Le code de cet e‑mail y met fin. Si vous ne l’avez pas, écrivez-nous.',
  'page.subscribed.reported':
    'Avez-vous un jour signalé nos e‑mails comme indésirables ? Alors notre service d’envoi retient ceux que nous vous adressons. Écrivez-nous.',
  'page.subscribed.resend': 'L’envoyer de nouveau',
  'page.subscribed.resend-text': 'Le nouvel e‑mail contient un nouveau code. Le code de l’ancien cesse de fonctionner.',
  'page.subscribed.sent': 'S’il y a quelque chose à confirmer, nous renvoyons l’e‑mail.',
  'page.subscribed.sent-text':
    'Cela peut prendre quelques minutes. Rien n’est envoyé si cette adresse a atteint sa limite du jour, ou votre réseau celle de cette heure. Inscrivez-vous alors de nouveau plus tard.',
  'page.subscribed.stale':
    'Cette page est restée ouverte trop longtemps. Ce que vous avez saisi est encore là : réessayez.',
  'page.code.title': 'Le code de l’e‑mail',
  'page.code.heading': 'Encore une chose : le code de l’e‑mail',
  'page.code.text':
    'Certaines messageries ouvrent chaque lien et cliquent sur le bouton de la page avant que vous ne voyiez l’e‑mail. Le code nous montre que c’est bien vous.',
  'page.code.label': 'Code à six chiffres',
  'page.code.hint': 'Il se trouve dans notre e‑mail.',
  'page.code.button': 'Confirmer',
  'page.code.error-heading': 'Veuillez vérifier le code',
  'page.code.again-heading': 'Saisissez le code de l’e‑mail',
  'page.code.unreadable': 'Saisissez les six chiffres du code.',
  'page.code.wrong':
    'Ce n’est pas le code de notre dernier e‑mail. Ouvrez le plus récent et saisissez son code. S’il est juste, il a été essayé trop souvent : demandez un nouvel e‑mail.',
  'page.code.busy':
    'Trop de codes sont essayés en même temps. Attendez une minute et réessayez. Le lien de l’e‑mail fonctionne.',
  'page.code.spent-title': 'Ce code ne fonctionne plus',
  'page.code.spent-heading': 'Ce code ne fonctionne plus',
  'page.code.spent-text':
    'Quelqu’un l’a mal saisi cinq fois. Rien n’est perdu : demandez un nouveau code, et nous envoyons un nouvel e‑mail.',
  'page.code.spent-button': 'M’envoyer un nouveau code',
  'page.code.none-comes':
    'Si aucun e‑mail n’arrive, ou si votre inscription date de plus {days, plural, one {d’un jour} many {de # de jours} other {de # jours}}, inscrivez-vous de nouveau.',
  'page.not-me.title': 'Ce n’était pas moi',
  'page.not-me.heading': 'Ce n’était pas vous ?',
  'page.not-me.text':
    'Si vous n’avez rien demandé, dites-le-nous. {days, plural, one {Pendant # jour} many {Pendant # de jours} other {Pendant # jours}}, nous n’enverrons ni confirmation ni rappel à votre adresse, même si quelqu’un le demande.',
  'page.not-me.subscribed':
    'Les alertes que vous avez déjà confirmées continuent. Chacune contient un lien pour vous désabonner.',
  'page.not-me.button': 'Ce n’était pas moi',
  'page.not-me.without-code': 'Pas de code sous la main ?',
  'page.not-me.without-code-text':
    'Attendez une minute, puis cliquez sur ce bouton : il ne demande alors plus de code.',
  'page.not-me.code-wrong':
    'Ce n’est pas le code de notre dernier e‑mail, ou il a été essayé trop souvent. Attendez une minute : le bouton ci-dessous ne demande alors plus de code.',
  'page.said-not-me.title': 'Merci',
  'page.said-not-me.heading': 'Merci. Nous ne vous écrirons plus à ce sujet',
  'page.said-not-me.text':
    '{days, plural, one {Pendant # jour} many {Pendant # de jours} other {Pendant # jours}}, nous n’enverrons ni confirmation ni rappel à votre adresse.',
  'page.said-not-me.mistake': 'C’était vous, finalement ?',
  'page.said-not-me.mistake-text':
    'Saisissez le code de l’e‑mail : les alertes commencent alors, et ceci est annulé. Plus tard, le lien de l’e‑mail demande le même code.',
  'page.not-me-over.title': 'Cette demande est close',
  'page.not-me-over.heading': 'Cette demande est close',
  'page.not-me-over.text':
    'Elle a été confirmée, ou elle est trop ancienne pour l’être. Si vous recevez des alertes que vous ne voulez pas : chacune contient un lien pour vous désabonner.',
  'page.confirmed.before': 'Votre choix est confirmé. Vous n’avez rien d’autre à faire.',
  'page.confirmed.more-text':
    '« {more} » vous demande de nouveau votre adresse et une confirmation, sauf si votre session est ouverte.',
  'page.confirmed.erase': 'Un lien d’urgence',
  'page.confirmed.erase-text':
    'Ce lien efface immédiatement tout ce que nous savons de vous. Aucun e‑mail ne suit. Gardez-le en lieu sûr, pas dans votre messagerie : cette page ne peut pas être rouverte. Une fois dans vos préférences, vous pouvez créer un nouveau lien. Celui-ci ne fonctionne alors plus.',
  'page.confirmed.erase-link': 'Effacer tout ce qui me concerne',
  'page.confirmed.copy': 'Copier le lien',
  'page.confirmed.copied': 'Le lien est copié',
  'page.confirmed.change': 'Modifier ou arrêter vos alertes',
} as const;
