/** ما يشمله القرار غير الرسائل. */
export const decideBesideMessages = {
  'mail.sending-asked.letter': 'الرسالة التي يمكن للقراء إرسالها',
  'decide.beside': 'ما يشمله القرار أيضًا',
  'decide.beside.held':
    'الرسالة والصورة مشمولتان بالبصمة. أما الموافقات والإجابات فلا: فهي تخص هذا الإصدار من المسودة، وأي تعديل فيه يُبطل الطلب.',
  'decide.beside.let-stand': 'أُبقي على ما وجدته الفحوص: {author}',
  'decide.beside.without-consent': 'سبب عدم سؤال أحد',
  'decide.ask.let':
    'إن طلبتَ أنت فلا يحق لأي عضو آخر اتخاذ القرار: من أعاد مسودة ثم عدّلها لا يقرر فيها. ليطلب القرار أحد هؤلاء، فيمكن لعضو آخر أن يقرر: {names}.',
  'decide.ask.replaces':
    'سبق طلب القرار في هذا الإصدار ({author})، وهو في انتظار قرار: {when}. ويحل طلبك محل ذلك الطلب.',
  'decide.ask.replaces-own': 'سبق منك طلب القرار في هذا الإصدار، وهو في انتظار قرار: {when}. والطلب من جديد يحل محله.',
  'decide.ask.approved': 'تمت الموافقة على هذا الإصدار، ويُرسل في {moment}.',
  'decide.ask.approved-text': 'لاختيار وقت آخر يلزم الإيقاف أولًا ثم الطلب من جديد.',
  'decide.take-back': 'سحب الطلب',
  'decide.taken-back': 'سُحب الطلب في {moment}: {who}',
  'decide.replaced': 'حل طلب أحدث محل هذا الطلب في {moment}: {who}',
  'decide.replaced.text': 'انتهى هذا الطلب. والمعتمد هو الأحدث.',
  'decide.replaced.link': 'فتح الطلب الأحدث',
  'decide.came-back.returned': 'أُعيد: {who}. عرض السبب',
  'decide.came-back.rejected': 'رُفض: {who}. عرض السبب',
  'decide.came-back.stopped': 'أُوقف الإرسال: {who}. عرض الوقت',
  'decide.same-before.returned': 'سبق أن أُعيد هذا الإصدار نفسه في {moment}: {who}',
  'decide.same-before.rejected': 'سبق أن رُفض هذا الإصدار نفسه في {moment}: {who}',
  'decide.same-before.stopped': 'سبق أن أُوقف هذا الإصدار نفسه في {moment}: {who}',
  'decide.fact.not-shown': 'لا يُعرض: عُدّلت المسودة بعد ذلك',
};
