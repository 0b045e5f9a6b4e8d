"""The numbers by which a caller, or their matter, is found: of an order, of a telephone, of a customer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from engine.language.normal import LETTERS, WORD, listed, normalise

# The digits as they are spoken one by one, in each language.
SPOKEN = (
    "zero oh o nought صفر زيرو null cero zéro sıfır",
    "one واحد واحده wahad wahid eins uno un bir",
    "two اثنين اثنان اتنين تنين ثنين zwei zwo dos deux iki",
    "three ثلاثه ثلاث تلاته تلات drei tres trois üç",
    "four اربعه اربع vier cuatro quatre dört",
    "five خمسه خمس fünf cinco cinq beş",
    "six سته ست sechs seis altı",
    "seven سبعه سبع sieben siete sept yedi",
    "eight ثمانيه ثماني ثمان تمانيه تمنيه تمن acht ocho huit sekiz",
    "nine تسعه تسع neun nueve neuf dokuz",
)
DIGITS = {word: str(digit) for digit, words in enumerate(SPOKEN) for word in listed(words)}
TIMES = {"double": 2, "triple": 3}
ONE = rf"(?:(?:{'|'.join(TIMES)}) )?(?:و?(?:{'|'.join(sorted(DIGITS, key=len, reverse=True))})|\d)"
IN_A_ROW = re.compile(rf"(?<![\w.]){ONE}(?:[ ,،.-]{{1,3}}{ONE}(?!\w)){{2,}}(?!\w)")
"""Digits that are said one by one."""
NUMBER = re.compile(
    r"(?<![\w.,:/@+-])(?:\+?\d{1,4}(?!\d)(?:[ -]\d{1,4}(?!\d))+(?![ -]?\d)"  # 1234 5678
    r"|[+0]\d*(?:[ ()-]{1,2}\d+)+"  # 050 1234567
    r"|(?P<letters>[a-z]{1,4}-?)?\+?\d+(?:-\d+)*)"  # ORD-12345
    r"(?![\w@]|[.,:/]\d|-\w)"
)
DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}|(?:19|20)\d\d")
FEWEST, MOST = 4, 15
"""Digits of such a number: fewer count something; more are of a card or a bank account, which nobody repeats."""
FEWEST_OF_PHONE = 7
REACH = 48
"""Characters before and after a number in which it is looked for what it is."""

WORDS = {
    "order": """
        order orders طلب الطلب للطلب بالطلب طلبي لطلبي طلبيه الطلبيه طلبيتي طلبتي اوردر الاوردر اوردري
        bestellung bestellnummer auftrag auftragsnummer pedido commande sipariş siparişim siparişiniz siparişinizin
    """,
    "phone": """
        phone telephone mobile cell cellphone whatsapp tel هاتف الهاتف هاتفي جوال الجوال جوالي موبايل الموبايل موبايلي
        تلفون التلفون تلفوني تليفون التليفون تليفوني نقال النقال محمول المحمول واتساب الواتساب
        telefon telefonnummer handy handynummer teléfono móvil celular téléphone portable telefonum telefonunuz cep
    """,
    "customer": """
        customer client account membership member عميل العميل زبون الزبون حساب الحساب حسابي عضويه العضويه عضويتي
        مشترك المشترك اشتراك الاشتراك اشتراكي kunde kunden kundennummer konto cliente cuenta compte müşteri hesap
    """,
    "email": "email e-mail mail ايميل الايميل ايميلك ايميلي بريد البريد بريدك بريدي correo courriel posta",
    "secret": """
        pin password passcode code otp cvv cvc card visa mastercard iban سري السري سر السر مرور المرور تحقق التحقق
        رمز الرمز رمزي كود الكود بطاقه البطاقه بطاقتي كارت فيزا passwort kennwort karte karten tarjeta contraseña clave
        carte mot passe şifre şifrem kart kod
    """,
}
KINDS = {word: kind for kind, words in WORDS.items() for word in listed(words)}
"""What a number is by the word beside it; what is secret is not kept."""
BETWEEN = listed("""
    number numbers no nr num id reference ref is was it it's its that's that the my our of for with here mine in ends
    ending
    هو هي رقم الرقم رقمه رقمها رقمي هذا هذه كان تبعي تبع حقي حقتي الخاص بي
    nummer ist meine mein die der lautet número es mi el la numéro est mon ma le numaram numarası numara benim
""")
"""Words that may stand between the two."""
UNIT = re.compile(
    r"[ ]?(?:[%$€£¥]|(?:"
    + "|".join(
        listed("""
            dollars dollar bucks euros euro pounds pound dirhams dirham riyals riyal dinars dinar liras lira pesos cents
            aed sar usd eur gbp egp kwd qar jod syp tl percent درهم دراهم ريال ريالات دينار دنانير جنيه جنيهات
            ليره ليرات دولار دولارات يورو شيكل قطعه قطع شخص اشخاص كيلو متر امتار واط سنه يوم ساعه دقيقه
            kg kilo kilos km kilometers kilometres meters metres watt watts people
            persons pieces units years days hours minutes
            stück personen euros piezas personas pièces personnes adet kişi
        """)
    )
    + r")(?!\w))"
)
PAID = re.compile(r"(?:[$€£¥]|(?<!\w)(?:aed|sar|usd|eur|gbp|egp|kwd|qar|jod))[ ]?$")


def numbers(utterance: str, asked: str = "") -> Iterator[tuple[str, str]]:
    """Yield each number with its kind, as `Told` has them; what was `asked` for tells of one that says nothing."""
    text = IN_A_ROW.sub(lambda row: in_digits(row[0]), normalise(utterance))
    for found in NUMBER.finditer(text):
        digits = re.sub(r"[^\d+]", "", found[0])
        kind = kind_of(digits, besides(text, found.start(), found.end()) or asked)
        counts = kind == "number" and (DATE.fullmatch(found[0]) or counted(text, found.start(), found.end()))
        if FEWEST <= len(digits.lstrip("+")) <= MOST and kind != "secret" and not counts:
            yield kind, (found["letters"] or "").upper() + digits


def asked_for(line: str) -> str:
    """Return the kind of fact that a department's words ask for, by the last word that tells; nothing where none does.

    One reads the question last, so the last such word is what it asks for.
    """
    words = WORD.findall(line[-REACH * 4 :].casefold().translate(LETTERS))
    bare = (word.removesuffix("ك") for word in reversed(words))  # طلبك: your order
    return next((KINDS[word] for word in bare if word in KINDS), "")


def counted(text: str, start: int, end: int) -> bool:
    """Tell whether a number is one of things or of money."""
    return bool(UNIT.match(text, end) or PAID.search(text, max(start - 5, 0), start))


def in_digits(row: str) -> str:
    """Return digits that were said one by one as digits: `double five two` is 552."""
    text, times = "", 1
    for word in WORD.findall(row):
        if word in TIMES:
            times = TIMES[word]
        else:
            text += (word if word.isdigit() else DIGITS.get(word) or DIGITS[word[1:]]) * times
            times = 1
    return text


def besides(text: str, start: int, end: int) -> str:
    """Return the kind that the words just before a number tell, else those just after it."""
    before = WORD.findall(text, max(start - REACH, 0), start)
    after = re.split(r"[.,;:!?،؛؟\n]", text[end : end + REACH], maxsplit=1)[0]
    return nearest(reversed(before)) or nearest(WORD.findall(after))


def nearest(words: Iterable[str]) -> str:
    """Return the kind that the first word tells, of those that may not be left out."""
    for word in words:
        if word in KINDS:
            return KINDS[word]
        if word not in BETWEEN:
            return ""
    return ""


def kind_of(value: str, told: str) -> str:
    """Return a number's kind: what was told of it, where that can be, else what it looks like."""
    if told in {"order", "customer", "secret"}:
        return told
    by_look = value.startswith(("+", "00")) or (value.startswith("0") and len(value) > FEWEST_OF_PHONE)
    return "phone" if by_look or (told == "phone" and len(value) >= FEWEST_OF_PHONE) else "number"
