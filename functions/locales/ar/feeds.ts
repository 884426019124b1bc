/** Words of feeds, and of the pages that lead to them. */
export const feedMessages = {
  'feed.title': 'نداءات من {sender}',
  'feed.name': 'النداءات',
  'feed.withdrawn.title': 'سُحب نداء',
  'feed.withdrawn.text': 'سحبت الجهة الناشرة هذا النداء. يُرجى عدم التحرك بناءً عليه، وحذف ما بقي منه.',
  'feed.corrected.title': 'صُحّحت نسخة سابقة',
  'feed.corrected.text': 'كان فيها خطأ ولم تعد معروضة. النسخة الأحدث تذكر ما هو معروف الآن.',
  'feed.hidden.title': 'لم تعد نسخة سابقة معروضة',
  'feed.hidden.text': 'النسخة الأحدث تذكر ما هو معروف الآن.',
  'feed.case.name': 'هذه الحالة',
  'feed.cap.event': 'نداء عاجل من أجل أشخاص في خطر',
  'feed.follow.heading': 'المتابعة عبر موجز',
  'feed.follow.text':
    'يعرض لك قارئ الموجزات النداءات الجديدة من دون عنوان بريدك الإلكتروني. يكفي أن يُضاف إليه أحد هذين العنوانين:',
  'feed.follow.kept':
    'إذا سُحب نداء أو صُحّح، ذكر الموجز ذلك في المدخل نفسه. أما ما احتفظت به قارئات الموجزات وصناديق البريد منه فلا يمكننا استرجاعه.',
  'feed.same.button': 'الحصول على الشيء نفسه كموجزات',
  'feed.same.hint': 'ملف لقارئ الموجزات (OPML) فيه موجز لكل ما اخترته. يبقى على جهازك، ولا نحتفظ بشيء منه.',
} as const;
