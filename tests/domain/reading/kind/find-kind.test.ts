import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../functions/contract/languages.ts';
import { findKind } from '../../../../functions/domain/reading/kind/find-kind.ts';

const read = (title: string, lead = '', labels: string[] = [], language: Language = 'en') => {
  const { value, confidence } = findKind(title, labels, lead, language);
  return `${value} ${confidence}`;
};

describe('a page that calls itself a follow-up is one', () => {
  test.each([
    ['Update – Maldives: blogger still missing', 'update sure'],
    ['Good news from the Gambia: charges dropped', 'outcome sure'],
    ['Correction – Guinea-Bissau: date of the hearing', 'correction sure'],
    ['Retraction: arrest of a union leader', 'retraction sure'],
    ['Mexique : Action complémentaire : craintes pour la sécurité', 'update sure'],
    ['Action urgente (suivi) Gambie. Prisonniers en danger', 'update sure'],
  ])('%s', (title, kind) => {
    expect(read(title)).toBe(kind);
  });

  test('in a label under the title', () => {
    expect(read('Lawyers on trial', '', ['New information'])).toBe('update sure');
  });

  test('in a line over its text', () => {
    const lead = 'Público\nMás información (actualización núm. 1) sobre AU 299/06\nEs juzgado un abogado.';
    expect(read('Temor de ejecución', lead, [], 'es')).toBe('update sure');
  });

  test('in the number of its case reference', () => {
    expect(read('Lawyers on trial', 'EGY 005 / 1117 / OBS 114.1. They were arrested.')).toBe('update sure');
    expect(read('Lawyers on trial', 'EGY 005 / 1117 / OBS 114. They were arrested.')).toBe('new sure');
  });

  test.each(['Last update: 3 May 2024', 'Dernière mise à jour : 3 mai 2024'])(
    'not in what its site says: %s',
    (label) => {
      expect(read('Lawyers on trial', '', [label])).toBe('new sure');
    },
  );
});

const kinds = (language: Language, titles: readonly string[]) => titles.map((title) => read(title, '', [], language));

describe('a release that is reported is an outcome, and a person decides', () => {
  test.each<[Language, string[]]>([
    [
      'en',
      [
        'Editor freed after nine months',
        'Court acquits lawyer',
        'Charges against editor dropped',
        'Activists celebrate dropping of charges against students',
        'Niger: Release of Ivan Example a relief',
        'Death sentence commuted for Ivan Example',
        'Supreme Court overturns conviction of lawyer',
      ],
    ],
    ['fr', ['Niger : libération de Ivan Example', 'Acquittement de Ivan Example', 'Ivan Example remis en liberté']],
    ['es', ['Liberan a Ivan Example', 'Retiran cargos penales contra el editor', 'Absuelven al editor']],
    ['ar', ['النيجر: الإفراج عن المحرر', 'محكمة تبرئ المحرر']],
  ])('in a title: %s', (language, titles) => {
    expect(kinds(language, titles)).toEqual(titles.map(() => 'outcome unsure'));
  });

  test('in a text, where it is about the person', () => {
    expect(read('Editor Ivan Example', 'Ivan Example was released on Monday.')).toBe('outcome unsure');
    expect(read('Editor held', 'He was held with two others, who were later released.')).toBe('new sure');
    expect(read('Judge on trial', 'She freed a suspect, and police released a statement.')).toBe('new sure');
    expect(read('Editor killed', 'The suspects were released without charge.')).toBe('new sure');
  });
});

describe('half an outcome is an update, and a person decides', () => {
  test.each<[Language, string[]]>([
    [
      'en',
      [
        'Editor released on bail',
        'Court grants bail to editor',
        'One of two editors freed',
        'Some released while others remain in prison',
        'Prosecutor appeals acquittal of lawyer',
        'Editor rearrested days after release',
      ],
    ],
    ['fr', ['Liberté provisoire accordée à Ivan Example', 'Le parquet fait appel de l’acquittement']],
    ['es', ['Libertad provisional para Ivan Example', 'La fiscalía apela la absolución']],
    ['ar', ['الإفراج عن المحرر بكفالة', 'إخلاء سبيل المحرر']],
  ])('in a title: %s', (language, titles) => {
    expect(kinds(language, titles)).toEqual(titles.map(() => 'update unsure'));
  });

  test('in a text', () => {
    expect(read('Lawyer at risk', 'The prosecutor has appealed against the acquittal of the lawyer.')).toBe(
      'update unsure',
    );
    expect(read('Release the lawyer', 'Although a court acquitted him, he is behind bars.')).toBe('update unsure');
    expect(read('Judge suspended', 'She granted bail to four people.')).toBe('new sure');
  });
});

describe('a further step in a case that is known is an update, and a person decides', () => {
  test.each<[Language, string[]]>([
    [
      'en',
      [
        'Court upholds sentence against editor',
        'Niger: Appeal rejected',
        'A year on, editor still detained',
        'Detention of editor extended by 45 days',
        'Editor enters second month of hunger strike',
        'New charges against jailed editor',
      ],
    ],
    ['fr', ['La condamnation de Ivan Example confirmée en appel', 'Niger : toujours détenu un an après']],
    ['es', ['Confirman condena contra el editor', 'A un año de su detención, sigue preso']],
    ['ar', ['محكمة الاستئناف تؤيد حكم سجن المحرر', 'عام على اعتقال المحرر', 'تجديد حبس المحرر 45 يوما']],
  ])('in a title: %s', (language, titles) => {
    expect(kinds(language, titles)).toEqual(titles.map(() => 'update unsure'));
  });

  test('where a text speaks of an earlier call', () => {
    expect(read('Editor on trial', 'Further to our appeal of 3 May 2024, his trial began.')).toBe('update unsure');
    expect(read('Editor held', 'He was arrested on 3 May and is still detained.')).toBe('new sure');
  });
});

describe('a demand is a first call', () => {
  test.each<[Language, string[]]>([
    [
      'en',
      [
        'Editor must be released',
        'Groups call for the release of an editor',
        'UN wants singer sentenced to death freed',
        'Drop charges against editor',
        'Police update their files on lawyers',
        'Report released on prisons',
        'Killers of journalist released',
      ],
    ],
    [
      'fr',
      ['Niger : appel à la libération de Ivan Example', 'Le rédacteur doit être libéré', 'Liberté pour Ivan Example'],
    ],
    ['es', ['Exigimos la liberación de Ivan Example', 'Libertad para Ivan Example']],
    [
      'ar',
      ['منظمة تطالب النيجر بالإفراج عن المحرر', 'على السلطات الإفراج عن المحرر فورا', 'خبراء: الإفراج عن المحرر واجب'],
    ],
  ])('in a title: %s', (language, titles) => {
    expect(kinds(language, titles)).toEqual(titles.map(() => 'new sure'));
  });

  test('what its text reports of others changes nothing', () => {
    expect(read('Release the lawyer', 'Two others were released in May.')).toBe('new sure');
  });

  test('a sentence is no further step', () => {
    expect(read('Editor sentenced to six months in jail')).toBe('new sure');
    expect(read('Un rédacteur condamné à trois ans de prison', '', [], 'fr')).toBe('new sure');
  });

  test('a demand in a text is no report', () => {
    expect(read('Editor held', 'The charges against him should be withdrawn.')).toBe('new sure');
    expect(read('Rédacteur condamné', 'Il doit s’acquitter d’une amende.', [], 'fr')).toBe('new sure');
  });
});
