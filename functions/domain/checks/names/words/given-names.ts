import { wordsOf } from '../words-of.ts';

/** Of many countries, in Latin letters. Surnames are left out: a row of words that begins with one of these is read as a name, where capitals alone say too little. */
const LATIN = `
aaron abbas abdallah abdel abdelaziz abdelkader abdelkarim abdelkrim abdellah abdelrahman abderrahim abderrahmane abdi abdirahman abdou abdoul abdoulaye abdul abdulaziz
abdulhadi abdulkhaleq abdullah abdulla abdulrahman abebe abel abigail abraham abu achille ada adam adama adel adele adem adil adnan adrian adriana agnes agnieszka agustin
ahmad ahmadou ahmed ahmet aida aigul ainur aisha aissatou akbar akram alaa alain alan alaksandra albert alberto alejandra alejandro aleksandr aleksandra aleksei ales alex
alexander alexandra alexandre alexei alexey alexis alfonso alfred alfredo ali alicia alina alioune allan alla alma alonso alpha alvaro amadou amal amanda amar amin amina
aminata amine amir amira amjad amr ana anas anastasia anatoly andre andrea andreas andrei andrej andres andrew andrey andriy andrzej angel angela angelica angie anis anita anna
anne annie anouar anselme anthony antoine anton antonio anwar araceli arash arif arjun armand armando armen arnaud arthur artur arturo arwa asad aset ashraf asif asma asmaa ata
atena augustin aung aurelio awad aya ayman aymen ayse aysel aziz azza babak badr bahman bakhrom bakhtiyar bakhtiyor barbara bartolo basma bassam bassem beatrice beatriz behrouz
bella benedict benjamin bernadette bernard bernardo bernice berta bertha bertin betty bettina bilal birgit blaise blanca bogdan bolat boris brahim brenda brian brice bridget
brigitte bruno camila camille carina carl carla carlos carmen carol carole carolina caroline catalina catherine cecile cecilia celestin celia celine cesar chantal charles
charlotte chen cheikh chin christelle christian christiane christina christine christophe christopher claire clara claude claudia claudio clement clemence clotilde clovis
colette cornelia cristian cristina cristobal cyril cyrille dahlia dalia damien daniel daniela daniele danilo daria dario darya dave david debora deborah delphine denis denise
derek desire diana diane diego dieudonne dilnoza dina dirk diyar djamel djamila dmitri dmitry dolores domingo dominic dominique donald dora doris dorothy driss duarte dusan ebrahim
edgar edith eduardo edmond edmund edward edwin ehsan ekaterina elena eleonora elham elias elie eliecer elijah elina elisa elisabeth elise eliseo elizabeth ellen elmar elmira elsa elvia elvira emad
emeka emil emile emilia emilie emilio emily emin emma emmanuel emmanuela emre enrique eric erica erick erik erika ernest ernesto esmail esperanza estelle esteban ester esther
esteban ethan etienne eugene eugenia eun eunice eva evelyn evgeny ezequiel fabian fabien fabio fabrice fadi fadila fahad fahd faisal fanny farah farhad farid farida fariba farouk fatema fatiha
fatima fatimata fatma fatos fatou faustin fayez felicia felicien felipe felix ferdinand fernanda fernando fidel fidele filip filipe fiona firas flavia flavio florence florian
floribert francesca francesco francine francis francisca francisco franck francois francoise franklin franz fred freddy frederic frederick fredy friedrich fritz fuad gabriel gabriela
gabrielle gael galina gamal gani gaspar gaston gennady genevieve geoffrey george georges georgina gerald gerard gerardo german germain ghada ghassan gilbert gilberto gilles gina
giorgi giorgio giovanni gisele giulia giulio gladys gleb gloria godfrey golrokh gonzalo gordon grace graciela graham greg gregory greta grigory guadalupe guillaume guillermo gulnara
gulnur gustav gustavo guy habib habiba hadi hadja hafez hafsa haidar haitham hakan hala halima hamad hamdi hamed hamid hamida hammad hamza hana hanan hanane hani hanna hannah
hans harald hareth harold haroun harriet harry hasan hashem hassan hassane hassiba hatem hawa hayat heba hector heidi helen helena helene henda henri henriette henrik henry herbert
heriberto herman hernan herve hicham hichem hilda hisham hiba homa hossein houda houria howard hugo humberto hussain hussam hussein huseyin ian ibrahim ibrahima ibtisam idris idrissa
ignace ignacio igor ihor ihsan ikram ildar ilham ilhan ilya imad iman imane imran ines ingrid inna innocent ioana ion irakli irena irene irfan irina iryna isaac isabel isabella
isabelle isaias isaiah isidore isidro islam ismael ismail ismet issa ivan ivana ivanka ivo ivonne iyad jaafar jack jackson jacob jacqueline jacques jafar jaime jakub jalal jamal
james jamil jamila jamshid jan jana jane janet janine jaroslav jasmin jason jasur javad javed javier jawad jean jeanne jeannette jeff jeffrey jelena jennifer jenny jeremiah jeremie
jeremy jerome jerry jerzy jesse jessica jesus jihad jill jim jimmy jo joan joana joanna joao joaquin joe joel johan johann johanna john johnny johnson jolanta jomo jonas jonathan
jorge jose josef josefa josefina joseph josephine joshua josiane josue joyce juan juana juanita judith julia julian juliana julie julien juliet juliette julio julius jun jurain jurgen justin
justina justine justyna kader kaden kadir kakou kamal kamel kamila kamran karen karim karima karin karl karla kaspar katarzyna kate katerina katherine kathleen kathy katia katiana
katsiarina katya kausar kazim keith kelly ken kenia kenneth kerim kevin khadija khadijah khalid khaled khalil khaldoun khurram kim kiran kirill klaus koffi kofi komi konstantin kostas krishna
kristina krystyna kseniya kumar kwame kwesi lahcen laila lakshmi lamia lamine lara larbi larisa larry laszlo latifa laura laure laurence laurent lauren lawrence layla lea leila lela lena leo
leon leonard leonardo leonel leonid leopold leslie leticia lewis leyla lhoussaine lidia lila lilia lilian liliana lilya lina linda lindsay lionel lisa lisbeth liudmila livia liz lobsang
lolita lorena lorenzo loubna louis louisa louise loujain lourdes luc luca lucas luce lucia lucian luciana lucie lucien lucio lucy ludmila luigi luis luisa luiz lukas lydia lydie maati
maciej madeleine magda magdalena magomed maha mahamadou mahamane mahamat mahbouba maher mahmoud mahmud mahnaz mahrang mahvash maimouna majid maksim malak malala malek malik mama
mamadou mamady mamoun manal mandla manfred manish mansour mansur manuel manuela marc marcel marcela marcelo marcin marco marcos marcus mardin margaret margarita marguerite maria
mariam mariame marian mariana marianne marie mariela marielena marija marilyn marina mario marisa marisol maritza marius mark marko markus marta martha marthe martin martina martine marwa
marwan mary maryam maryia maryna masoud masud mateo mateusz mathias mathieu mathilde matias matteo matthew matthias maureen maurice mauricio mauro max maxence maxim maxime maximilian maya maykel mazen
medina mehdi mehmet mehran mehrangiz mekki melissa mercedes merveille meryem micaela michael michal michel michele michelle miguel mihai mikael mikhail miklos mila milagros milan
milena miles milos mimi mina mira miriam mirza misha mitzael mohamad mohamed mohamedou mohammad mohammed mohsen moises mojtaba mokhtar mona monica monika monique morad moses mostafa mouhamadou
mounir mourad moussa moustapha muhammad muhannad mukhtar muna munir murad murat musa mustafa mustapha mutasem myriam nabil nabila nadeem nadege nader nadia nadine nadezhda naeem
nafissa nagaenthran naima naji najat najib najla najwa nancy naomi narges nargiz nasir nasreen nasrin nasser natacha natalia natalie natalya nataliya natasha nathalie nathan nathaniel navid nawal
nazanin nazim nazir nebahat neda neema nelly nelson nestor nguyen nicholas nicola nicolas nicole nidal niels nigora nika nikita nikki nikol nikola nikolai nikolay nina nino nizar noel noemi nohad
nora norbert norma norman noor nour noura noureddine nurul nura nurcan nuria nurlan octavio ogul oksana olaf oleg oleh oleksandr olena olga olha oliver olivia olivier oluwaseun omar omid omer oscar
osama osman othman otilia otto ousmane oumar pablo paloma pamela paola paolo parisa parvin pascal pascale patience patricia patrice patrick paul paula paulette paulina pauline paulo
pavel pavlo pedro peggy penda perla peter petr petra petro phil philip philippe phyllis pierre pieter pilar piotr placide porfirio pranav precious pretty priscila priscilla priya prosper
qasim quentin rabah rabia rabiaa rached rachel rachid rachida radha radhia radouane rafael raffaele rafik raghad rahel rahile rahim rahul raif rainer rajesh ralph rami ramin ramiro ramon ramona
ramy rana rania raphael raquel rasha rashid rasul raul ravi ray raymond razan rebecca rebiya reem regina reginald reina reinaldo rejoice rena renata rene renee reyhaneh reza ricardo richard rim rima rita
rizwan robert roberta roberto robin robinson roch rocio rodolfo rodrigo roger rogelio roland rolando romain roman romeo ronald roni rosa rosalie rosalia rosario rosana rose rosemary ross roxana roza ruben
rubina rudolf rufai rukhsana ruslan rustam rustem ruth ryan saad sabah sabeen sabir sabrina sadiq sadio saeed safa safia sahar said saida saif salah salam saleh salem salim salima salma salman salome
salvador salwa sam sameh samer sami samia samir samira samson samuel sandra sanaa sandrine sandro sara sarah sardor sari saul sayed sayyid sebastian sebastien sedigheh segun selahattin selim selma
sepideh serge sergei sergey sergio sergiy serhiy serkan sevda seyed seyit shabnam shaheen shahid shaima shamil shams sharif shaun sheila shirin shohret shu sibel siddharth sidi sihem silvia
silvio simeon simin simon simona simone sina siraj sirin slim slimane sofia sofiane sofya sohail sohrab solange soledad solomon somaya sombat sonia sophia sophie soraya soro sovann stanislav stefan
stefania stefano stella stephane stephanie stephen steve steven sulaiman suleiman sultan sultana suman sunil suresh susan susana susanna suzanne svetlana sylvain sylvester sylvia sylvie
tadeusz taha tahar taher tahir talal tamar tamara tamer tanele tania tanya tanzila taoufik tara tarek tariq taras tarek tashi tatiana tatyana tawakkol tawfiq tayeb teodora teresa terence teresita
tesfaye thabo thanakorn theodore theresa therese thierry thomas thulani tiago tiffany tim timothy timur temur tito todd tofig tom tomas tomasz tommy tony tova tristan trinh tsitsi tunde tuncay ugur ulises
umar umida ursula usman usama uzma vadim valentin valentina valentyna valeria valerie valery vanessa varisheh vasyl vaclav vera veronica veronika veronique vicente vickie victor victoria
victorine viktor viktoria vilma vincent viola violeta virginia virginie vitaly vitali vivian vivien vjosa vladimir vladislav volodymyr vyacheslav wadih wael wafa wagner wahid waleed walid walter wanda wangari wanja wassim
waseem wendy werner wilfredo wilhelm william willy wilson winnie wissam wole wolfgang xavier ximena yacine yahya yael yana yannick yara yaroslav yasin yasir yasmin yasmine yasser yassine yaser yasser
yelena yerlan yevgeny yevhen yinka yoann yoani yolanda yosef youcef youssef youssou yousif yousef yuliya yunus yuri yuriy yury yusuf yves yvette yvonne zacharie zahia zahid zahra zaid zaina zainab
zakaria zakir zara zarina zeynep zeinab zied zineb zita ziad zoe zofia zoila zoltan zoran zubair zuhair zulfiya zuzana zhanna zhanar
andy dennis lazaro gary brandon kyle danny terry jerome wayne dale glenn craig keiko kenji yuki akira hiroshi minh duc thuy quynh linh trang anh tuan hung dung thanh phuong nga ngoc somchai anchana pornpen sirikan arnon parit kyaw thet zaw htun khin myint hla thida sokha sokhaly sophal sopheap vanna chanthy
xu xi wei wang wu yang zhang zhao zhou liu li lin lee luo lu huang ding deng guo gao jiang pan qin tian yu yuan tran pham hoang bui dang dao huynh
`;

/** In Arabic letters. */
const ARABIC = `
إدريس إلياس رمزي حمدين جوان جان بيير دانييل ديفيد ماريا مارك بول بيتر نسيمة سنية سليمة زينورة كلثوم ميسون راضية سهيلة عبلة نورالدين صلاح مولود هواري بلقاسم الطيب البشير الصادق المهدي التهامي المصطفى شكري لطيف بهجت رؤوف فخر
أحلام أديبة أسيل أفراح أفنان أنوار أوس أيهم آيات أنيسة أنعام إكرام إحسان إسلام أكثم أنمار أوراس بتول بشائر بدور بهية تماضر تقى جنان جنى جمانة جودي جليلة حليم حبيبة حسناء حورية حكمت حميد حميدة حيان حذيفة حسون
خلود خميس خزعل دانة دانيا درة دلشاد رابعة راغب رهام رهف روضة رويدا رؤى ريهام رحيم رافع رواد زاهر زبيدة زينا زهيرة زاهي زيدان سراج سميحة سوزي سيلينا سيرين سهيل سنان سرمد سيرين شذى شهيرة شكرية شوقية شهيناز صبرية صهيب صفوان ضياء طلعت طيبة
عاتكة عايدة عاطف عبدو عبلة عدلي عرفات عصماء عفيفة عواطف عقبة عكرمة غدير غصون غفران غيث غالب فائزة فاضلة فتون فدوى فيروز فايز فواز فيحاء قتيبة كاترين كارمن كلثم لارا لمياء لميس لهيب ليث مأمون ماريان ماهيتاب مجاهد محاسن مرام مرح مزنة مسعدة معتصم
معمر مقبل ملهم منتهى منتصر منيرة مهران ميرفت ميرا ميرنا مؤمن مؤنس نائلة ناجية نازك نبراس نجمة نرمين نزيهة نشوى نصيرة نعمة نعمات نهاد نوران هالا هاني هديل هيام هشيم هناء وجيه وحيد وهبي وداد وسن يمنى يامن يسري يعرب إيلاف
الصديق بوبكر بوجمعة رشيدة لحسن لحبيب عبدو ميلود قدور مليكة زهية أمادو عثماني مامادو موسي بابكر تيجاني الأمين بيرام سيدينا حمادي حمادة ايدير ماسينيسا تينهينان شيرزاد كاوة آزاد دلير نوروز هوشنك رستم شيروان جكر روجين بيريفان نسرين مهسا نرجس كيان آرش بهروز فرهاد
محمد أحمد محمود حامد حمد حمدي حمود حمدان حسن حسين حسنين حسان حسني علي عمر عمرو عثمان خالد خليل خليفة خلفان إبراهيم إسماعيل إسحاق يعقوب يوسف موسى عيسى داود سليمان سلمان سالم سليم
سلطان سعيد سعد سعود سعدون سمير سامي سامر سامح سيف سيد شريف شادي شاكر شوقي شعبان رجب رمضان صالح صلاح صادق صابر صبري صدام طارق طاهر طلال طه ظافر عادل عارف عاصم عامر عباس عبيد عدنان عدي
عزيز عزت عزام عصام عطية عقيل علاء عماد عمار عمران عوض عيد غازي غانم غسان فادي فارس فاروق فاضل فتحي فخري فراس فرج فرحان فرحات فريد فهد فهمي فؤاد فوزي فيصل قاسم قابوس قصي كامل كاظم كريم كمال لطفي لؤي
ماجد مازن مالك ماهر مبارك مجدي محسن مختار مدحت مراد مرتضى مروان مسعود مشعل مصطفى مصعب مطر معاذ معتز معن مفيد مقداد ممدوح منذر منصور منير مهدي مهند مؤيد ميشيل ميلاد نادر ناجي ناصر نايف نبيل نجيب نزار
نصر نضال نعيم نواف نور نوري هادي هارون هاشم هاني هشام هلال هيثم وائل وجدي وديع وسام وسيم وليد وهيب ياسر ياسين يحيى يزن يونس زياد زيد زكريا زكي زين زهير رائد رائف راشد رامي رأفت رؤوف ربيع رشاد رشيد رضا
رضوان رفعت رفيق رياض ريان جابر جاسم جبر جعفر جلال جمال جمعة جميل جهاد جواد جورج جوزيف جون حاتم حازم حافظ حبيب حسام حكيم حمزة حيدر خضر دلال بسام باسل باسم بدر بشار بشير بكر بلال بندر بهاء إياد إيهاب أيمن أيوب
أكرم أمجد أمير أمين أنس أنور أنيس أشرف أسامة أسعد أديب أدهم آدم تامر توفيق تيسير ثامر ثائر الطيب الطاهر المختار الشيخ الحسن الحسين الحاج المعطي العربي
أمل أماني أميرة أمينة أمنية آمال آمنة آية آلاء أسماء أسمهان أروى أريج إسراء إلهام إيمان إيناس ابتسام ابتهال إنصاف انتصار بثينة بدرية بسمة باسمة بشرى بلقيس تغريد تهاني ثريا جميلة جواهر جيهان حليمة حنان خديجة
خولة خالدة دعاء دينا دنيا رانيا رباب ربى رجاء رحاب رحمة رزان رشا رغد رقية رنا رنيم رنده رولا روان ريم ريما زهراء زهرة زينب زينة زكية سارة سامية سحر سعاد سعيدة سعدية سكينة سلمى سلوى سمر سميرة سمية سناء سندس سهام سهى
سهير سوزان سوسن شادية شهد شيماء شيرين صفاء صفية صباح ضحى عائشة عبير عزة عزيزة عفاف علا عليا غادة فاتن فاطمة فاطمه فتحية فدوى فدى فرح فريدة فوزية قمر كريمة كوثر لبنى لجين لطيفة لمى لمياء لولوة ليلى لينا ليان ماجدة
مارية مجدولين مديحة مروة مريم ملاك منال منى مها مي ميادة مياسة مية ميساء ميسون نادية ناهد نبيلة نجاة نجلاء نجوى ندى نزهة نسرين نعيمة نهى نهلة نوال نور نورا نورة هاجر هالة هبة هدى هناء هند هيا هيفاء وجدان وداد وردة وفاء ولاء
يارا ياسمين يسرى مهرة زهور ماهينور
`;

export const GIVEN_NAMES: ReadonlySet<string> = new Set([...wordsOf(LATIN), ...wordsOf(ARABIC)]);

/** Given names that are everyday words as well, or stand in other places: alone they show no name. "كامل" is whole, "باسم" is in the name of. */
export const EVERYDAY_GIVEN_NAMES: ReadonlySet<string> = new Set(
  wordsOf(`
  علي عمر حسن سعيد كريم أمين أمير عادل جميل شريف سلام أمل نور سيف نضال جهاد وفاء رجاء إيمان كامل باسم سلطان ملك حكيم صالح منصور نصر ناصر طاهر صادق جمال مراد وسام رمضان رجب شعبان ربيع عيد جمعة
  مبارك عزيز حبيب حافظ زين هلال ميلاد رحمة زهرة وردة آية صباح سحر فرح قمر مطر بدر شهد ندى دنيا إسراء مختار الطيب الحاج الشيخ العربي الحسن الطاهر مالك خضر جبر عوض مفيد محسن وجدان ولاء دعاء مي زهور أنوار أحلام أفراح إحسان إكرام خميس روضة رحيم ضياء عواطف غدير غالب مجاهد محاسن مرح مقبل منتهى مؤمن نعمة نهاد نجمة وحيد الأمين الصديق ليث غيث سراج خلود جنان حليم حميد بدور بتول عرفات مأمون
  إسلام آيات رافع مسعدة معمر هديل طيبة تقى رهام كيان
`),
);
