/** Les pages du bureau où l’on regarde le message d’un brouillon. */
export const previewMessages = {
  'preview.title': 'Le message : {title}',
  'preview.heading': 'Voici le message',
  'preview.not-ready': 'L’envoi n’est pas encore possible\u00a0: il reste des points à vérifier ou à compléter.',
  'preview.to-checks': 'Voir ce qui reste à faire',
  'preview.back': 'Retour au texte',
  'preview.made-from': 'Tiré de la version {revision, number}, enregistrée le {day} à {time} UTC par {name}.',
  'preview.bytes':
    'Ce sont les octets mêmes qui seront envoyés. L’empreinte des messages dans toutes les langues, et de rien d’autre, commence par',
  'preview.invented':
    'Les lignes propres à chaque lecteur (pourquoi il le reçoit, comment l’arrêter) sont celles d’un lecteur inventé. Le numéro d’un nouveau cas, le code de vérification et l’adresse de sa page sont donnés à la publication ; ici, ce sont des zéros.',
  'preview.newer': 'La version {revision, number} est plus récente que celle-ci.',
  'preview.to-newest': 'Voir son message',
  'preview.readers': 'Langue du lecteur',
  'preview.original': 'l’original',
  'preview.ready': 'écrit',
  'preview.not-written': 'non écrit',
  'preview.parts': 'Ce que le lecteur a déjà reçu',
  'preview.part.first': 'À qui découvre le cas',
  'preview.part.follow-up': 'À qui a reçu le message précédent',
  'preview.forms': 'Forme',
  'preview.form.html': 'Mis en page',
  'preview.form.text': 'En texte',
  'preview.form.text-is': 'brut',
  'preview.form.discreet': 'Discret',
  'preview.form.discreet-is': 'ne dit rien au-dehors',
  'preview.meanwhile':
    'Il n’y a pas de texte en {reader}. Ses lecteurs reçoivent ceci : l’original en {original}, avec nos propres mots en {reader}. Qui a choisi d’attendre le reçoit dès qu’il existe.',
  'preview.meanwhile-urgent':
    'Il n’y a pas de texte en {reader}. Ses lecteurs reçoivent ceci : l’original en {original}, avec nos propres mots en {reader}. C’est urgent : personne n’attend.',
  'preview.in-list': 'Dans la liste des messages',
  'preview.on.phone': 'Sur un téléphone',
  'preview.on.desktop': 'Sur un ordinateur',
  'preview.on.phone-dark': 'Sur un téléphone, sombre',
  'preview.frame': 'Le message. {place}',
  'preview.health': 'Taille et état',
  'preview.size': '{size} sur les {limit} que les messageries montrent en entier',
  'preview.size-alone': '{size} de texte',
  'preview.loads-nothing': 'Aucune image, et rien n’est chargé d’ailleurs',
  'preview.loads': 'Quelque chose est chargé d’ailleurs à l’ouverture',
  'preview.leaving': 'Se désabonner se fait en un clic, dans le message et dans la messagerie',
  'preview.subject-long': 'L’objet est long : les téléphones le coupent après « {start} »',
  'preview.links': 'Où il mène : {count, plural, one {# adresse} many {# d’adresses} other {# adresses}}',
  'preview.left-out': 'Laissé de côté dans ce que vous avez collé',
  'preview.left-out.image': '{count, plural, one {# image} many {# d’images} other {# images}}',
  'preview.left-out.video': '{count, plural, one {# vidéo} many {# de vidéos} other {# vidéos}}',
  'preview.left-out.audio':
    '{count, plural, one {# enregistrement} many {# d’enregistrements} other {# enregistrements}}',
  'preview.left-out.embed':
    '{count, plural, one {# cadre d’un autre site} many {# de cadres d’autres sites} other {# cadres d’autres sites}}',
  'preview.left-out.form': '{count, plural, one {# formulaire} many {# de formulaires} other {# formulaires}}',
  'preview.left-out.script': '{count, plural, one {# script} many {# de scripts} other {# scripts}}',
  'preview.left-out.links':
    '{count, plural, one {# liste de liens} many {# de listes de liens} other {# listes de liens}}',
  'preview.left-out.text':
    '{count, plural, one {# bout de texte autour} many {# de bouts de texte autour} other {# bouts de texte autour}}',
  'preview.none.title': 'Il n’y a pas encore de message à voir',
  'preview.none.unready': 'Il faut d’abord corriger quelque chose ou y répondre.',
  'preview.none.busy': 'Il y a trop à faire en ce moment. Réessayez dans une minute.',
  'preview.none.too-large': 'C’est trop long pour être publié. Raccourcissez le texte.',
  'preview.none.unchanged': 'Ce texte même a déjà été publié. Rien ne serait envoyé.',
  'preview.none.other':
    'Tel quel, l’envoyer ne donnerait aucun message : un appel à agir de ce nom a déjà été publié, rejoint ou retiré. Dites de quelle suite il s’agit.',
  'preview.test.heading': 'Envoyer un essai',
  'preview.test.to': 'À qui',
  'preview.test.text': 'Le même message avec ESSAI devant l’objet, aux seuls membres de votre équipe.',
  'preview.test.subject': 'ESSAI : {subject}',
  'preview.test.you': '{name} (vous)',
  'preview.test.button': 'Envoyer l’essai',
  'preview.test.done': 'L’essai est en route.',
  'preview.test.last': 'Dernier essai : {day}, {time} UTC, à {names}.',
  'preview.test.to-no-one': 'Choisissez au moins un membre',
  'preview.test.too-many':
    'Votre équipe ne peut plus envoyer d’essais aujourd’hui. Regardez le message ici, ou réessayez demain',
  'desk.history.test-sent':
    '{who} a fait envoyer un essai du message d’un brouillon (version {revision, number}) à {names}.',
  'preview.audience.heading': 'Qui le recevrait',
  'preview.audience.text':
    'Sont comptées les personnes qui suivent ce dont il parle. Le compte est donné en une seule fourchette, pour ne rien dire de personne en particulier.',
  'preview.audience.button': 'Compter les lecteurs',
  'preview.audience.fewer':
    '{to, plural, one {# personne au plus} many {# de personnes au plus} other {# personnes au plus}}',
  'preview.audience.between': 'De {from, number} à {to, number} personnes',
  'preview.audience.more': '{from, number} personnes ou plus',
  'preview.audience.last':
    '{minutes, plural, one {Le dernier message part en # minute environ} many {Le dernier message part en # de minutes environ} other {Le dernier message part en # minutes environ}} après le début de l’envoi, sauf si un message plus urgent passe avant.',
  'preview.audience.no-more': 'Votre bureau a eu ses comptes de cette heure. Réessayez à la prochaine.',
} as const;
