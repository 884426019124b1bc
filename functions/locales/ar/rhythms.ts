/** Words about how often mail comes, and when. */
export const rhythmMessages = {
  'rhythm.immediate': 'رسالة واحدة لكل نداء جديد فور نشره.',
  'rhythm.daily':
    'رسالة واحدة في اليوم على الأكثر، الساعة {time} (المنطقة الزمنية: {zone})، فيها كل جديد. أما النداءات العاجلة فتصل فورًا.',
  'rhythm.weekly':
    'رسالة واحدة في الأسبوع على الأكثر، يوم {weekday} الساعة {time} (المنطقة الزمنية: {zone})، فيها كل جديد. أما النداءات العاجلة فتصل فورًا.',
  'rhythm.kept': 'تبقى مواعيد رسائلك كما هي الآن: هذه الإضافة لا تغيّر عددها ولا ساعة وصولها.',

  'page.sign-up.rhythm': 'مواعيد الرسائل',
  'page.sign-up.rhythm-hint': 'تصل النداءات العاجلة فورًا، أيًّا كان اختيارك هنا.',
  'page.sign-up.cadence-immediate': 'فورًا: رسالة لكل نداء',
  'page.sign-up.cadence-daily': 'مرة في اليوم: رسالة واحدة فيها كل جديد',
  'page.sign-up.cadence-weekly': 'مرة في الأسبوع: رسالة واحدة فيها كل جديد',
  'page.sign-up.digest-time': 'موعد وصول الرسالة اليومية أو الأسبوعية',
  'page.sign-up.weekday': 'يوم الأسبوع، إن كانت الرسالة أسبوعية',
  'page.sign-up.hour': 'الساعة',
  'page.sign-up.time-zone': 'المنطقة الزمنية',
  'page.sign-up.time-zone-hint':
    'التوقيت العالمي (UTC) ما لم تختر غيره: اختر مدينة توقيتها مثل توقيتك. يُحفظ اختيارك مشفّرًا.',
  'page.sign-up.choose': 'اختر…',

  'page.error.unknown-cadence': 'اختر مواعيد وصول الرسائل: فورًا، أو مرة في اليوم، أو مرة في الأسبوع.',
  'page.error.unknown-weekday': 'اختر يوم الأسبوع الذي تصل فيه الرسالة.',
  'page.error.unknown-hour': 'اختر الساعة التي تصل فيها الرسالة.',
  'page.error.unknown-time-zone':
    '\u2068{zone}\u2069 ليست منطقة زمنية لمكان نعرفه. اختر من القائمة مكانًا توقيته مثل توقيتك.',
  'page.error.no-time-zone': 'اختر منطقة زمنية من القائمة.',

  'time-zone.africa': 'أفريقيا',
  'time-zone.america': 'الأمريكتان',
  'time-zone.antarctica': 'القارة القطبية الجنوبية',
  'time-zone.arctic': 'القطب الشمالي',
  'time-zone.asia': 'آسيا',
  'time-zone.atlantic': 'المحيط الأطلسي',
  'time-zone.australia': 'أستراليا',
  'time-zone.europe': 'أوروبا',
  'time-zone.indian': 'المحيط الهندي',
  'time-zone.pacific': 'المحيط الهادئ',
  'time-zone.utc': 'UTC، التوقيت العالمي',
} as const;
