import { wordsOf } from '../words-of.ts';

/** What a place is, in small letters next to its name: "the Gezi prison", "prison de Gezi". No person has one. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  wordsOf(`
  prison jail province district city town village region river lake street avenue road square university hospital school college airport port camp settlement neighbourhood neighborhood county island park monastery
  mosque church stadium bridge building mountain forest valley suburb commune township municipality colony court protests massacre state
  hopital rue boulevard place quartier ville departement parc foret riviere lac ile universite lycee ecole institut aeroport prefecture gouvernorat localite stade mosquee eglise immeuble canton tribunal juridiction
  carcel prision establecimiento penal calle carrera avenida plaza barrio colonia ciudad pueblo municipio departamento provincia parque rio lago isla universidad colegio instituto aeropuerto campamento estado penitenciaria vereda juzgado
  prize award medal prix premio premiado
`),
);

/** What a body or a work is, in small letters before its name: "the group Gezi Kollektif", "la empresa Vientos". */
export const THING_NOUNS: ReadonlySet<string> = new Set(
  wordsOf(`
  company group movement party coalition project film book song newspaper weekly daily magazine radio website site portal network programme program campaign operation organisation organization band firm agency
  channel station centre center blog outlet platform app militia ship vessel
  societe entreprise groupe parti mouvement journal hebdomadaire quotidien site projet affaire operation coalition accords association organisation agence chaine station livre chanson centre navire milice collectif
  empresa grupo partido movimiento colectivo organizacion semanario diario revista portal pelicula libro cancion proyecto operacion agencia canal emisora centro sitio asociacion fundacion coalicion buque
`),
);

/** May stand between such a noun and the name: "prison de la Example". */
export const LINKING_WORDS: ReadonlySet<string> = new Set(
  wordsOf('de du des d la le les l el los las del of called named the dit dite llamado llamada'),
);

/** Before a row of capitals they show a place or a body: "in Bang Kloi", "the Rabten Gompa", "la Torre Alta". No one is named with an article. */
export const BEFORE_THINGS: ReadonlySet<string> = new Set(
  wordsOf(
    'the this that these no my our your its in at near from inside outside le la les l du des au aux en a el los las del al un una une',
  ),
);
