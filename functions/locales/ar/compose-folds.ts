/** ما يقوله قسم مطوي من الاستمارة عما فيه. */
export const composeFoldMessages = {
  'compose.fold.nothing': 'لا شيء بعد',
  'compose.fold.begun': 'بدأت الكتابة',
  'compose.fold.people':
    '{count, plural, zero {لا أشخاص} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}',
  'compose.fold.addressees':
    '{count, plural, zero {لا جهات} one {جهة واحدة} two {جهتان} few {# جهات} many {# جهة} other {# جهة}}',
  'compose.fold.actions':
    '{count, plural, zero {لا طرق} one {طريقة واحدة} two {طريقتان} few {# طرق} many {# طريقة} other {# طريقة}}',
  'compose.fold.cautions':
    '{count, plural, zero {لا تنبيهات} one {تنبيه واحد} two {تنبيهان} few {# تنبيهات} many {# تنبيهًا} other {# تنبيه}}',
  'compose.fold.sources':
    '{count, plural, zero {لا مصادر} one {مصدر واحد} two {مصدران} few {# مصادر} many {# مصدرًا} other {# مصدر}}',
  'compose.fold.written': 'مكتوبة',
  'compose.fold.image': 'صورة واحدة',
  'compose.fold.person-more': 'المزيد عن هذا الشخص: المكان، ومنذ متى، وصيغ أخرى للاسم',
  'compose.fold.addressee-more': 'المزيد عن هذه الجهة: الاسم واللغات والهاتف والنسخ',
} as const;
