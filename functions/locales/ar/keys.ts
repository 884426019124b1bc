/** ما يقوله مكتب التحرير عن المفاتيح التي تعمل باسم عضو. */
export const keyMessages = {
  'keys.history.of-member': 'مفتاح باسم {who} ({key})',
  'keys.history.of-office': 'مفتاح للمنظمة ({key})',
  'keys.asked': 'طلب إرسال نداء: {author}',
  'keys.doubt':
    'جاء الطلب بهذا المفتاح من برنامج أو سطر أوامر، لا من {author} في مكتب التحرير. عند الشك يُرجى سؤال {author} بطريقة أخرى قبل اتخاذ القرار.',
  'mail.sending-asked.intro-key': '{name}، يطلب منك مفتاح باسم {author} ({key}) إرسال نداء من {office}.',
  'desk.history.key-given': 'إنشاء المفتاح {key} الذي يعمل باسم {name}: {who}.',
  'desk.history.key-ended': 'إنهاء المفتاح {key} الذي كان يعمل باسم {name}: {who}.',
  'desk.history.published': 'نشر الإصدار {version, number} من نداء: {who}.',
  'desk.history.editions-added': 'إضافة لغات إلى الإصدار {version, number} من نداء: {who}.',
  'keys.member': 'مفاتيح تعمل باسمه',
  'keys.member.text':
    '{count, plural, zero {تنتهي هذه المفاتيح} one {ينتهي هذا المفتاح} two {ينتهي هذان المفتاحان} few {تنتهي هذه المفاتيح} many {تنتهي هذه المفاتيح} other {تنتهي هذه المفاتيح}} فور إزالة العضو أو سحب الصلاحية التي يحتاج إليها المفتاح. ويتوقف عندئذ كل برنامج يستخدمه.',
  'keys.may.publish': 'للنشر',
  'keys.may.propose': 'للاقتراح',
  'keys.may.look': 'للاطلاع فقط',
} as const;
