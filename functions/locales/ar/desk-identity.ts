/** دخول الأعضاء بمزوّد الهوية لدى منظمتهم. */
export const deskIdentityMessages = {
  'desk.identity.with': 'عبر {provider}',
  'desk.identity.text': 'يكون الدخول في صفحة منظمتك نفسها، ثم العودة إلى هنا.',
  'desk.identity.join-text':
    'يكون الدخول كل مرة في صفحة منظمتك نفسها، ثم العودة إلى هنا. ويجب أن يكون عنوان حسابك هناك {address}.',
  'desk.identity.button-sign-in': 'الدخول عبر {provider}',
  'desk.identity.button-join': 'الانضمام عبر {provider}',
  'desk.identity.button-add': 'إضافة {provider}',
  'desk.identity.end': 'إنهاء وسيلة الدخول هذه',
  'desk.identity.return.title': 'خطوة أخيرة',
  'desk.identity.return.heading-sign-in': 'إتمام الدخول',
  'desk.identity.return.heading-join': 'إتمام الانضمام',
  'desk.identity.return.heading-add': 'إتمام إضافة حسابك',
  'desk.identity.return.text': 'أعادك {provider} إلينا. يُرجى الضغط على الزر الآن: لا يصلح جوابه إلا وقتًا قصيرًا.',
  'desk.identity.return.button-sign-in': 'الانتقال إلى مكتب التحرير',
  'desk.identity.return.button-join': 'الانضمام',
  'desk.identity.return.button-add': 'إضافة وسيلة الدخول هذه',
  'desk.identity.return.not-you': 'إن لم يبدأ هذا منك فيكفي إغلاق هذه الصفحة: لا يحدث شيء.',
  'desk.identity.over.title': 'انتهى هذا الدخول',
  'desk.identity.over.text':
    'لم يبدأ في هذا المتصفح، أو استغرق أكثر من عشر دقائق، أو استُخدم من قبل. يُرجى البدء من جديد.',
  'desk.identity.declined.title': 'لم يسمح {provider} بدخولك',
  'desk.identity.declined.text': 'إما أنه رفض وإما أن الدخول أُلغي. لم يتغير شيء هنا.',
  'desk.identity.refused.title': 'جواب {provider} غير صالح',
  'desk.identity.refused.text': 'ربما مضى عليه وقت طويل أو استُخدم من قبل. لم يتغير شيء هنا. يُرجى المحاولة مرة أخرى.',
  'desk.identity.unknown.title': 'لا يدخل أي عضو بهذا الحساب',
  'desk.identity.unknown.text':
    'للأعضاء: يُرجى الدخول أولًا بطريقة أخرى ثم إضافة الحساب في صفحة «وسائل دخولك». وللمدعوين: يُرجى فتح الرابط الوارد في الدعوة.',
  'desk.identity.down.title': 'تعذّر الوصول إلى {provider}',
  'desk.identity.down.text': 'لا يجيب كما ينبغي في هذه اللحظة. يمكن اختيار طريقة أخرى، أو المحاولة مجددًا بعد دقائق.',
  'desk.identity.other-address.title': 'لهذا الحساب عنوان آخر',
  'desk.identity.other-address.text':
    'لا يؤكد {provider} أن عنوانك هنا هو عنوان هذا الحساب. ربما كان الدخول هناك باسم شخص آخر.',
  'desk.identity.taken.title': 'يدخل عضو آخر بهذا الحساب',
  'desk.identity.taken.text': 'لا يتيح حساب {provider} الدخول إلا لعضو واحد. ربما كان الدخول هناك باسم شخص آخر.',
  'desk.identity.other-way': 'طريقة أخرى',
  'desk.identity.again': 'المحاولة مرة أخرى',
};
