"""The words by which something is denied, wished, thought or said, in English and the varieties of Arabic."""

from __future__ import annotations

from engine.language.normal import listed

NOT = listed("not isnt wasnt arent werent aint dont doesnt didnt wont wouldnt havent hasnt hadnt shouldnt neednt")
N_T = listed("""
    isn't wasn't aren't weren't ain't don't doesn't didn't won't wouldn't haven't hasn't hadn't shouldn't
    needn't
""")
NO = listed("no without nothing nothing's never neither nor zero nobody nobody's")
NOTHING = listed("nothing neither nor nobody")
INVERTED = listed("do does did are is have has can could will would")
CANNOT = listed("can't cannot cant couldn't couldnt")
ABLE = listed("can could able may might") | CANNOT
ABLE_AR = listed("اقدر نقدر بقدر اكدر نكدر بكدر استطيع فيني فيي يمكن يمكنني يصير ينفع")
LIGHT = listed("see find file make made lodge raise submit place register put")
"""Verbs that add nothing to what is not known yet: make a complaint, but not «register my complaint»."""
ANY = listed("a an any another")
SUBJECTS = listed("i we you he she it they there i'm i've i'd i'll we're we've you're they're there's it's that's")
SMALL = listed("""
    a an the any some much more other real big such further major serious even really actually just still that
    this it its my your our of about for because to in on at with going gonna be been being is was anything
    something exactly quite so all single one another too longer اي أيه هاي هذه هذا هاد هاذ هذي ذي دي ده هذول
    هيدا هيدي في فيه هناك هنالك اكو كمان ابدا والله حقا عن على عم بخصوص بسبب عشان علشان منشان مشان لاجل من اجل
    question questions اعد نعد أجل حاليا الان الحين هسه هسا هلق هلا اليوم شي اشي حاجه شيء تعتبر بالضبط هو هي
    رح راح يعتبر كبيره كبير كان
    كانت يكون تكون يكن تكن اكن يعد تعد عاد كنت اكون بقى بقا انا احنا نحن الى ل لي ان اصلا بعد حد حتى موضوع قصه
    مجرد بتاع تبع مالت حق ثمه اني انني اننا انو فيني والمشكله جان جنت جانت رايح يا طبعا
    اقدم قدمت اسجل ارفع اعمل اسوي
""")
WISHES = listed("""
    mean after want wants wanted wanna need needs needed needing have has had having got wish like care plan planning
    intend intending
    interested interest looking calling called phoning ringing ring asking ask here come came coming talk
    talking speak speaking discuss reason intention trying wanting require requires required bother asked tell
    telling
""")
NO_WISH_AFTER_NO = listed("like")
ERRANDS = listed("connect transfer put send pass reach redirect forward")
THINK = listed("think believe suppose guess feel imagine say saying said expect seem seems appear look looks call")
THINK_AR = listed("""
    اقل اقول نقل قلت قلنا كلت كلنا حكيت ذكرت اظن أظنها أظنه اعتقد أعتقدها بظن بعتقد بتوقع اتوقع افتكر اتصور شايف شايفه
    شايفها اشوفها أشوفه احسب احس بحس
""")
THINK_FUSED = listed(
    "ماقلت ماقلتش مقلتش ماقولتش مقولتش ماقلتلك ماقلتلكم ماكلت ماكتلك ماحكيت ماظنش معتقدش مفتكرش ماعتقدش "
    "مظنش ماافتكرش ماظن مااظن ماعتقد "
    "مااعتقد ماتوقع مااتوقع"
)
THERE = listed("في فيه فيها اكو بقى بقا بقت بقتش كاين")
WHY = listed("ليش ليه لماذا علاش لشو لويش")
"""Who asks why something is not there wants it."""
HOPING = listed("ارجو نرجو اتمنى افضل يفضل اريد اود")
"""Behind these, «ألا» is «أن لا» and not «إلا»."""
THIS = listed("هذا هاد هادا هيدا هاذا ده دا هذه هاي هيدي هادي هذي دي")
BUT = listed("but however instead because so then لكن لاكن بس لان لانو لانه لأني")
UNTIL = listed("قبل كل بعد اول زي مثل متل لحد وقت عند حسب كيف قد طول")
"""Before «ما» and «لا» these make them a part of: before, whenever, as."""
DIALECT_WISHES = listed("""
    ابغى ابغي ابغا نبغى ابي نبي بدي بدنا عايز عايزه عاوز عاوزه ودي ودنا عندي عندنا رايد بغيت انا اني احنا حاب
    حابب محتاج
""")
"""Wishes that «لا» does not take back: it is an answer before them."""
STATES = listed("""
    is are was were has have had will ever can could should would gets got does did never isn't wasn't hasn't
""")
OR = listed("or nor أو ولا")
ONLY = listed("only just merely simply فقط بس مجرد وبس")
NEXT_THOUGHT = (SUBJECTS - {"it"}) | listed("""
    but however instead rather although though just only except my please can could because so then what how
    when why where i want need let than لكن لاكن بس بل انما وانما الا لان لانو لانه لأني انا اني انني احنا نحن
    عندي عندنا لدي لدينا بدي بدنا اريد نريد ابغى ابغي ابي عايز عايزه عاوز عاوزه ودي محتاج احتاج ممكن لو اذا هل
    مانع اعتراض mind objection عطيني اعطيني عطني اعطوني ابعتلي ابعتولي ارسل ارسلوا ارسلولي دز هات رجعني
    ارجعني كيف شلون ليش لماذا وين متى شو ايش حولني وصلني خليني فقط اتصلت متصل داق قصدي
    اقصد بغيت رايد غير سوى اسال بسأل
    بكلمك
""")

LA, MA = listed("لا"), listed("ما")
LAM, LAN, ALLA = listed("لم"), listed("لن"), listed("ألا")
LAYSA = listed("ليس ليست لست لسنا ليسوا")
MISH = listed("""
    مش مو مب موب مهوب ماهو ماهي ميش مهو موش ماشي ماني منيش مانيش مانا منو مهوش مهيش ماهوش ماهيش مكنتش ماكنتش
    مكنش ماكنش ماكنت مكانتش ماكانتش ماجنت
""")
BIDUN = listed("بدون بلا دون بغير بلاش بلاها بلاه بلاهم")
COMMANDS = listed("""
    تحكيلي تكلمني تبعتولي ترسلولي ترسلوا ترسلون تبعتوا تبعتون تبعت ترسل تدز تدزون تعطيني تعطوني تبعثوا تعرض تعرضوا
    تحسب تحسبوا تفتح تفتحوا تسجل تسجلوا
""")
"""What «لا» forbids; «لم» and «ما» tell that it has not been done."""
PROGRESS = listed("عم دا قاعد قاعده جالس رح راح حا")
"""Between «ما» and its verb: I am not, I will not."""
GIVE_UP = listed("سيبك خليك دعك")
"""With «من»: leave it."""
NO_CALL_FOR = listed("ماله مالها مالو")
"""With «داعي»: there is no need."""
NO_LONGER = listed("بطلت بطلنا")
"""Behind them a wish is one that was."""
ANYBODY = listed("احد حد حدا شخص")
SAYING = listed("tell say think تقول تقولي تقولوا تقولولي تحكي تحكيلي تحكولي تكول تكولي تفكر")
ASKS_WHO_SAID = listed("who when مين منو متى")
SAID = listed("say said قال قلت گال گلت كال كلت")
OBJECTS = ("ها", "هم", "ه")
"""It and them, behind a wish."""
NO_USE = listed("لازم لازمه ضروري ضروريه داعي تفيدني تهمني تلزمني بتهمني بتفيدني بتلزمني تنفعني")
GHAIR, MIN = listed("غير"), listed("من")
WALA = listed("ولا")
FUSABLE = listed("""
    عندي عندنا معي معنا لي لنا لو لك بدي بدنا ريد اريد نريد ابي نبي بي نبا ابا ابغى ابغا بغى بغيت ودي ودنا عايز
    عاوز عوز ردت عدنا عدي حبيت يلزمني بلزمني
""")
FUSED = listed("ماليش مليش معايزش منعوزش بديش بدناش") | {
    f"{negator}{wish}{end}" for negator in ("ما", "م") for wish in FUSABLE for end in ("", "ش")
}
THERE_IS_NONE = listed("""
    مافي مافيه مافيش مفيش مفي مافيها ماكو ماكوش ماكاين مكاين مكاينش ماكاينش مكانش ماكانش ماعليها مابقاش مبقاش
    مابقتش مبقتش مابقى مابقت
""")
"""Without a wish, and a question as often as not: «مافي عروض؟» asks for offers."""
WISHES_AR = listed("""
    عندي عندنا لدي لدينا معي معاي معايا بدي بدنا ودي ودنا ابي نبي ابغى نبغى ابغي اريد نريد أرغب نرغب احتاج نحتاج
    محتاج محتاجه عايز عايزه عاوز عاوزه عايزين حابب حابه حاب حبيت احب ناوي ناويه انوي أود نود يهمني مهتم مهتمه
    صار صارت طلع طلعت حدث حدثت اجيت جيت محتاي ناقصني ناقصنا لازم ضروري تفيدني تهمني بيهمني بتهمني يعنيني
    تعنيني راغب راغبه راغبين
    داقق دقيت خابرتكم خابرتك قصدي اقصد جاي جايه متصل
    متصله اتصل اتصلت داق بتصل احكي اتكلم اتحدث بحاجه رغبه حاجه نيه داعي تحولني تحولوني
    توصلني توصلوني تودني ترجعني تنقلني حابين بحث ابحث ادور بدور توجد يوجد اريدك اريدكم بغيت باغي باغيه بغى نحب
    نية شفت اشوف واجهت واجهتني عنا لي لنا كنت نويت فكرت اطلب رايد رايده محتاجين يلزمني لازمني بيلزمني اله يوجدش
    بلزمني طلبت طالب طالبه اسال بسال سالت بكلمك بكلمكم اكلمك اكلمكم مكلمك خابرت اخابر مخابر ردت عدنا عدي
""")

NEGATORS = (
    N_T | NOT | NO | FUSED | THERE_IS_NONE | LAYSA | LAM | LAN | BIDUN | MISH | NO_LONGER | GIVE_UP | NO_CALL_FOR | ALLA
) | (GHAIR | MA | LA | WALA | THINK_FUSED)
"""All that may deny something."""
