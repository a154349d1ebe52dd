"""Draw how long builds take by the size of the API, both on logarithmic axes."""

from __future__ import annotations

from collections.abc import Mapping
from math import log10

_WIDTH, _HEIGHT, _LEFT, _TOP, _SPAN = 480, 370, 70, 60, 250
_STYLE = (
    "text{font:13px system-ui,sans-serif;fill:#24292f}"
    ".title{font-weight:600}.small{font-size:11px;fill:#57606a}"
    ".ground{fill:#fff}.axis,.linear{stroke:#8c959f;fill:none}"
    ".linear{stroke-dasharray:4}"
    ".ours{stroke:#1f6feb;stroke-width:2;fill:none}.point{fill:#1f6feb}"
)


def draw(seconds: Mapping[int, float]) -> str:
    """Draw the times of builds from nothing, by how many times the API is larger."""
    first, last = min(seconds), max(seconds)
    decades = log10(last / first)
    width = _WIDTH - _LEFT - 40

    def place(size: float, times: float) -> tuple[float, float]:
        x = _LEFT + width * log10(size / first) / decades
        return round(x, 1), round(_TOP + _SPAN * (1 - log10(times) / decades), 1)

    points = [(size, time / seconds[first]) for size, time in seconds.items()]
    path = " ".join(f"{x},{y}" for x, y in (place(*point) for point in points))
    (x0, y0), (x1, y1) = place(first, 1), place(last, last / first)
    size = f'width="{_WIDTH}" height="{_HEIGHT}"'
    view = f'viewBox="0 0 {_WIDTH} {_HEIGHT}"'
    what = "as multiples of the real API's; both axes logarithmic, dashed: linear"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {view} {size} role="img">',
        "<title>A build from nothing, by the size of the API</title>",
        f"<style>{_STYLE}</style>",
        f'<rect class="ground" {size}/>',
        '<text class="title" x="12" y="22">A build from nothing</text>',
        f'<text class="small" x="12" y="40">{what}</text>',
        f'<path class="axis" d="M{x0} {y1}V{y0}H{x1}"/>',
        f'<path class="linear" d="M{x0} {y0}L{x1} {y1}"/>',
        f'<polyline class="ours" points="{path}"/>',
    ]
    for power in range(int(decades) + 1):
        _, y = place(first, 10**power)
        lines += [
            f'<path class="axis" d="M{x0 - 5} {y}H{x0}"/>',
            f'<text x="{x0 - 9}" y="{y + 4}" text-anchor="end">{10**power}</text>',
        ]
    for number, times in points:
        x, y = place(number, times)
        lines += [
            f'<circle class="point" cx="{x}" cy="{y}" r="4"/>',
            f'<text x="{x}" y="{y0 + 20}" text-anchor="middle">{number}</text>',
        ]
        if number > first:
            lines.append(
                f'<text class="small" x="{x + 7}" y="{y + 14}">{times:.1f}</text>'
            )
    middle, below = (x0 + x1) / 2, y0 + 40
    caption = f'x="{middle}" y="{below}" text-anchor="middle">size of the API'
    lines.append(f'<text class="small" {caption}</text>')
    return "\n".join([*lines, "</svg>", ""])
