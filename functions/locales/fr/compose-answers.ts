/** Ce que les membres répondent aux vérifications, et ce qui est dit d’un nom retiré des brouillons. */
export const composeAnswerMessages = {
  'compose.consent-withdrawn':
    'Non enregistré. Une personne que ce brouillon nomme a retiré son accord. Votre texte est conservé ci-dessous\u00a0: retirez le nom des champs signalés, puis enregistrez de nouveau.',
  'compose.problem.consent-withdrawn': 'L’accord a été retiré\u00a0: enlevez le nom de cette personne',
  'compose.problem.consent-and-reason':
    'Dites qui a donné son accord ou pourquoi personne n’a été consulté, pas les deux',
  'compose.problem.two-answers':
    'Dites pourquoi cette personne peut être nommée, ou que ce n’est pas le nom d’une personne, pas les deux',
  'compose.problem.named-nowhere':
    'Ce nom ne figure nulle part dans l’appel à agir\u00a0: écrivez-le comme il y figure',
  'compose.also-named': 'Personnes nommées hors de la liste',
  'compose.problem.names-unnamed': 'Une personne qui ne doit pas être nommée l’est ici. Retirez le nom',
  'compose.problem.name-unspelled':
    'Cette personne ne doit pas être nommée, et l’appel à agir contient des mots dans une écriture dans laquelle son nom n’est pas connu. Écrivez-le dans cette écriture, ici ou avec les autres graphies\u00a0; ou cochez dans les vérifications avant l’envoi qu’il n’y figure pas',
  'compose.problem.kept-unspelled':
    'Une version précédente mentionne une personne qui ne doit pas être nommée et dont le nom n’est pas connu dans une écriture de ce brouillon. Ajoutez de nouveau cette personne, avec son nom dans cette écriture',
  'compose.problem.no-such-addressee': 'Choisissez l’un des destinataires de cet appel à agir',
  'compose.problem.addressee-lacks':
    'Ce destinataire n’a ni adresse ni numéro pour cela. Ajoutez-les, ou choisissez une autre façon d’agir',
  'compose.problem.user-name':
    'Une adresse web contient ici un nom d’utilisateur ou un mot de passe et peut passer pour un autre site. Retirez-les',
  'compose.problem.address-in-office':
    'Écrivez l’adresse e\u2011mail d’un service dans son propre champ, pas dans un nom',
  'compose.problem.day-past': 'Ce jour est passé\u00a0: choisissez-en un autre',
  'compose.problem.day-future': 'Ce jour n’est pas encore venu\u00a0: choisissez-en un autre',
  'compose.problem.without-day': 'Choisissez un dernier jour pour agir, ou laissez ce champ vide',
  'compose.problem.no-letters': 'Écrivez un titre avec des lettres ou des chiffres',
  'compose.problem.no-alt': 'Décrivez l’image dans la langue de chaque édition',
  'compose.problem.not-in-book': 'Ce destinataire n’est plus dans votre carnet. Décochez-le',
  'check.kind.unnamed-person': 'une personne qui ne doit pas être nommée',
  'check.kind.unspelled-person': 'la présence d’un nom dans une autre écriture',
  'check.kind.name-part': 'une partie d’un nom qui ne doit pas être publié',
  'check.kind.minor': 'le nom d’un enfant',
  'check.kind.minor-age': 'un âge de moins de 18 ans',
  'check.kind.identity-number': 'un numéro de document, de carte ou de compte',
  'check.kind.unchecked': 'une partie qui n’a pas pu être vérifiée',
  'check.kind.phone': 'un numéro de téléphone',
  'check.kind.handle': 'un identifiant de messagerie',
  'check.kind.email': 'une adresse e\u2011mail',
  'check.kind.street-address': 'l’adresse d’une maison',
  'check.kind.birth-date': 'une date de naissance',
  'check.kind.image-metadata': 'des données dans une image',
  'check.kind.unlisted-name': 'un nom qui ne figure pas dans la liste',
  'check.kind.no-way-to-act': 'des demandes sans destinataire',
  'desk.history.checks-answered':
    '{who} a répondu aux vérifications de la version {revision, number} d’un brouillon et laissé ceci en place\u00a0: {checks}.',
  'desk.history.draft-name-taken-out': '{who} a retiré un nom d’un brouillon, l’accord ayant été retiré.',
  'desk.withdraw.drafts-left': 'Des brouillons et d’autres textes restent à parcourir',
  'desk.withdraw.drafts-left-text':
    'Le nom a disparu de ce qui est publié. Il y a plus de brouillons, de notes et de motifs qu’on ne peut en parcourir en une fois. Continuez jusqu’à ce que ce message disparaisse.',
  'desk.withdraw.go-on': 'Parcourir les textes suivants',
  'compose.problem.too-intricate':
    'Ce texte est trop complexe pour être lu\u00a0: simplifiez-le ou raccourcissez-le, puis enregistrez à nouveau',
  'compose.problem.same-language':
    'Cette langue est déjà celle de l’original\u00a0: choisissez une autre langue pour l’original, ou retirez celle-ci',
  'compose.problem.image-too-large':
    'Cette image est trop lourde\u00a0: réduisez-la, par exemple à 1 200 pixels de large',
  'compose.problem.image-kind': 'Choisissez une image JPEG, PNG, WebP ou AVIF',
  'compose.problem.image-damaged':
    'Cette image est endommagée\u00a0: enregistrez-la à nouveau ou choisissez-en une autre',
  'compose.problem.image-moves': 'Choisissez une image fixe\u00a0: celle-ci est animée',
  'compose.problem.image-unclean': 'Enregistrez cette image droite, entière et sans métadonnées, par exemple en JPEG',
  'compose.problem.image-with-retraction': 'Retirez l’image\u00a0: un retrait est publié sans image',
  'compose.problem.encoded-word':
    'Retirez le signe égal accolé à un point d’interrogation\u00a0: les messageries en font d’autres mots',
  'compose.problem.names-minor':
    'Ce texte donne le nom complet d’un enfant et son âge\u00a0: retirez le nom de famille ou l’âge',
  'compose.problem.repeats-text':
    'Écrivez en une ou deux phrases pourquoi l’appel à agir est retiré, à la place de son texte',
  'compose.problem.joined-withdrawn':
    'L’appel à agir auquel vous vous étiez joints a été retiré par son auteur. Si le vôtre reste valable, commencez un nouvel appel à agir',
  'compose.problem.addresses-too-long':
    'Raccourcissez ce texte\u00a0: avec ses adresses écrites en entier, il est trop long',
  'compose.problem.empty': 'Écrivez des mots ici, ou laissez ce champ vide',
  'compose.problem.unknown-code': 'Choisissez dans la liste',
  'compose.problem.no-date': 'Choisissez la date de l’appel à agir',
} as const;
