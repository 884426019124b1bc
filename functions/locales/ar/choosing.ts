/** Words of the two steps of signing up. */
export const choosingMessages = {
  'page.choose.more-title': 'متابعة شيء آخر أيضًا',
  'page.choose.more-heading': 'ماذا تريد أن تتابع أيضًا؟',
  'page.choose.so-far': 'اخترت حتى الآن:',
  'page.choose.back': 'العودة إلى ما اخترته',
  'page.choose.find-label': 'ابحث عن بلد أو منطقة',
  'page.choose.find-hint': 'اكتب أول الاسم.',
  'page.choose.find-button': 'بحث',
  'page.choose.found': 'الأماكن التي وجدناها',
  'page.choose.none-found': 'لا نعرف مكانًا يبدأ اسمه هكذا. تحقق من كتابته، أو افتح قارة في الأسفل.',
  'page.choose.continue': 'متابعة إلى الخطوة التالية',
  'page.choose.next': 'في الخطوة التالية تراجع ما اخترته وتكتب عنوانك.',

  'page.review.title': 'راجع ما اخترته',
  'page.review.heading': 'راجع ما اخترته',
  'page.review.lede': 'ثم حدّد مواعيد الرسائل والعنوان الذي تصل إليه.',
  'page.review.follows': 'ما سيصلك',
  'page.review.about': 'نداءات عن: {follow}',
  'page.review.remove': 'إزالة',
  'page.review.remove-this': 'إزالة: {follow}',
  'page.review.add': 'متابعة شيء آخر أيضًا',
  'page.review.count':
    '{count, plural, zero {في آخر 90 يومًا لم يكن هناك أي نداء كهذا.} one {في آخر 90 يومًا كان هناك نداء واحد كهذا.} two {في آخر 90 يومًا كان هناك نداءان كهذين.} few {في آخر 90 يومًا كان هناك # نداءات كهذه.} many {في آخر 90 يومًا كان هناك # نداءً كهذا.} other {في آخر 90 يومًا كان هناك # نداء كهذا.}} لا تُحسب مستجدات النداء الواحد ولا النداءات المسحوبة.',
  'page.review.languages': 'بأي لغة',
  'page.review.languages-hint': 'يصلك التنبيه بأول لغة من هذه اللغات كُتب بها. وإن لم يُكتب بأيٍّ منها فيصلك كما هو.',
  'page.review.language-1': 'الاختيار الأول',
  'page.review.language-2': 'الاختيار الثاني',
  'page.review.language-3': 'الاختيار الثالث',
  'page.review.no-more-languages': 'لا لغة أخرى',
  'page.review.discreet': 'رسائل متكتمة',
  'page.review.discreet-hint':
    'لمن قد يطّلع غيره على بريده. تظهر الرسائل باسم مرسل وسطر موضوع محايدين، ولا يظهر فيها شيء مما تتابعه. أما النص فتفتحه عن طريق رابط. ويبقى النطاق الذي تأتي منه الرسالة ظاهرًا.',
  'page.review.discreet-choice': 'أرسلوا إليّ رسائل متكتمة',
  'page.review.website': 'اترك هذا الحقل فارغًا',

  'page.error.everything-beside-others':
    'خيار «كل النداءات، من كل مكان» يشمل اختياراتك الأخرى. ألغِ تحديد هذا الخيار، أو عُد وأزل الاختيارات الأخرى.',
  'page.error.everything-already':
    'اخترت من قبل كل النداءات، وهذا منها. عُد إلى ما اخترته، أو أزل منه أولًا «كل النداءات».',
  'page.error.too-many-follows': 'هذا أكثر مما تتسع له استمارة واحدة. أزل بعض اختياراتك وأكّد الباقي، ثم سجّل للمزيد.',
  'page.error.no-language': 'اختر لغة واحدة على الأقل.',
  'page.error.unknown-language': 'لا نكتب بهذه اللغة: {codes}. اختر من القائمة مرة أخرى.',
  'page.error.too-soon': 'كان ذلك سريعًا جدًا. لم تفقد شيئًا: انتظر ثانيتين، ثم اضغط الزر مرة أخرى.',
  'page.error.stale': 'بقيت هذه الصفحة مفتوحة وقتًا طويلًا. لم تفقد شيئًا: راجعها، ثم اضغط الزر مرة أخرى.',
  'page.error.website': 'اترك هذا الحقل فارغًا. وُضع لإيقاف البرامج التي تملأ كل شيء.',
} as const;
