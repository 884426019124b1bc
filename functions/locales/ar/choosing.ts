export const choosingMessages = {
  'page.choose.more-title': 'إضافة موضوع آخر',
  'page.choose.more-heading': 'ماذا تريد أن تتابع أيضًا؟',
  'page.choose.so-far': 'اخترت حتى الآن:',
  'page.choose.back': 'العودة إلى ما اخترته',
  'page.choose.find-label': 'البحث عن بلد أو منطقة',
  'page.choose.find-hint': 'تكفي كتابة أول حروف الاسم.',
  'page.choose.find-button': 'بحث',
  'page.choose.found': 'الأماكن التي وجدناها: {count}',
  'page.choose.none-found': 'لا يبدأ اسم أي بلد أو منطقة بهذه الحروف. يُرجى التحقق من الكتابة، أو فتح قارة في الأسفل.',
  'page.choose.continue': 'الانتقال إلى الخطوة التالية',
  'page.choose.next': 'في الخطوة التالية تراجع ما اخترته وتكتب عنوانك.',

  'page.review.title': 'مراجعة ما اخترته',
  'page.review.heading': 'مراجعة ما اخترته',
  'page.review.lede': 'ثم يُرجى تحديد مواعيد الرسائل والعنوان الذي تصل إليه.',
  'page.review.follows': 'ما سيصلك',
  'page.review.about': 'موضوع النداءات: {follow}',
  'page.review.remove': 'إزالة',
  'page.review.remove-this': 'إزالة: {follow}',
  'page.review.add': 'إضافة موضوع آخر',
  'page.review.case': 'تصلك عن الحالة رسالة عند كل جديد، وعند انتهائها.',
  'page.review.count':
    '{count, plural, zero {في آخر 90 يومًا لم يكن هناك أي نداء كهذا.} one {في آخر 90 يومًا كان هناك نداء واحد كهذا.} two {في آخر 90 يومًا كان هناك نداءان كهذين.} few {في آخر 90 يومًا كان هناك # نداءات كهذه.} many {في آخر 90 يومًا كان هناك # نداءً كهذا.} other {في آخر 90 يومًا كان هناك # نداء كهذا.}} لا تُحسب مستجدات النداءات السابقة ولا النداءات المسحوبة.',
  'page.review.languages': 'بأي لغة',
  'page.review.languages-hint': 'يصلك التنبيه بأول لغة يتوفر بها من بين هذه اللغات.',
  'page.review.language-1': 'الاختيار الأول',
  'page.review.language-2': 'الاختيار الثاني',
  'page.review.language-3': 'الاختيار الثالث',
  'page.review.no-more-languages': 'لا لغة أخرى',
  'page.review.untranslated': 'إذا لم يكن النداء بأيٍّ من هذه اللغات',
  'page.review.untranslated-send': 'إرساله كما هو',
  'page.review.untranslated-wait': 'الانتظار حتى يصدر بإحدى لغاتي',
  'page.review.untranslated-hint':
    'النداءات العاجلة لا تنتظر، وكذلك تصحيحات ما وصلك من قبل. وما لا يُترجم أبدًا لا يصلك.',
  'page.review.discreet': 'رسائل متكتمة',
  'page.review.discreet-hint':
    'لمن قد يطّلع غيره على بريده. تظهر الرسائل باسم مرسل وسطر موضوع محايدين، ولا يظهر فيها شيء مما تتابعه. أما النص فيبقى خلف رابط. ويبقى النطاق الذي تأتي منه الرسالة ظاهرًا.',
  'page.review.discreet-choice': 'إرسال رسائل متكتمة إليّ',
  'page.review.website': 'يُرجى ترك هذا الحقل فارغًا',

  'page.error.everything-beside-others':
    'خيار «كل النداءات، من كل مكان» يشمل اختياراتك الأخرى. يُرجى إلغاء تحديد هذا الخيار، أو العودة وإزالة الاختيارات الأخرى.',
  'page.error.everything-already':
    'اخترت من قبل كل النداءات، وهذا منها. يُرجى العودة إلى ما اخترته، أو إزالة «كل النداءات» منه أولًا.',
  'page.error.too-many-follows':
    'هذا أكثر مما تتسع له استمارة واحدة. يُرجى إزالة بعض اختياراتك وتأكيد الباقي، ثم التسجيل للمزيد.',
  'page.error.no-language': 'يُرجى اختيار لغة واحدة على الأقل.',
  'page.error.unknown-language': 'لا نكتب بهذه اللغة: {codes}. يُرجى الاختيار من القائمة مرة أخرى.',
  'page.error.too-soon': 'كان ذلك سريعًا جدًا. لم تفقد شيئًا: يُرجى الانتظار ثانيتين ثم المحاولة مرة أخرى.',
  'page.error.stale': 'بقيت هذه الصفحة مفتوحة وقتًا طويلًا. لم تفقد شيئًا: يُرجى مراجعتها ثم المحاولة مرة أخرى.',
  'page.error.website': 'يُرجى ترك هذا الحقل فارغًا. وُضع لإيقاف البرامج التي تملأ كل شيء.',
} as const;
