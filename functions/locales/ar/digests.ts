export const digestMessages = {
  'mail.digest.to-act-on':
    '{count, plural, zero {لا نداءات للتحرك} one {نداء واحد للتحرك} two {نداءان للتحرك} few {# نداءات للتحرك} many {# نداءً للتحرك} other {# نداء للتحرك}}',
  'mail.digest.news':
    '{count, plural, zero {لا مستجدات} one {مستجدات نداء واحد} two {مستجدات نداءين} few {مستجدات # نداءات} many {مستجدات # نداءً} other {مستجدات # نداء}}',
  'mail.digest.and-more-places':
    '{count, plural, zero {لا بلد آخر} one {بلد واحد آخر} two {بلدان آخران} few {# بلدان أخرى} many {# بلدًا آخر} other {# بلد آخر}}',
  'mail.digest.title.daily': 'الملخص اليومي',
  'mail.digest.title.weekly': 'الملخص الأسبوعي',
  'mail.digest.preheader':
    '{count, plural, zero {ولا شيء آخر} one {ونداء واحد آخر} two {ونداءان آخران} few {و# نداءات أخرى} many {و# نداءً آخر} other {و# نداء آخر}}',
  'mail.digest.contents': 'في هذه الرسالة',
  'mail.digest.you-follow': 'موضوع تتابعه',
  'mail.digest.more-demands':
    '{count, plural, zero {ولا مطلب آخر} one {ومطلب واحد آخر} two {ومطلبان آخران} few {و# مطالب أخرى} many {و# مطلبًا آخر} other {و# مطلب آخر}}',
  'mail.digest.how-to-act': 'معرفة كيفية التحرك',
  'mail.digest.also': 'تتابع أيضًا: {reasons}.',
  'mail.digest.and-more':
    '{count, plural, zero {لا شيء آخر} one {متابعة واحدة أخرى} two {متابعتان أخريان} few {# متابعات أخرى} many {# متابعة أخرى} other {# متابعة أخرى}}',
  'mail.digest.hidden':
    '{count, plural, zero {لا نداءات أخرى خارج هذه الرسالة.} one {لم تتسع هذه الرسالة لنداء واحد آخر.} two {لم تتسع هذه الرسالة لنداءين آخرين.} few {لم تتسع هذه الرسالة لـ # نداءات أخرى.} many {لم تتسع هذه الرسالة لـ # نداءً آخر.} other {لم تتسع هذه الرسالة لـ # نداء آخر.}}',
  'mail.digest.none': 'لا جديد.',
  'mail.digest.why.daily': 'تصلك رسالة واحدة في اليوم، عندما يكون هناك جديد فيما تتابعه.',
  'mail.digest.why.weekly': 'تصلك رسالة واحدة في الأسبوع، عندما يكون هناك جديد فيما تتابعه.',
  'mail.digest.unsubscribe': 'إلغاء الاشتراك في كل التنبيهات',
} as const;
