"""How colours look with one kind of cone missing, after Viénot, Brettel and Mollon (1999).

For tritanopia the plane of Brettel (1997) is approximated by the usual single matrix.
"""

DEFICIENCIES = ("none", "protan", "deutan", "tritan")

_MATRICES = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "deutan": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
    "tritan": ((1, 0.14461, -0.14461), (0, 0.85924, 0.14076), (0, 0.85924, 0.14076)),
}


def _linear(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def seen_with(deficiency, colour):
    """The colour as CIE L*a*b*, as somebody with the deficiency sees it."""
    rgb = _linear(colour)
    rgb = [sum(a * b for a, b in zip(row, rgb, strict=True)) for row in _MATRICES[deficiency]]
    red, green, blue = (min(max(c, 0), 1) for c in rgb)
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one, other):
    """ΔE*ab; about 2 is the least that an eye tells apart side by side."""
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5
