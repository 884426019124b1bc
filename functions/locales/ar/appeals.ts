/** Words of an appeal's public page. */
export const appealMessages = {
  'appeal.kind.new': 'نداء',
  'appeal.kind.update': 'مستجدات',
  'appeal.kind.correction': 'تصحيح',
  'appeal.kind.outcome': 'النتيجة',
  'appeal.kind.retraction': 'مسحوب',
  'appeal.from': 'الجهة الناشرة: \u2068{publisher}\u2069',
  'appeal.version': 'هذه هي النسخة {version, number}، وهي تحل محل ما نُشر هنا من قبل.',
  'appeal.corrected': 'هذه هي النسخة {version, number}، وهي تصحح ما نُشر هنا من قبل. يُرجى اعتماد هذا النص.',
  'appeal.past': 'كان {day} آخر يوم يفيد فيه التحرك. انتهى وقت هذا النداء.',
  'appeal.expires': 'آخر موعد للتحرك',
  'appeal.withdrawn-title': 'مسحوب: {title}',
  'appeal.retracted': 'سحبت الجهة الناشرة هذا النداء. يُرجى عدم التحرك بناءً عليه وعدم تداوله.',
  'appeal.footnotes': 'الهوامش',
  'appeal.source': 'القراءة في موقع \u2068{publisher}\u2069',
  'appeal.from-site': 'المصدر',
  'appeal.countries':
    '{count, plural, zero {البلدان} one {البلد} two {البلدان} few {البلدان} many {البلدان} other {البلدان}}',
  'appeal.themes':
    '{count, plural, zero {المواضيع} one {الموضوع} two {الموضوعان} few {المواضيع} many {المواضيع} other {المواضيع}}',
  'appeal.follow.heading': 'نُعلمك عند نشر النداء التالي',
  'appeal.follow.text': 'تابع البلدان والمواضيع التي تهمك: رسالة واحدة لكل نداء، ويمكنك إلغاء الاشتراك بضغطة واحدة.',
  'appeal.follow.button': 'اختيار ما أريد متابعته',
  'appeal.not-found.title': 'لا يوجد نداء كهذا',
  'appeal.not-found.heading': 'لا يوجد نداء في هذا العنوان',
  'appeal.not-found.text': 'ربما انقطع جزء من الرابط في الطريق إليك. افتحه مرة أخرى من الرسالة، أو انسخه كاملًا.',
  'appeal.not-found.button': 'متابعة النداءات حسب البلد أو الموضوع',
} as const;
