"""Chinese in the spec, the labels and a page: all there, same names, Taiwan's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from conftest import REPOSITORY
from support.each import each
from tapi2gen.diagnostics.problem import Mark
from tapi2gen.load.documents import Document, KeyPath, load
from tapi2gen.render.environment import Environment
from tapi2gen.render.template_tree import read_tree

SPEC = REPOSITORY / "spec"
PARTS = REPOSITORY / "templates/docs/_parts"

# Sections and versions (one misprinted), numbers in hex, [MS-TRP], placeholders, and
# words with all that joins names: LINEAGENTSTATUS.dwState, ITQueue::get_Name, a/b.cpp.
TOKEN = re.compile(
    r"0x[0-9A-Fa-f]+|[0-9]+(?:[.。][0-9]+)+|\[MS-TRP\]|\{\w+\}"
    r"|[A-Za-z_]\w*(?:(?:::|[./]|--?)[A-Za-z_]\w*)*",
    re.ASCII,
)
# Of these, the ones that no language changes: with a capital, digit or underscore
# inside, a member, a path, a page of the message reference.
NAME = re.compile(r".+[A-Z0-9_]|.*[./:。\[{]|.*--|line-", re.ASCII)
PLURAL = re.compile(r"(?<=[A-Z])s$", re.ASCII)

# What Chinese has a word for: an ID is a 識別碼.
TRANSLATED = {"ID"}

# What plain text, the same in every language, may have beside names.
PLAIN = {"Microsoft", "SDK", "union", "zh-TW"}

# Simplified characters that Big5 has as well; it has none of the others.
SIMPLIFIED_IN_BIG5 = set("与么优体听坏复宁庄异怀惊扰机构气洁离触赶")

# What is said elsewhere, and what a telephony engineer in Taiwan says.
WORDS = {
    "信息": "訊息",
    "代理程[式序]": "座席 or 代理處理程式",
    "坐席|值機員|專員": "座席",
    "隊列": "佇列",
    "數據": "資料",
    "默認": "預設",
    "接口": "介面",
    "內存": "記憶體",
    "字節": "位元組",
    "字符": "字元",
    "字段": "欄位",
    "線程": "執行緒",
    "軟件": "軟體",
    "用戶(?!端)": "使用者",
    "客戶端": "用戶端",
    "服務器": "伺服器",
    "程序": "程式 or 行程",
    "代理對": "surrogate pair",
    "帶出|有變更的項目|相關的座席": "what a sentence says of it",
    "登記": "註冊",
    "註銷": "登出",
    "函數": "函式",
    "調用": "呼叫",
    "返回": "傳回",
    "支持": "支援",
    "句柄|控制碼": "控制代碼",
    "偏移": "位移",
    "會話": "工作階段",
    "超時": "逾時",
    "來話|呼入": "來電",
    "派話|接話": "分派來電, 接聽來電",
}

# One word for each thing, in every file.
TERMS = {
    r"agent handlers?": "座席處理程式",
    r"agent sessions?": "座席工作階段",
    r"agents?": "座席",
    r"proxy handlers?": "代理處理程式",
    r"sessions?": "工作階段",
    r"queues?": "佇列",
    r"groups?": "群組",
    r"call center": "客服中心",
    r"wrap-up|after-call work": "話後處理",
    r"measurement period": "統計週期",
    r"statistics": "統計資料",
    r"bytes?": "位元組",
    r"bits?": "位元",
    r"offsets?": "位移",
    r"structures?": "結構",
    r"(?:line|(?:agent|session)'s) handle": "控制代碼",
    r"clients?": "用戶端",
    r"applications?": "應用程式",
    r"functions?": "函式",
    r"buffers?": "緩衝區",
    r"incoming calls?": "來電",
    r"(?:outgoing|outbound) calls?": "外撥",
    r"extensions?": "擴充",
    r"constants?": "常數",
    r"capabilities": "功能",
}

# Spaces stand between Chinese and Latin text, and nowhere else; all marks are
# full-width.
SPACING = re.compile(
    r"[\u4e00-\u9fff][A-Za-z0-9(\[]|[A-Za-z0-9)\]][\u4e00-\u9fff]"
    r"|[，。、；：！？「」] | [，。、；：！？]|[\u4e00-\u9fff][,;:!?.]|[［］]"  # noqa: RUF001
    r"| [（）]|[（）] "  # noqa: RUF001
    r"|[()]|[\u4e00-\u9fff] [\u4e00-\u9fff]"
)


class Pair(NamedTuple):
    """A text in both languages, and where it stands."""

    where: object
    en: str
    zh: str


def documents() -> list[Document]:
    """Load the whole spec."""
    loaded, problems = load(sorted(SPEC.rglob("*.yaml")))
    assert problems == []
    return loaded


def labels() -> dict[str, dict[str, str]]:
    """Return the fixed text of the pages, by name and language."""
    tree = read_tree(REPOSITORY / "templates")
    part = Environment(tree, (), "tapi2").get_template("docs/_parts/labels.j2")
    found: dict[str, dict[str, str]] = vars(part.module)["labels"]
    return found


def values(data: object, place: KeyPath = ()) -> Iterator[tuple[KeyPath, object]]:
    """Give every value of a document, and its place."""
    yield place, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from values(value, (*place, str(key)))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from values(value, (*place, index))


def names(text: str) -> set[str]:
    """Give the names in a text."""
    found = {PLURAL.sub("", token) for token in TOKEN.findall(text)}
    return {name for name in found if NAME.match(name)} - TRANSLATED


def prose(text: str) -> str:
    """Give a text without the names in it."""
    return TOKEN.sub(lambda token: "" if NAME.match(token[0]) else token[0], text)


def numbers(text: str) -> set[str]:
    """Give the numbers of two digits or more in a text."""
    return set(re.findall(r"(?<![\w.])[0-9]{2,}(?![\w.]\w)", text, re.ASCII))


def page(name: str, locale: str) -> str:
    """Give a page that is written by hand in each language, without its code."""
    text = (PARTS / f"{name}.{locale}.md.j2").read_text("utf-8")
    fences = re.compile(
        r"^```.*?^```\n|^`acme/.*`\n|\{%.*?%\}\n|\{\{.*?\}\}\n?",
        re.DOTALL | re.MULTILINE,
    )
    links = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)")
    return re.sub(r"`[^`]+`", "X", links.sub(r"\1", fences.sub("", text)))


def guides() -> Iterator[Pair]:
    """Give the titles of the guides, what is said of each, and their texts."""
    tree = read_tree(REPOSITORY / "templates")
    part = Environment(tree, (), "tapi2").get_template("docs/_parts/guides.j2")
    told: dict[str, dict[str, dict[str, str]]] = vars(part.module)["guides"]
    for name, texts in told.items():
        for key, text in texts.items():
            yield Pair(f"guides.j2: {name}.{key}", text["en"], text["zh-TW"])
    for file in sorted((PARTS / "guides").glob("*.en.md.j2")):
        name = f"guides/{file.name.partition('.')[0]}"
        yield Pair(name, page(name, "en"), page(name, "zh-TW"))


VALUES = [
    (document.mark(*place), place, value)
    for document in documents()
    for place, value in values(document.data)
]
LABELS = labels()
TEXTS = [
    *(
        (where, value)
        for where, _, value in VALUES
        if isinstance(value, dict) and "en" in value
    ),
    *((f"labels.j2: {name}", text) for name, text in LABELS.items()),
]
PAIRS = [
    *(Pair(where, it["en"], it["zh-TW"]) for where, it in TEXTS if "zh-TW" in it),
    Pair(
        Mark(Path("templates.md")), page("templates", "en"), page("templates", "zh-TW")
    ),
    *guides(),
]


def test_every_text_is_translated() -> None:
    """None falls back to English."""
    assert [where for where, text in TEXTS if "zh-TW" not in text] == []
    assert len(PAIRS) > 600


def test_every_text_has_the_same_names() -> None:
    """Identifiers are never translated, left out or added."""
    wrong = [
        (pair.where, sorted(names(pair.en) ^ names(pair.zh)))
        for pair in PAIRS
        if names(pair.en) != names(pair.zh)
    ]
    assert wrong == []


def test_every_text_has_the_same_numbers() -> None:
    """Sizes and offsets are those of the English; a month may become a number."""
    wrong = [
        (pair.where, sorted(numbers(pair.en) - numbers(pair.zh)))
        for pair in PAIRS
        if not numbers(pair.en) <= numbers(pair.zh)
    ]
    assert wrong == []


@each("name", LABELS)
def test_label_is_one_line_of_markdown(name: str) -> None:
    """What is filled in is the same in both languages; there is no HTML or table."""
    filled = [sorted(re.findall(r"\{[a-z]+\}", it)) for it in LABELS[name].values()]
    assert filled == [filled[0]] * 2
    for text in LABELS[name].values():
        assert re.search(r"[{}<>|\n]", re.sub(r"\{[a-z]+\}", "", text)) is None
        assert text == text.strip() != ""


def test_plain_text_needs_no_translation() -> None:
    """Errata that are the same in every language consist of names."""
    plain = [
        (where, value)
        for where, place, value in VALUES
        if place[-3:-2] == ("errata",) and place[-1] in ("at", "says", "evidence")
        if isinstance(value, str)
    ]
    assert len(plain) > 100
    assert [
        (where, token)
        for where, text in plain
        for token in TOKEN.findall(prose(text))
        if token not in PLAIN
    ] == []


def test_every_character_is_traditional() -> None:
    """Big5 is what Taiwan writes with: no Simplified character goes into it."""
    wrong = [
        (pair.where, character)
        for pair in PAIRS
        for character in pair.zh
        if character in SIMPLIFIED_IN_BIG5 or character.encode("big5", "ignore") == b""
    ]
    assert wrong == []


@pytest.mark.parametrize("word", WORDS)
def test_words_of_taiwan(word: str) -> None:
    """No text says what is said elsewhere."""
    wrong = [(it.where, WORDS[word]) for it in PAIRS if re.search(word, it.zh)]
    assert wrong == []


@pytest.mark.parametrize("term", TERMS)
def test_one_word_for_each_thing(term: str) -> None:
    """Where English has the term, Chinese has its own for it."""
    has_term = re.compile(rf"\b(?:{term})\b", re.IGNORECASE)
    used = [pair for pair in PAIRS if has_term.search(prose(pair.en))]
    assert used != []
    assert [pair for pair in used if TERMS[term] not in pair.zh] == []


def test_spacing_and_punctuation() -> None:
    """Full-width marks, a space beside Latin text, none beside marks."""
    wrong = [
        (pair.where, found[0])
        for pair in PAIRS
        if (found := SPACING.search(re.sub(r"`[^`]+`", "X", pair.zh)))
    ]
    assert wrong == []
