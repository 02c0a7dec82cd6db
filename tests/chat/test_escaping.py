import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.escaping import plain

ZWSP = "\u200b"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Flask", "Flask"),
        ("C++ and C#", "C++ and C#"),
        ("a *b* _c_ ~~d~~ ||e|| `f`", r"a \*b\* \_c\_ \~\~d\~\~ \|\|e\|\| \`f\`"),
        ("[free](http://evil.example)", rf"\[free\](http:{ZWSP}//evil.example)"),
        ("discord.gg/evil", f"discord.{ZWSP}gg/evil"),
        ("and/or, 3.10, Next.js", "and/or, 3.10, Next.js"),
        ("@everyone", f"@{ZWSP}everyone"),
        ("<@80351110224678912> <#1> </x:1>", rf"\<@{ZWSP}80351110224678912> \<#1> \</x:1>"),
        ("# big", r"\# big"),
        ("> quoted", r"\> quoted"),
        ("- listed", r"\- listed"),
        ("1. listed", r"1\. listed"),
        ("one\n# two\r\n\tthree", "one # two three"),
        ("back\\slash", r"back\\slash"),
        ("right\u202eto left", "rightto left"),
        ("tab\u0007bell", "tabbell"),
        ("cafe\u0301", "café"),
        ("हिन्दी, ภาษาไทยที่", "हिन्दी, ภาษาไทยที่"),
    ],
)
def test_what_was_typed_is_shown_as_words(typed: str, shown: str) -> None:
    assert plain(typed) == shown


def test_marks_do_not_pile_up() -> None:
    shown = plain("z" + "\u0300\u0301\u0302" * 50)

    assert sum(unicodedata.category(character) == "Mn" for character in shown) <= 2


@given(st.text(max_size=200))
def test_no_text_has_markup_left(text: str) -> None:
    shown = plain(text)

    without_escapes = re.sub(r"\\.", "", shown)
    assert not re.search(r"[*_~|`\[\]<\\]", without_escapes)
    assert not re.search(rf"@(?!{ZWSP})", shown)
    assert "://" not in shown
    assert "\n" not in shown
    assert not re.match(r"[#>+-]|\d+[.)]", shown)
