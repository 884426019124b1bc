/** Ce que les vérifications avant l’envoi disent d’un texte. */
export const checkMessages = {
  'check.unchecked':
    'Cette partie est trop longue ou trop compliquée pour y chercher noms et numéros\u00a0: elle n’a pas pu être vérifiée. Raccourcissez-la\u00a0: {part}.',
  'check.title': 'À vérifier avant l’envoi',
  'check.none': 'Les vérifications n’ont rien trouvé.',
  'check.public': 'C’est public',
  'check.no-one-can-tell': 'Personne ne peut être reconnu',
  'check.named-because': 'Peut être nommé, parce que',
  'check.named-because-hint':
    'Par exemple «\u00a0s’exprime en public au nom de la famille\u00a0». Ou ajoutez cette personne à la liste.',
  'check.no-name': 'Ce n’est pas le nom d’une personne',
  'check.looked-at': 'L’image a été vérifiée',
  'check.meant-so': 'C’est voulu',
  'check.unnamed-person':
    '{part}\u00a0: une personne dont le nom ne doit pas être publié y est nommée, ou dans un lien ou une image. Retirez le nom.',
  'check.unspelled-person':
    '«\u00a0{quote}\u00a0» ne doit pas être publié, et «\u00a0{title}\u00a0» contient des mots dans une écriture dans laquelle aucune graphie de ce nom n’est connue ({script}). Nous ne pouvons pas l’y chercher. Écrivez le nom dans cette écriture sous la personne, ou dites qu’il n’y figure pas.',
  'check.not-there': 'Le nom n’y figure sous aucune graphie de cette écriture',
  'check.name-part':
    '{part}\u00a0: «\u00a0{quote}\u00a0» y figure. C’est peut-être «\u00a0{of}\u00a0», une partie du nom de cette personne, qui ne doit pas être publié\u00a0: {name}. Retirez ces mots si les lecteurs peuvent savoir de qui il s’agit.',
  'check.someone-else': 'C’est quelqu’un d’autre, ou personne ne peut être reconnu',
  'check.minor':
    'Le nom complet d’un enfant figure à côté de son âge\u00a0: «\u00a0{quote}\u00a0». Retirez le nom de famille ou l’âge.',
  'check.minor-age':
    'Une personne de moins de 18 ans est mentionnée\u00a0: «\u00a0{quote}\u00a0». Peut-on savoir qui c’est\u00a0?',
  'check.identity-number':
    'Un numéro de document, de carte ou de compte\u00a0: «\u00a0{quote}\u00a0». Retirez-le, sauf s’il est public.',
  'check.phone': 'Un numéro de téléphone\u00a0: «\u00a0{quote}\u00a0». Retirez-le, sauf s’il est public.',
  'check.handle': 'Un identifiant de messagerie\u00a0: «\u00a0{quote}\u00a0». Retirez-le, sauf s’il est public.',
  'check.email':
    'Une adresse e\u2011mail\u00a0: «\u00a0{quote}\u00a0». Retirez-la si c’est celle d’une personne privée.',
  'check.street-address': 'L’adresse d’une maison\u00a0: «\u00a0{quote}\u00a0». Retirez-la si quelqu’un y habite.',
  'check.birth-date': 'Une date de naissance\u00a0: «\u00a0{quote}\u00a0». L’âge suffit aux lecteurs.',
  'check.image-metadata':
    'Le fichier de l’image contient des données en plus de la photo ({quote}). Nous les retirons\u00a0; vérifiez que la photo elle-même ne montre ni lieu ni personne à protéger.',
  'check.no-way-to-act':
    'Les lecteurs savent quoi demander, mais pas à qui\u00a0: il n’y a ni destinataire ni autre façon d’agir. Ajoutez-en, ou dites que c’est voulu.',
  'check.unlisted-name':
    '«\u00a0{quote}\u00a0» est une personne nommée qui ne figure pas dans la liste. Faut-il l’y ajouter, avec son accord\u00a0?',

  'name-taken-out.words': '[nom retiré]',
  'name-taken-out.title': 'Un appel à agir dont un nom a été retiré',
  'name-taken-out.text': 'Ce passage a été retiré, car il nommait une personne qui ne souhaite plus être nommée.',
  'name-taken-out.changed':
    'Une personne ne souhaite plus être nommée. Merci de ne pas transmettre les versions précédentes et de supprimer les messages qui la nomment.',

  'desk.history.key': 'Un programme ou une commande avec une clé',
  'desk.history.consent-given':
    '{who} a noté qui a accepté que {name} figure dans un appel à agir\u00a0: {by}, {day}, pour «\u00a0{scope}\u00a0».',
  'desk.history.without-consent': '{who} a inscrit {name} sans accord, parce que\u00a0: {reason}',
  'desk.history.named-without-consent':
    '{who} a répondu d’un nom. Nommé sans accord\u00a0: {name}, parce que\u00a0: {reason}',
  'desk.history.named-without-answer': '{who} a publié un appel à agir. Nommé sans réponse\u00a0: {name}',
  'desk.history.consent-withdrawn': '{who} a retiré un nom d’un appel à agir, l’accord ayant été retiré.',
  'desk.history.taken-out': 'Le texte de cette entrée a été retiré.',

  'desk.withdraw.title': 'Retirer un nom',
  'desk.withdraw.heading': 'Retirer un nom de cet appel à agir',
  'desk.withdraw.text':
    'Le nom choisi disparaît des pages, des flux, des cartes et de la recherche, ainsi que de chaque version, brouillon, note et motif que votre organisation conserve. Ce qu’un programme a planifié et qui nomme la personne est annulé. Les parties du nom qui figurent seules («\u00a0M.\u00a0Exemple\u00a0») disparaissent là où elles sont cochées et restent ailleurs. Tout envoi en cours s’arrête. Les destinataires sont priés de supprimer ce qu’ils ont reçu. Un clic ne suffit pas pour revenir en arrière.',
  'desk.withdraw.who': 'Quel nom\u00a0?',
  'desk.withdraw.button': 'Retirer le nom maintenant',
  'desk.withdraw.on': 'Continuer',
  'desk.withdraw.ask': 'Retirer ce nom ?',
  'desk.withdraw.ask-back': 'Ne pas le retirer',
  'desk.withdraw.none': 'Cet appel à agir ne cite dans sa liste personne qui puisse être nommé.',
  'desk.withdraw.choose': 'Choisissez le nom à retirer',
  'desk.withdraw.unspelled':
    'Rien n’a encore été modifié. Dites ci-dessous comment le nom s’écrit dans chaque écriture où il n’est pas connu, ou qu’il n’y figure pas',
  'desk.withdraw.in-script': 'Le nom dans cette écriture\u00a0: {script}',
  'desk.withdraw.spelling': 'Comment le nom y est-il écrit\u00a0?',
  'desk.withdraw.untouched':
    'Rien n’a été trouvé à retirer dans ces éditions\u00a0: {languages}. Relisez-les. Si le nom y figure sous une autre graphie, envoyez une correction qui la donne.',
  'desk.withdraw.busy': 'Quelqu’un d’autre a modifié cet appel à agir au même moment. Cliquez encore une fois.',
  'desk.withdraw.done': 'Le nom a été retiré',
  'desk.withdraw.beyond': 'Ce que personne ne peut rappeler',
  'desk.withdraw.beyond-mail':
    'Les messages déjà remis restent dans les boîtes de réception. Les destinataires sont priés de les supprimer.',
  'desk.withdraw.beyond-cache':
    'Les navigateurs et les caches gardent les pages et les flux jusqu’à une minute. Les moteurs de recherche et les archives les gardent aussi longtemps qu’ils le veulent\u00a0: demandez-leur d’oublier la page.',
  'desk.withdraw.beyond-others': 'Ce que d’autres ont copié, imprimé ou publié est entre leurs mains.',
  'desk.withdraw.who-may':
    'Une seule personne qui peut écrire des appels à agir suffit. Vos collègues en sont informés par e‑mail, sans le nom.',
  'desk.withdraw.parts': 'Parties de ce nom qui figurent seules',
  'desk.withdraw.parts-hint': 'Ce qui est coché est retiré avec le nom. Le reste demeure.',
  'desk.withdraw.where': '{parts}, version {versions}',
  'desk.withdraw.whole': 'Le nom entier figure dans\u00a0: {parts}',
  'desk.withdraw.unlisted': 'Un nom qui ne figure pas ci-dessus',
  'desk.withdraw.unlisted-name': 'Le nom tel qu’il figure dans le texte',
  'desk.withdraw.unlisted-hint': 'Les endroits où il figure sont montrés avant qu’il soit retiré.',
  'desk.withdraw.unlisted-spelling': 'Graphie {number}, s’il est aussi écrit autrement',
  'desk.withdraw.or-down': 'Mettre tout l’appel à agir hors ligne sans e‑mail',
  'desk.withdraw.look': 'Rien n’a encore été modifié. Regardez les endroits ci-dessous, puis cliquez de nouveau',
  'desk.withdraw.not-found': 'Ce nom ne figure nulle part dans cet appel à agir. Vérifiez comment il y est écrit',
  'desk.withdraw.hidden': 'Une personne qui ne doit pas être nommée\u00a0: quelque chose de son nom figure encore ici',
  'desk.withdraw.left':
    'Des parties d’un nom figurent encore dans cet appel à agir. Elles sont ci-dessous, chacune avec sa place.',
  'desk.withdraw.nothing-left': 'Aucune autre partie du nom n’a été trouvée dans cet appel à agir.',
  'desk.withdraw.link': 'Retirer un nom',
  'desk.withdraw.see': 'Voir la page',
} as const;
