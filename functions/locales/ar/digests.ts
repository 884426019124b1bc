export const digestMessages = {
  'mail.digest.subject.daily':
    'الملخص اليومي: {count, plural, zero {لا نداءات} one {نداء واحد} two {نداءان} few {# نداءات} many {# نداءً} other {# نداء}}',
  'mail.digest.subject.weekly':
    'الملخص الأسبوعي: {count, plural, zero {لا نداءات} one {نداء واحد} two {نداءان} few {# نداءات} many {# نداءً} other {# نداء}}',
  'mail.digest.title.daily': 'الملخص اليومي',
  'mail.digest.title.weekly': 'الملخص الأسبوعي',
  'mail.digest.preheader': 'ما نُشر منذ آخر رسالة مما تتابعه.',
  'mail.digest.you-follow': 'تتابع: {reason}',
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
