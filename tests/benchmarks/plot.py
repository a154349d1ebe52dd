"""Draw results as an SVG file: a bar for each case, shorter is faster."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from benchmarks.timing import Group, Result

_LABELS, _BARS, _ROW, _TOP = 240, 360, 26, 52
_STYLE = (
    "text{font:13px system-ui,sans-serif;fill:#24292f}"
    ".title{font-weight:600}.small{font-size:11px;fill:#57606a}"
    ".bar{fill:#8c959f}.ours{fill:#1f6feb}.ground{fill:#fff}"
)


def draw(group: Group, results: Sequence[Result]) -> str:
    """Draw a group: how many times the reference's time each case took."""
    rows = sorted(results[1:], key=lambda result: result.ratio)
    width, height = _LABELS + _BARS + 60, _TOP + _ROW * len(rows) + 12
    scale = _BARS / max(result.ratio for result in rows)
    size = f'width="{width}" height="{height}"'
    view = f'viewBox="0 0 {width} {height}"'
    what = f"times the time of {group.reference.name}: shorter is faster"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {view} {size} role="img">',
        f"<title>{escape(group.name)}</title>",
        f"<style>{_STYLE}</style>",
        f'<rect class="ground" {size}/>',
        f'<text class="title" x="12" y="22">{escape(group.name)}</text>',
        f'<text class="small" x="12" y="40">{escape(what)}</text>',
    ]
    for row, result in enumerate(rows):
        top, name = _TOP + _ROW * row, escape(result.case.name)
        kind = "ours" if name == "tapi2" else "bar"
        length = max(1, round(result.ratio * scale))
        at = f'x="{_LABELS}" y="{top + 2}" width="{length}" height="{_ROW - 8}"'
        end = _LABELS + length + 6
        lines += [
            f'<text x="{_LABELS - 8}" y="{top + 15}" text-anchor="end">{name}</text>',
            f'<rect class="{kind}" {at} rx="2"/>',
            f'<text x="{end}" y="{top + 15}">{result.ratio:.1f}</text>',
        ]
    return "\n".join([*lines, "</svg>", ""])
