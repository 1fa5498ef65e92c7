"""Bar charts as small SVG files, by the standard library alone."""

import math
from xml.sax.saxutils import escape

COLOURS = ("#1f6feb", "#9ec5fe", "#6e7781", "#d4a72c", "#eac54f")
WIDTH = 920
LABELS = 390
LEGEND = 16
RIGHT = 70
BAR = 9
GAP = 9


def powers(low, high):
    """Powers of ten from the one below to the one above, at least two."""
    first = math.floor(math.log10(low))
    return [10.0 ** exponent for exponent in range(first, max(first + 1, math.ceil(math.log10(high))) + 1)]


def steps(high):
    """Round numbers from nought to the one above, four to ten."""
    step = 10.0 ** math.floor(math.log10(high))
    step = next(size for size in (step, step / 2, step / 5) if high / size >= 3)
    return [step * count for count in range(math.ceil(high / step) + 1)]


def bars(title, unit, legend, data, caption, linear=False):
    """A chart with a logarithmic axis, or one that begins at nought.

    data: pairs of a label and up to five positive values, None for none; legend: what the values are called.
    """
    values = [value for _, row in data for value in row if value]
    scale = steps(max(values)) if linear else powers(min(values), max(values))
    place = (lambda value: value) if linear else math.log10
    low, high = place(scale[0]), place(scale[-1])
    room = WIDTH - LABELS - RIGHT

    def x(value):
        return LABELS + room * (place(value) - low) / (high - low)

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
    at = LEGEND
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
