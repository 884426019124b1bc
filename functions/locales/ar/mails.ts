export const mailMessages = {
  'mail.kind.new': 'نداء جديد',
  'mail.kind.update': 'مستجدات',
  'mail.kind.correction': 'تصحيح',
  'mail.kind.outcome': 'النتيجة',
  'mail.kind.retraction': 'مسحوب',

  'mail.alert.subject.new': '{title}',
  'mail.alert.subject.update': 'مستجدات: {title}',
  'mail.alert.subject.correction': 'تصحيح: {title}',
  'mail.alert.subject.outcome': 'ما آلت إليه الحالة: {title}',
  'mail.alert.subject.retraction': 'سحب نداء: {title}',
  'mail.alert.act-by': 'آخر موعد للتحرك: {day}',
  'mail.alert.note.update': 'هذه مستجدات نداء سابق.',
  'mail.alert.note.correction': 'هذا تصحيح لنداء سابق. يُرجى اعتماد هذا النص لا النص السابق.',
  'mail.alert.note.outcome': 'هذا ما آلت إليه حالة سبق أن نُشر نداء بشأنها.',
  'mail.alert.note.retraction': 'سحبت الجهة الناشرة هذا النداء. يُرجى عدم التحرك بناءً عليه وعدم تداوله.',
  'mail.alert.more-countries':
    '{count, plural, zero {لا بلدان أخرى} one {بلد واحد آخر} two {بلدان آخران} few {# بلدان أخرى} many {# بلدًا آخر} other {# بلد آخر}}',
  'mail.alert.from': 'الجهة الناشرة: \u2068{publisher}\u2069',
  'mail.alert.cut': 'تعرض هذه الرسالة جزءًا من النداء فقط.',
  'mail.alert.read-whole': 'قراءة النداء كاملًا',
  'mail.alert.read-on-page': 'قراءة هذا النداء أو مشاركته على الإنترنت',
  'mail.alert.footnotes': 'الهوامش',
  'mail.alert.source': 'للاطلاع على النداء في موقع \u2068{publisher}\u2069',
  'mail.alert.unsubscribe': 'إلغاء الاشتراك في كل التنبيهات',

  'mail.reasons.unknown': 'وصلتك هذه الرسالة لأنك تتابع النداءات لدينا.',
  'mail.reasons.one': 'وصلتك هذه الرسالة لأنك تتابع: {reason}.',
  'mail.reasons.many': 'وصلتك هذه الرسالة لأنك تتابع:',
  'mail.reasons.sent.correction': 'وصلتك هذه الرسالة لأنها تصحّح تنبيهًا أُرسل إليك من قبل.',
  'mail.reasons.sent.retraction': 'وصلتك هذه الرسالة لأنها تسحب تنبيهًا أُرسل إليك من قبل.',
  'mail.reasons.stop': 'إلغاء متابعة «{reason}»',
  'mail.reasons.more':
    '{count, plural, zero {ولا متابعات أخرى} one {ومتابعة واحدة أخرى} two {ومتابعتان أخريان} few {و# متابعات أخرى} many {و# متابعة أخرى} other {و# متابعة أخرى}}',

  'mail.colon': ':',
  'mail.sender.home': 'عن هذه التنبيهات',
  'mail.sender.privacy': 'الخصوصية',

  'mail.confirm.subject': 'يُرجى تأكيد عنوان بريدك',
  'mail.confirm.preheader': 'بقيت خطوة واحدة: يُرجى فتح الرابط والضغط على الزر.',
  'mail.confirm.title': 'بقيت خطوة واحدة',
  'mail.confirm.intro': 'أدخلت أنت، أو أدخل غيرك، هذا العنوان في صفحاتنا. تعرض الصفحة التي يفتحها الزر ما جرى طلبه.',
  'mail.confirm.instruction': 'إذا كنت أنت من طلب ذلك، يُرجى الضغط على «فتح الصفحة» ثم على الزر في الصفحة التي تُفتح.',
  'mail.confirm.button': 'فتح الصفحة',
  'mail.confirm.ignore':
    'إذا لم تفعل شيئًا فلن يتغيّر شيء. يتوقف الرابط عن العمل {days, plural, zero {خلال أقل من يوم} one {بعد يوم واحد} two {بعد يومين} few {بعد # أيام} many {بعد # يومًا} other {بعد # يوم}}.',

  'mail.unsubscribed.subject': 'أُلغي اشتراكك',
  'mail.unsubscribed.preheader': 'لن تصلك منا تنبيهات بعد الآن.',
  'mail.unsubscribed.title': 'أُلغي اشتراكك',
  'mail.unsubscribed.intro': 'لن تصلك منا تنبيهات بعد الآن. قد يصلك تنبيه كان في الطريق إليك.',
  'mail.unsubscribed.instruction':
    'إذا حدث هذا خطأً أو فعله غيرك، فيمكنك التراجع عنه {days, plural, zero {اليوم} one {خلال يوم واحد} two {خلال يومين} few {خلال # أيام} many {خلال # يومًا} other {خلال # يوم}}: افتح الصفحة واضغط الزر الذي فيها. بعد ذلك يُحذف ما كنت تتابعه.',
  'mail.unsubscribed.button': 'تراجع: أريد الاحتفاظ بتنبيهاتي',
  'mail.unsubscribed.erase': 'لحذف كل ما نعرفه عنك فورًا، سجّل الدخول وامحُه هناك.',
  'mail.unsubscribed.sign-in': 'تسجيل الدخول',
} as const;
