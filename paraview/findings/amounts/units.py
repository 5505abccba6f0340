"""Units, and what they are in one another: the one place where amounts are converted.

Factors are exact fractions. A measure is counted in its basic unit: metres, kilograms, days,
degrees Celsius, percent, whole units of a currency.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Unit:
    """What an amount is counted in.

    Attributes:
        name: one word for the unit, however it is written.
        measure: what it measures: units of one measure can be turned into each other.
        factor, offset: what one unit is in the basic one, and where it begins to count.
    """

    name: str
    measure: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)

    def basic(self, number: Fraction) -> Fraction:
        """So many of this unit in the basic unit."""
        return number * self.factor + self.offset

    @property
    def is_money(self) -> bool:
        """Whether it is a currency."""
        return self.measure not in _NO_MONEY

    def may_be(self, other: Unit) -> bool:
        """Whether one is only said less exactly: dollars for A$, degrees for degrees Celsius."""
        return self.name == other.name or any(
            broad.name in _BROAD and exact.measure in _BROAD[broad.name]
            for broad, exact in ((self, other), (other, self))
        )


_TABLE = """
percent | % | 1 | % percent percents pct per_cent
point | points | 1 | point points
percentage point | points | 1 | percentage_point percentage_points %-point %-points
basis point | points | 1/100 | basis_point basis_points bps
kilometre | length | 1000 | km kms kilometre kilometres kilometer kilometers
metre | length | 1 | m metre metres meter meters
centimetre | length | 1/100 | cm centimetre centimetres centimeter centimeters
millimetre | length | 1/1000 | mm millimetre millimetres millimeter millimeters
mile | length | 1609344/1000 | mile miles
yard | length | 9144/10000 | yard yards
foot | length | 3048/10000 | foot feet ft
inch | length | 254/10000 | inch inches
hectare | area | 10000 | hectare hectares ha
acre | area | 4046856/1000 | acre acres
square kilometre | area | 1000000 | square_kilometres square_kilometers sq_km km² km2
square mile | area | 2589988 | square_miles square_mile sq_miles
square metre | area | 1 | square_metres square_meters sq_m m² m2
square foot | area | 929/10000 | square_feet sq_ft
kilogram | weight | 1 | kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
gram | weight | 1/1000 | gram grams gramme grammes
tonne | weight | 1000 | tonne tonnes ton tons
pound of weight | weight | 45359237/100000000 | lb lbs
ounce | weight | 2835/100000 | ounce ounces oz
litre | volume | 1 | litre litres liter liters
gallon | volume | 378541/100000 | gallon gallons
barrel | volume | 158987/1000 | barrel barrels
kilometre per hour | speed | 1 | km/h kph kmh kilometres_per_hour kilometers_per_hour
kilometre per hour | speed | 1 | kilometres_an_hour kilometers_an_hour km_an_hour
mile per hour | speed | 1609344/1000000 | mph miles_per_hour miles_an_hour
knot | speed | 1852/1000 | knot knots
degree | degree | 1 | degree degrees °
degree Celsius | temperature | 1 | °c degrees_celsius degree_celsius degrees_c celsius
degree Fahrenheit | temperature | 5/9-160/9 | °f degrees_fahrenheit degrees_f fahrenheit
century | time | 36525 | century centuries
decade | time | 3652.5 | decade decades
year | time | 365.25 | year years
month | time | 365.25/12 | month months
week | time | 7 | week weeks
day | time | 1 | day days
hour | time | 1/24 | hour hours
minute | time | 1/1440 | minute minutes
second | time | 1/86400 | seconds
time | times | 1 | time times
dollar | $ | 1 | $ dollar dollars
US dollar | US$ | 1 | us$ usd us_dollar us_dollars u.s._dollars american_dollars
Australian dollar | A$ | 1 | a$ au$ aud australian_dollars
Canadian dollar | C$ | 1 | c$ ca$ cad canadian_dollars
Hong Kong dollar | HK$ | 1 | hk$ hkd hong_kong_dollars
New Zealand dollar | NZ$ | 1 | nz$ nzd new_zealand_dollars
Singapore dollar | S$ | 1 | s$ sgd singapore_dollars
euro | € | 1 | € eur euro euros
pound | £ | 1 | £ gbp pound pounds pound_sterling pounds_sterling
cent | cent | 1 | cent cents eurocent eurocents
pence | pence | 1 | pence
yen | ¥ | 1 | ¥ yen jpy
yuan | yuan | 1 | yuan rmb renminbi cny
rupee | rupee | 1 | ₹ rs rs. rupee rupees inr
franc | franc | 1 | franc francs chf sfr swiss_francs
rouble | rouble | 1 | rouble roubles ruble rubles rub ₽
crown | crown | 1 | crown crowns czk koruna krona kronor kroner krone sek nok dkk
zloty | zloty | 1 | zloty zlotys zł pln złoty
lira | lira | 1 | lira liras ₺
won | won | 1 | ₩ krw
peso | peso | 1 | peso pesos
ringgit | ringgit | 1 | ringgit myr
"""
_NO_MONEY = frozenset(
    ("%", "points", "length", "area", "weight", "volume", "speed", "degree", "temperature", "time")
) | {"times"}
_BROAD = {
    "dollar": frozenset(("US$", "A$", "C$", "HK$", "NZ$", "S$")),
    "degree": frozenset(("temperature",)),
}


def _fraction(written: str) -> Fraction:
    over, _, under = written.partition("/")
    return Fraction(over) / Fraction(under or "1")


def _units() -> dict[str, Unit]:
    units = {}
    for line in _TABLE.strip().splitlines():
        name, measure, size, spellings = (part.strip() for part in line.split(" | "))
        factor, _, offset = size.partition("-")
        unit = Unit(name, measure, _fraction(factor), -_fraction(offset or "0"))
        units.update({spelling.replace("_", " "): unit for spelling in spellings.split()})
    return units


_UNITS = _units()
_BY_NAME = {unit.name: unit for unit in _UNITS.values()}
SPELLINGS: tuple[str, ...] = tuple(sorted(_UNITS, key=len, reverse=True))
"""Every way to write a unit, the longest first."""
SIGNS: tuple[str, ...] = tuple(one for one in SPELLINGS if one[-1] in "$€£¥₹₩₽₺")
"""What stands before an amount."""
SHARE = Unit("share", "%")
"""Told in words, “a third”: percent that are not exact."""


def unit_named(name: str) -> Unit | None:
    """The unit of that name."""
    return _BY_NAME.get(name) or unit_called(name)


def unit_called(spelling: str) -> Unit | None:
    """The unit that is written so."""
    return _UNITS.get(" ".join(spelling.lower().split()).replace("-", " ")) or _UNITS.get(
        spelling.lower()
    )
