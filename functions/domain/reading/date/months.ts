const MONTHS = [
  'january janvier enero يناير كانون_الثاني جانفي jan janv ene',
  'february février fevrier febrero فبراير شباط فيفري feb févr fév',
  'march mars marzo مارس آذار mar',
  'april avril abril أبريل ابريل إبريل نيسان أفريل apr avr abr',
  'may mai mayo مايو أيار ايار ماي',
  'june juin junio يونيو يونيه حزيران جوان jun',
  'july juillet julio يوليو يوليوز يوليه تموز جويلية jul juil',
  'august août aout agosto أغسطس اغسطس آب غشت أوت aug ago',
  'september septembre septiembre setiembre سبتمبر شتنبر أيلول ايلول sept sep',
  'october octobre octubre أكتوبر اكتوبر تشرين_الأول oct',
  'november novembre noviembre نوفمبر نونبر تشرين_الثاني nov',
  'december décembre decembre diciembre ديسمبر دجنبر كانون_الأول dec déc dic',
].map((names) => names.split(' ').map((name) => name.replace('_', ' ')));

const numbers = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** The number of a month, 1 to 12, by its name or its short form in any language that the reader knows. */
export const monthOf = (name: string | undefined): number | undefined => numbers.get(name?.toLowerCase() ?? '');

/** All of these names as alternatives of a pattern, longest first. */
export const MONTH_NAMES = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|');

const WEEKDAYS = [
  'sunday dimanche domingo الأحد الاحد sun dim dom',
  'monday lundi lunes الاثنين الإثنين mon lun',
  'tuesday mardi martes الثلاثاء tue tues',
  'wednesday mercredi miércoles miercoles الأربعاء الاربعاء wed mer mié',
  'thursday jeudi jueves الخميس thu thur thurs jeu jue',
  'friday vendredi viernes الجمعة fri ven vie',
  'saturday samedi sábado sabado السبت sat sam sáb',
].map((names) => names.split(' '));

/** The number of a day of the week, 0 to 6 from Sunday, by its name. */
export const weekdayOf = (name: string): number | undefined => {
  const number = WEEKDAYS.findIndex((names) => names.includes(name.toLowerCase()));
  return number < 0 ? undefined : number;
};
