"""Bar charts as small SVG files, by the standard library alone."""

import math
from xml.sax.saxutils import escape

COLOURS = ("#1f6feb", "#9ec5fe", "#6e7781")
WIDTH = 860
LABELS = 330
RIGHT = 70
BAR = 9
GAP = 9


def ticks(low, high):
    """Powers of ten from the one below to the one above."""
    return [10.0 ** exponent for exponent in range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)]


def bars(title, unit, legend, data, caption):
    """A chart with a logarithmic axis.

    data: pairs of a label and up to three positive values, None for none; legend: what the values are called.
    """
    values = [value for _, row in data for value in row if value]
    scale = ticks(min(values), max(values))
    if len(scale) == 1:
        scale.append(scale[0] * 10)
    low, high = math.log10(scale[0]), math.log10(scale[-1])
    room = WIDTH - LABELS - RIGHT

    def x(value):
        return LABELS + room * (math.log10(value) - low) / (high - low)

    body = []
    y = 64
    for label, row in data:
        present = [(index, value) for index, value in enumerate(row) if value]
        middle = y + BAR * len(present) / 2 + 4
        body.append(f'<text x="{LABELS - 8}" y="{middle:.0f}" text-anchor="end">{escape(label)}</text>')
        for index, value in present:
            body.append(f'<rect x="{LABELS}" y="{y}" width="{max(1, x(value) - LABELS):.1f}" height="{BAR - 1}" fill="{COLOURS[index]}"/>')
            body.append(f'<text x="{x(value) + 4:.1f}" y="{y + BAR - 1}" font-size="9">{value:.3g}</text>')
            y += BAR
        y += GAP
    grid = [f'<line x1="{x(tick):.1f}" y1="56" x2="{x(tick):.1f}" y2="{y}" stroke="#d0d7de"/>'
            f'<text x="{x(tick):.1f}" y="{y + 14}" text-anchor="middle" fill="#57606a">{tick:g} {escape(unit)}</text>' for tick in scale]
    keys = []
    at = LABELS
    for index, name in enumerate(legend):
        keys.append(f'<rect x="{at}" y="34" width="10" height="10" fill="{COLOURS[index]}"/><text x="{at + 14}" y="43">{escape(name)}</text>')
        at += 40 + 7 * len(name)
    height = y + 46
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'font-family="sans-serif" font-size="11" fill="#24292f" role="img">',
        f"<title>{escape(title)}</title>", f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="{LABELS}" y="20" font-size="15">{escape(title)}, {escape(unit)}</text>', *keys, *grid, *body,
        f'<text x="{LABELS}" y="{height - 10}" fill="#57606a" font-size="9">{escape(caption)}</text>', "</svg>", ""])
