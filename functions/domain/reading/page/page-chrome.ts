import type { PageElement } from './page-document.ts';

// Lines that pages put around their texts, in the languages that the reader knows. Each pattern is anchored and flat: linear time.
const CHROME = [
  /^click on (the )?button/i,
  /^(our )?address( & contact)?$/i,
  /^address (&|and) contact/i,
  /^(skip to|jump to) (main )?(content|navigation)/i,
  /^(aller|passer) au contenu|^(saltar|ir) al contenido|^(الانتقال|تخط) إلى المحتوى/i,
  /^(home|menu|search|close|accueil|inicio|menú|rechercher|buscar|contact( us)?|about( us)?|login|log in|sign in|sign up|donate|faire un don|donar|print|imprimer|imprimir|share|partager|compartir|tweet|facebook|twitter|linkedin|whatsapp|email|e-mail|rss|english|français|español|العربية|en|fr|es|ar)$/i,
  /^(share|partager|compartir|follow us|suivez-nous|síganos)( (this|on|sur|en|via|with|article|page|post|cet article|este artículo))*( (facebook|twitter|x|linkedin|whatsapp|email))*\s*:?$/i,
  /^(this (web)?site|we|nous|este sitio|ce site) (uses?|utilisons|utilise|utiliza) cookies/i,
  /\b(accept|manage|refuse|reject) (all )?cookies\b|^(accepter|refuser|aceptar|rechazar) (tous les |todas las )?cookies/i,
  /^(subscribe|sign up|join)( to| for)? (our )?(newsletter|mailing list)/i,
  /^(abonnez-vous|inscrivez-vous) à|^suscríb(ase|ete)/i,
  /^(all rights reserved|tous droits réservés|todos los derechos reservados|copyright|©|\(c\) \d{4})/i,
  /^(you are here|vous êtes ici|usted está aquí|breadcrumb)/i,
  /^(home|accueil|inicio)\s*[>»/›|]/i,
  /^(previous|next|back|précédent|suivant|anterior|siguiente|retour|volver)( (post|article|page))?\s*[:→←»«]?$/i,
  /^(tags?|categories|category|filed under|catégories?|étiquettes|categorías?|etiquetas)\s*:/i,
  /^(last )?(views?|reads?|shares?)\s*:?\s*\d+$/i,
  /^(download|télécharger|descargar)( (the )?(pdf|statement|document))?( \(.*\))?$/i,
  /^(privacy policy|terms of use|legal notice|mentions légales|aviso legal|politique de confidentialité)/i,
];

const END_OF_ARTICLE =
  /^(related( (articles|posts|content|news|documents|items))?|(you may|you might) also (like|be interested)|see also|read (also|more|next)|more (news|on this|articles|stories)|latest (news|posts|articles|appeals)|recent posts|other (news|alerts)|voir aussi|(à )?lire (aussi|également)|articles? (liés|similaires|récents|connexes)|dernières actualités|sur le même sujet|artículos? relacionad[oa]s|noticias relacionadas|últimas noticias|ver también|leer (más|también)|contenido relacionado|leave a (reply|comment)|comments|post navigation|share this( (article|post|page))?|مقالات ذات صلة|اقرأ أيضا)\s*:?$/i;

const LONGEST_CHROME_LINE = 200;

/** Whether a line belongs to the page and not to the appeal: navigation, address block, sharing, cookies, copyright. */
export function isChromeLine(line: string): boolean {
  return line.length <= LONGEST_CHROME_LINE && CHROME.some((pattern) => pattern.test(line));
}

const FRAME_TAGS = new Set(['nav', 'aside', 'footer', 'dialog', 'menu']);
const FRAME_ROLES = new Set(['navigation', 'complementary', 'contentinfo', 'search', 'banner', 'dialog', 'toolbar']);
const AROUND_NAMES = new Set(
  'share sharing shares social addtoany sharedaddy related newsletter subscribe cookie cookies breadcrumb breadcrumbs menu navbar nav navigation sidebar comment comments promo advert advertisement ads widget pagination pager tags byline meta skip'.split(
    ' ',
  ),
);

/** Names that say what a page is about or looks like, not what an element is: "has-sidebar", "category-social-rights". */
const TELLS_OF_PAGE = /^(?:has|no|with|is|category|tag|type|single|post-type|page-template)-/;

/** Whether an element is one that pages have around their texts: by its kind or its role. */
export function isFrame(element: PageElement): boolean {
  const { localName } = element;
  if (localName === 'header') return element.querySelector('h1, p') === null;
  return FRAME_TAGS.has(localName) || FRAME_ROLES.has(element.getAttribute('role') ?? '');
}

/** Whether an element holds what pages put around or into their texts, by its kind, its role or its name. */
export function isAroundArticle(element: PageElement): boolean {
  if (isFrame(element) || element.localName === 'form') return true;
  const classes = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .toLowerCase()
    .split(/\s+/);
  const isNamedSo = classes.some(
    (name) => !TELLS_OF_PAGE.test(name) && name.split(/[^a-z]+/).some((word) => AROUND_NAMES.has(word)),
  );
  return isNamedSo && element.querySelector('h1, article, main') === null;
}

/** Whether a line heads what pages put below an article: related items, comments, recent posts. */
export function endsArticle(line: string): boolean {
  return line.length <= 60 && END_OF_ARTICLE.test(line);
}
