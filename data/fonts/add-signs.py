"""Draws the signs that Be Vietnam Pro lacks into copies of its fonts, which bear another name.

python3 -m venv env && env/bin/pip install fonttools
env/bin/python data/fonts/add-signs.py
"""

from math import cos, pi, sin
from pathlib import Path

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

here = Path(__file__).parent
package = here.parent.parent / "node_modules/@expo-google-fonts/be-vietnam-pro"
weights = {"Regular": ("400Regular", 72), "SemiBold": ("600SemiBold", 104)}


def area(points):
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]))


def contour(pen, points, hole=False):
    """Filled contours run clockwise, holes the other way."""
    clockwise = area(points) < 0
    ordered = points if clockwise != hole else points[::-1]
    pen.moveTo(tuple(map(round, ordered[0])))
    for point in ordered[1:]:
        pen.lineTo(tuple(map(round, point)))
    pen.closePath()


def stroke(pen, one, other, width):
    (x1, y1), (x2, y2) = one, other
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    dx, dy = (y1 - y2) / length * width / 2, (x2 - x1) / length * width / 2
    contour(pen, [(x1 + dx, y1 + dy), (x2 + dx, y2 + dy), (x2 - dx, y2 - dy), (x1 - dx, y1 - dy)])


def round_of(x, y, radius, points=48, inner=None):
    radii = [radius, inner or radius]
    return [
        (x + radii[at % 2] * cos(pi / 2 + 2 * pi * at / points), y + radii[at % 2] * sin(pi / 2 + 2 * pi * at / points))
        for at in range(points)
    ]


def arrow(pen, width, turn):
    place = lambda x, y: turn(x - 450, y)
    tip = place(830, 0)
    stroke(pen, place(70, 0), place(800, 0), width)
    for side in (1, -1):
        stroke(pen, place(570, 260 * side), tip, width)
    contour(pen, [(tip[0] + x, tip[1] + y) for x, y in round_of(0, 0, width / 2)])


def warning(pen, width):
    outer, inner = [(40, 20), (440, 720), (840, 20)], [(40 + 1.7 * width, 20 + width), (440, 720 - 1.9 * width), (840 - 1.7 * width, 20 + width)]
    contour(pen, outer)
    contour(pen, inner, hole=True)
    stroke(pen, (440, 270), (440, 480), width)
    contour(pen, round_of(440, 190, width * 0.6))


def ring(pen, width, shape, hole):
    contour(pen, shape)
    if hole:
        contour(pen, hole, hole=True)


def signs(width):
    half = width / 2
    star = round_of(400, 350, 380, 10, 152)
    square = [(80, 60), (80, 660), (680, 660), (680, 60)]
    return {
        "→": (900, lambda pen: arrow(pen, width, lambda x, y: (450 + x, 350 + y))),
        "←": (900, lambda pen: arrow(pen, width, lambda x, y: (450 - x, 350 + y))),
        "↑": (760, lambda pen: arrow(pen, width, lambda x, y: (380 + y, 350 + x))),
        "↓": (760, lambda pen: arrow(pen, width, lambda x, y: (380 + y, 350 - x))),
        "▸": (620, lambda pen: contour(pen, [(110, 110), (110, 590), (530, 350)])),
        "✓": (760, lambda pen: [
            stroke(pen, (90, 340), (300, 110), width * 1.2),
            stroke(pen, (300 - half * 0.9, 110 - half * 0.3), (670, 640), width * 1.2),
        ]),
        "✗": (720, lambda pen: [
            stroke(pen, (110, 90), (610, 630), width * 1.2),
            stroke(pen, (110, 630), (610, 90), width * 1.2),
        ]),
        "⚠": (880, lambda pen: warning(pen, width)),
        "ℹ": (460, lambda pen: [
            stroke(pen, (230, 0), (230, 480), width * 1.3),
            stroke(pen, (110, 480 - half), (230, 480 - half), width),
            stroke(pen, (90, half), (370, half), width),
            contour(pen, round_of(230, 650, width * 0.8)),
        ]),
        "★": (800, lambda pen: ring(pen, width, star, None)),
        "☆": (800, lambda pen: ring(pen, width, star, round_of(400, 350, 380 - 2.4 * width, 10, 152 - 0.95 * width))),
        "●": (720, lambda pen: ring(pen, width, round_of(360, 350, 250), None)),
        "○": (720, lambda pen: ring(pen, width, round_of(360, 350, 250), round_of(360, 350, 250 - width))),
        "□": (760, lambda pen: ring(pen, width, square, [(80 + width, 60 + width), (80 + width, 660 - width), (680 - width, 660 - width), (680 - width, 60 + width)])),
    }


for weight, (folder, width) in weights.items():
    font = TTFont(package / folder / f"BeVietnamPro_{folder}.ttf")
    drawn = signs(width)
    for sign, (advance, draw) in drawn.items():
        name = f"uni{ord(sign):04X}"
        pen = TTGlyphPen(None)
        draw(pen)
        glyph = pen.glyph()
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"].glyphs[name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (advance, glyph.xMin)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(sign)] = name
    for record in font["name"].names:
        text = record.toUnicode()
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = text.replace("Be Vietnam Pro", "Visao Sans").replace("BeVietnamPro", "VisaoSans")
    font.save(here / f"VisaoSans-{weight}.ttf")
