export const cadenceMessages = {
  'cadence.immediate': 'رسالة واحدة لكل نداء جديد فور نشره.',
  'cadence.daily':
    'رسالة واحدة في اليوم على الأكثر، الساعة {time} (المنطقة الزمنية: {zone})، فيها كل جديد. أما النداءات العاجلة فتصل فورًا.',
  'cadence.weekly':
    'رسالة واحدة في الأسبوع على الأكثر، يوم {weekday} الساعة {time} (المنطقة الزمنية: {zone})، فيها كل جديد. أما النداءات العاجلة فتصل فورًا.',
  'cadence.kept': 'تبقى مواعيد رسائلك كما هي الآن: هذه الإضافة لا تغيّر عددها ولا ساعة وصولها.',
  'page.unsubscribe.less-often': 'هل الرسائل كثيرة؟ يمكن الاحتفاظ بتنبيهاتك مع وصولها على فترات أطول:',
  'cadence.change': 'تغيير مواعيد وصول الرسائل، مثلًا مرة في الأسبوع',

  'page.sign-up.cadence': 'مواعيد الرسائل',
  'page.sign-up.cadence-hint': 'تصل النداءات العاجلة فورًا، أيًّا كان اختيارك هنا.',
  'page.sign-up.frequency-immediate': 'فورًا: رسالة لكل نداء',
  'page.sign-up.frequency-daily': 'مرة في اليوم: رسالة واحدة فيها كل جديد',
  'page.sign-up.frequency-weekly': 'مرة في الأسبوع: رسالة واحدة فيها كل جديد',
  'page.sign-up.digest-time': 'موعد وصول الرسالة اليومية أو الأسبوعية',
  'page.sign-up.weekday': 'يوم الأسبوع، إن كانت الرسالة أسبوعية',
  'page.sign-up.hour': 'الساعة',
  'page.sign-up.time-zone': 'المنطقة الزمنية',
  'page.sign-up.time-zone-hint':
    'التوقيت العالمي (UTC) ما لم يُختر غيره: يُرجى اختيار بلدك، أو بلد توقيته مثل توقيتك. يُحفظ اختيارك مشفّرًا.',
  'page.sign-up.own-zone': 'استخدام توقيت هذا الجهاز: ⁨{zone}⁩',
  'page.sign-up.choose': 'اختيار…',

  'page.error.unknown-frequency': 'يُرجى اختيار مواعيد وصول الرسائل: فورًا، أو مرة في اليوم، أو مرة في الأسبوع.',
  'page.error.unknown-weekday': 'يُرجى اختيار يوم الأسبوع الذي تصل فيه الرسالة.',
  'page.error.unknown-hour': 'يُرجى اختيار الساعة التي تصل فيها الرسالة.',
  'page.error.unknown-time-zone':
    '\u2068{zone}\u2069 ليست منطقة زمنية لمكان نعرفه. يُرجى اختيار مكان من القائمة توقيته مثل توقيتك.',
  'page.error.no-time-zone': 'يُرجى اختيار منطقة زمنية من القائمة.',

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
