"""Units are data, to which vendors add: pages show what readers call them."""

from __future__ import annotations

import re

from conftest import Project, Run, texts

OVERLAY = """
vendor: {name: Acme, summary: {en: What Acme adds., zh-TW: Acme 所增加的內容。}}
units:
  degrees celsius: {en: °C, zh-TW: 攝氏度}
structures:
  - name: ACMEHEAT
    kind: entry
    since: "2.2"
    summary: {en: The heat., zh-TW: 溫度。}
    fields:
      - name: dwHeat
        attribute: heat
        type: DWORD
        unit: degrees celsius
        summary: {en: How hot it is., zh-TW: 溫度值。}
      - name: dwTime
        attribute: time
        type: DWORD
        unit: milliseconds
        summary: {en: The time., zh-TW: 時間。}
    source: https://acme.example/heat
"""


def test_pages_show_labels(project: Project, run: Run) -> None:
    """In each language: of a unit of the spec, and of a vendor's own."""
    project.only_pages()
    project.write("acme.yaml", OVERLAY)
    options = ("--overlay", "acme.yaml", "--package", "acme", "--out", "made")
    assert run("build", "--quiet", *options) == (0, "", "")
    shown = {
        locale: re.findall(
            r"`(?:heat|time)` ?[(\uff08](.*?)[)\uff09]",
            texts(project.root / "made/docs" / locale)["structures/ACMEHEAT.md"],
        )
        for locale in ("en", "zh-TW")
    }
    assert shown == {"en": ["°C", "milliseconds"], "zh-TW": ["攝氏度", "毫秒"]}
