import type { Language } from '../../../../functions/contract/languages.ts';

/** An invented appeal in each language, with what its checks find. */
interface AppealTexts {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  readonly demand: string;
  /** What a colleague writes in its place. */
  readonly otherTitle: string;
}

export const APPEAL_TEXTS = {
  en: {
    title: 'RUSSIA: lawyer Ivan Example beaten in prison',
    summary: 'Guards beat him on Monday, and no doctor has seen him since.',
    text: '03/04/2026\n\nGuards beat Ivan Example on Monday. **No doctor** has seen him since. His lawyer can be reached at +7 495 000 00 00.\n\nThe Example Observatory asks that:\n\n- a doctor sees him at once\n- he is released',
    demand: 'Let a doctor see him at once.',
    otherTitle: 'RUSSIA: lawyer Ivan Example in hospital',
  },
  fr: {
    title: 'RUSSIE : l’avocat Ivan Example battu en prison',
    summary: 'Des gardiens l’ont battu lundi ; aucun médecin ne l’a vu depuis.',
    text: 'Le 03/04/2026\n\nDes gardiens ont battu Ivan Example lundi. **Aucun médecin** ne l’a vu depuis. Son avocate répond au +7 495 000 00 00.\n\nL’observatoire demande :\n\n- qu’un médecin le voie immédiatement\n- qu’il soit libéré',
    demand: 'Qu’un médecin le voie immédiatement.',
    otherTitle: 'RUSSIE : l’avocat Ivan Example à l’hôpital',
  },
  es: {
    title: 'RUSIA: el abogado Ivan Example, golpeado en prisión',
    summary: 'Unos guardias lo golpearon el lunes; ningún médico lo ha visto desde entonces.',
    text: '03/04/2026\n\nUnos guardias golpearon a Ivan Example el lunes. **Ningún médico** lo ha visto desde entonces. Su abogada atiende en el +7 495 000 00 00.\n\nEl observatorio pide:\n\n- que un médico lo vea de inmediato\n- que sea liberado',
    demand: 'Que un médico lo vea de inmediato.',
    otherTitle: 'RUSIA: el abogado Ivan Example, en el hospital',
  },
  ar: {
    title: 'روسيا: ضرب المحامي إيفان مثال في السجن',
    summary: 'ضربه الحراس يوم الاثنين، ولم يره أي طبيب منذ ذلك الحين.',
    text: '03/04/2026\n\nضرب الحراس إيفان مثال يوم الاثنين. **لم يره أي طبيب** منذ ذلك الحين. يمكن الاتصال بمحاميته على الرقم ‎+7 495 000 00 00.\n\nيطالب المرصد بما يلي:\n\n- أن يراه طبيب فورًا\n- أن يُفرج عنه',
    demand: 'أن يراه طبيب فورًا.',
    otherTitle: 'روسيا: المحامي إيفان مثال في المستشفى',
  },
} as const satisfies Record<Language, AppealTexts>;

/** As each of them names him. */
export const NAME_IN = { en: 'Ivan Example', fr: 'Ivan Example', es: 'Ivan Example', ar: 'إيفان مثال' } as const;
