from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from engine.language import normalise
from engine.language.known import WORDS, is_word, known
from tests.centres import ROOT

LETTERS = {"en": "[a-z]+('[a-z]+)?", "ar": "[ء-غف-ي]+"}


@pytest.mark.parametrize(("language", "shortest"), [("en", 4), ("ar", 3)])
def test_a_list_is_long_sorted_and_has_each_word_once(language: str, shortest: int) -> None:
    head, *words = (WORDS / f"{language}.txt").read_text("utf-8").splitlines()
    assert head.startswith("# ")
    assert words == sorted(set(words))
    assert sum(len(word) >= shortest for word in words) >= 4500
    assert not [word for word in words if not re.fullmatch(LETTERS[language], word) or len(word) < 3]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_words_are_known_as_callers_words_are_normalised(language: str) -> None:
    _, *words = (WORDS / f"{language}.txt").read_text("utf-8").splitlines()
    assert known(language) == {normalise(word) for word in words}
    assert len(known(language)) == len(words), "two spellings of one word"


NEAR = """\
price prize pride prince prick rice
order older border odder
offer coffer suffer differ
purchase purchaser
product produce
discount viscount
bill ball bell till pill hill
refund refuel
issue tissue issuer
complaint complain compliant
broken broker spoken token
damage manage
delay relay decay display
delivery livery deliver
shipping shopping skipping whipping chipping
card cart care hard ward
booking cooking looking hooking
cancel cancer channel
manager manage
service servile
sales tales males scales
quality equality qualify
detail retail derail
reception deception perception
room broom groom roof
flight fright light plight
contract contact contrast
address dress
expire empire expired expiry
reserve reverse deserve preserve
property properly
message massage
dessert desert
شعر سحر سعر سفر سطر
عرض مرض أرض فرض قرض غرض
شراء شراب شراع
طلب كلب قلب صلب
شكوى سكوت شكوك دعوى
مشكلة مشكاة شكله مشاكل
عطل عسل بطل عقل عمل
فاتورة فاترة فواتير
إلغاء إلقاء
استرداد استبداد استعداد
استقبال استقلال استغلال
حساب سحاب حاسب
خدمة خدعة خادمة
بطاقة طاقة بطالة
موعد مولد موقد
تأخير تأثير تأجير
عيادة قيادة عبادة زيادة
أدوية أودية
نظيفة وظيفة
سائق سابق سارق
"""


@pytest.mark.parametrize("word", dict.fromkeys(NEAR.split()))
def test_a_word_one_letter_from_a_keyword_is_a_word(word: str) -> None:
    assert is_word(normalise(word))


@pytest.mark.parametrize(
    "word",
    [
        "prices", "boxes", "cities", "caller's", "bookings", "stopping", "closing", "carried", "refunded", "planned",
        "cleaner", "bigger", "luckily", "slowly", "saw", "we're",
        "والسعر", "بالسعر", "للمبيعات", "فاتورتي", "سيارتكم", "طلباتهم", "موظفين", "هالمشكلة", "وأريد", "سيتصل",
        "جديدة", "مهندسون", "بيتنا", "أختها",
    ],
)  # fmt: skip
def test_the_regular_forms_of_a_word_are_words(word: str) -> None:
    assert is_word(normalise(word))


@pytest.mark.parametrize(
    "slip",
    [
        "prcie", "pirce", "ordr", "oder's", "offr", "refnud", "cancle", "recepit", "complaimt", "complant", "delivry",
        "shiping", "isssue", "invocie", "bookkng", "purchse", "paymnet", "librarys", "branchs", "oreer", "carrer",
        "manger", "costumer", "شكوا", "مشكبة", "مبيهات", "استرداذ", "شكتوى", "فاتورو", "اسعاؤ", "خضمة", "تأمبن",
    ],
)  # fmt: skip
def test_a_slip_of_the_fingers_is_no_word(slip: str) -> None:
    assert not is_word(normalise(slip))


def test_other_languages_have_no_list() -> None:
    assert known("fr") == frozenset()


def test_a_list_is_read_only_when_it_is_asked_for() -> None:
    code = (
        "from engine.language import known as module\n"
        "sizes = [module.known.cache_info().currsize]\n"
        "module.is_word('price'); sizes.append(module.known.cache_info().currsize)\n"
        "module.is_word('سعر'); sizes.append(module.known.cache_info().currsize)\n"
        "print(sizes)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[0, 1, 2]\n"


def test_a_list_is_read_faster_than_word_by_word() -> None:
    def seconds(read: Callable[[], object]) -> float:
        taken = []
        for _ in range(5):
            known.cache_clear()
            begun = time.process_time()
            read()
            taken.append(time.process_time() - begun)
        return min(taken)

    _, *words = (WORDS / "ar.txt").read_text("utf-8").splitlines()
    assert seconds(lambda: known("ar")) < 0.7 * seconds(lambda: frozenset(map(normalise, words)))
