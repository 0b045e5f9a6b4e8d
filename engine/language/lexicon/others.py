"""The small words of languages beside Arabic and English: to tell those of a centre, and to take none for another.

Only what is frequent in short requests stands here: thirty words of a language are in nearly every sentence of it.
"""

LATIN = {
    "fr": """
        je j ai as avez avons suis es est sommes êtes sont le la les l un une des du de d au aux ce cet cette ces c qu
        que qui quoi où quand comment pourquoi combien mon ma mes votre vos notre nos ton son ne n pas plus y il elle
        on nous vous ils elles et ou mais dans sur pour par avec sans chez très bien voudrais veux peux pouvez puis
        s'il plaît merci bonjour bonsoir oui beaucoup commande colis facture compte problème aide j'ai n'est n'ai
        c'est d'accord qu'est l'ai m'a été arrivée comprends bon bonne ça fait faire vraiment suite fois jour tout
        tous toute même si alors aussi
    """,
    "es": """
        yo tú él ella usted ustedes nosotros mi mis su sus tu el la los las un una unos de del al en con por para sin
        sobre que qué quién cómo cuándo dónde cuánto porqué es está están estoy soy son hay ha he han tengo tiene
        tienen quiero quisiera puedo puede necesito hablar ayuda no sí y o pero muy más este esta esto ese me se lo le
        gracias hola buenos días tardes favor pedido factura cuenta llegado todavía hablo español
    """,
    "de": """
        ich du er sie es wir ihr mich mir dich dir uns mein meine meinen meiner meinem ihre ihren der die das den dem
        des ein eine einen einem einer und oder aber nicht kein keine ist sind war bin habe hat haben hatte kann
        können möchte will muss wo wie was wann warum wer welche mit von zu zum zur auf aus bei für nach über an im am
        auch noch schon sehr bitte danke hallo guten ja nein rechnung bestellung geld zurück verstehe brauche hilfe
    """,
    "it": """
        io tu lui lei noi voi loro mio mia miei tuo suo il lo la gli le un una di del della dei al allo alla da dal in
        nel nella con su per tra fra che chi cosa come quando dove perché quanto è sono sei siamo ho hai ha hanno
        vorrei voglio posso può non riesco sì e o ma molto più questo questa mi ti si ci grazie buongiorno ciao prego
        ordine fattura conto parlare aiuto
    """,
    "pt": """
        eu tu você ele ela nós vocês eles meu minha meus seu sua o os a as um uma de do da dos das em no na nos com
        por para sem que quem como quando onde porque quanto é são está estou tem tenho quero queria posso pode
        preciso não sim e ou mas muito mais este esta isso me se obrigado obrigada olá bom dia conta pedido fatura
        falar ajuda consigo entrar atendente
    """,
    "nl": """
        ik jij je u hij zij wij jullie mijn uw zijn haar ons onze de het een en of maar niet geen is was ben bent heb
        heeft hebben kan kunt wil wilt moet waar hoe wat wanneer waarom wie met van naar op aan voor bij uit over ook
        nog al zeer graag alstublieft dank hallo goedemorgen ja nee rekening bestelling hulp klacht indienen
    """,
    "tr": """
        ben sen o biz siz onlar bana sana bize benim senin bizim sizin bir bu şu ve veya ama için ile de da mi mı mu
        mü ne nasıl nerede neden niye kaç kim hangi var yok değil evet hayır istiyorum istiyor misiniz mısınız eder
        lütfen teşekkürler merhaba çok daha gibi kadar sonra önce olarak hakkında ilgili sorun siparişim sipariş
        fatura kaldı yardım müşteri hizmetleri
    """,
    "id": """
        saya aku kamu anda dia kami kita mereka ini itu yang dan atau tapi di ke dari untuk dengan pada oleh tidak
        bukan belum sudah akan ada adalah bisa mau ingin tolong apa apakah siapa kapan dimana mana kenapa bagaimana
        berapa sangat juga lagi saja terima kasih selamat pagi hari tentang pesanan tanya bantu sampai rekening
        tagihan
    """,
    "tl": """
        ako ikaw ka siya kami tayo kayo sila ko mo niya namin natin ninyo nila akin iyo ang ng mga si sa na po opo
        pong ay at kung pero dahil hindi wala may mayroon meron ano sino saan nasaan kailan bakit paano magkano gusto
        kailangan ba rin din lang naman yung ito iyan salamat kumusta tulong
    """,
    "hi": """
        mujhe mujhko mera meri mere hum humko hamara aap aapka aapki tum tumhara woh yeh ye hai hain hoon tha thi the
        ka ki ke ko se ne par mein nahi nahin kya kyun kyu kaise kahan kab kaun kitna kitne chahiye chahta kar karo
        karna karein raha rahi diya gaya abhi bahut aur lekin madad bhai ji haan shukriya kuch koi
    """,
}
ARABIC = {
    "fa": """
        من ما شما او آنها ایشان را که از به با در این آن است هست نیست بود می نمی برای چه چی چرا کجا کی چند چطور چگونه
        آیا لطفا سلام ممنون مرسی بله خیر نه هم یا اما ولی اگر تا هنوز دارم ندارم دارید داریم میخواهم میخوام خواهم
        خواستم شد شده نشده کنم کنید کنند کرد کرده بدهید بگویید سفارش مشکل حساب پول خیلی لطفاً دیگر هیچ همه اینجا آنجا
        مرا
    """,
    "ur": """
        میں ہم آپ تم وہ یہ مجھے ہمیں آپکا میرا میری میرے ہمارا ہمارے کا کی کے کو سے نے پر تک اور یا لیکن اگر ہے ہیں
        ہوں تھا تھی تھے ہو نہیں نہ کیا کیوں کیسے کہاں کب کون کتنا کتنے چاہیے چاہتا چاہتی کر کریں کرنا رہا رہی گا گی
        دیں دو لیے شکریہ جی ہاں بہت ابھی مدد مسئلہ بھی
    """,
}
LETTERS = {"ur": frozenset("ٹڈڑںےپچژ"), "fa": frozenset("پچژ")}
"""Letters that Arabic has not, as normalised; Urdu has the Persian ones too."""
