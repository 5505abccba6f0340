"""The words around numbers and dates in German, French and Spanish: months, days, units, scales."""

# ruff: noqa: SIM905  word lists read better in lines

from __future__ import annotations

from dataclasses import dataclass

MILLION, BILLION, TRILLION = 10**6, 10**9, 10**12


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language.

    Attributes:
        months, days: in order, each with its other spellings behind a bar.
        scales: what multiplies a number, and by how much.
        units: the unit by the name that English has for it; joined words by an underscore.
        about: what makes a number vague, before it.
        minus, below: what makes it negative, before and behind.
        denials: words that deny.
    """

    months: tuple[str, ...]
    days: tuple[str, ...]
    scales: dict[str, int]
    units: dict[str, str]
    about: str
    minus: str
    below: str
    denials: frozenset[str]


def _units(table: str) -> dict[str, str]:
    found = {}
    for line in table.strip().splitlines():
        name, _, words = line.strip().partition(":")
        found.update({word.replace("_", " "): name for word in words.split()})
    return found


_COMMON = """
euro:€ euro euros eur
dollar:$ dollar dollars
pound:£
percent:% prozent
kilometre per hour:km/h
kilometre:km
square kilometre:km²
square metre:m² m2
centimetre:cm
kilogram:kg
hectare:ha
degree:°
"""
VOCABULARIES = {
    "de": Vocabulary(
        tuple(
            "januar|jänner|jan februar|feb märz april|apr mai juni|jun juli|jul august|aug"
            " september|sept|sep oktober|okt november|nov dezember|dez".split()
        ),
        tuple("montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag".split()),
        {
            **dict.fromkeys(("mio.", "mio", "mill.", "millionen", "million"), MILLION),
            **dict.fromkeys(("mrd.", "mrd", "milliarden", "milliarde"), BILLION),
            **dict.fromkeys(("billionen", "billion"), TRILLION),
            "tausend": 1000,
        },
        _units(
            _COMMON
            + """
            percentage point:prozentpunkt prozentpunkte prozentpunkten
            kilometre:kilometer kilometern
            metre:meter metern m
            centimetre:zentimeter
            square metre:quadratmeter quadratmetern
            square kilometre:quadratkilometer
            hectare:hektar
            kilogram:kilogramm kilo
            gram:gramm
            tonne:tonne tonnen
            litre:liter litern
            degree:grad
            year:jahr jahre jahren
            month:monat monate monaten
            week:woche wochen
            day:tag tage tagen
            hour:stunde stunden
            minute:minute minuten
            seconds:sekunde sekunden
            pound:pfund
            franc:franken
            cent:cent
            yen:yen
            dollar:us-dollar
            """
        ),
        r"(?:rund|etwa|ca\.|circa|fast|knapp|über|mehr als|gut|ungefähr|bis zu|mindestens|unter)",
        r"minus",
        r"unter\snull",
        frozenset(
            "nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem"
            " nichts nirgends weder".split()
        ),
    ),
    "fr": Vocabulary(
        tuple(
            "janvier|janv février|févr mars avril mai juin juillet|juil août septembre|sept"
            " octobre|oct novembre|nov décembre|déc".split()
        ),
        tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
        {
            **dict.fromkeys(("million", "millions", "M"), MILLION),
            **dict.fromkeys(("milliard", "milliards", "Md", "Mds"), BILLION),
            **dict.fromkeys(("billion", "billions"), TRILLION),
        },
        _units(
            _COMMON
            + """
            percent:pour_cent
            percentage point:points_de_pourcentage point_de_pourcentage
            kilometre:kilomètre kilomètres
            metre:mètre mètres m
            centimetre:centimètres
            square metre:mètres_carrés
            square kilometre:kilomètres_carrés
            hectare:hectare hectares
            kilogram:kilo kilos kilogrammes
            gram:gramme grammes
            tonne:tonne tonnes
            litre:litre litres
            degree:degré degrés
            year:an ans année années
            month:mois
            week:semaine semaines
            day:jour jours
            hour:heure heures
            minute:minute minutes
            seconds:seconde secondes
            pound:livres
            franc:franc francs
            cent:centime centimes
            yen:yens
            """
        ),
        r"(?:environ|quelque|près de|presque|plus de|moins de|autour de|jusqu’à|au moins)",
        r"moins",
        r"(?:sous|au-dessous\sde)\széro",
        frozenset("ne jamais rien aucun aucune personne ni".split()),
    ),
    "es": Vocabulary(
        tuple(
            "enero|ene febrero|feb marzo|mar abril|abr mayo junio|jun julio|jul agosto|ago"
            " septiembre|setiembre|sept octubre|oct noviembre|nov diciembre|dic".split()
        ),
        tuple("lunes martes miércoles jueves viernes sábado domingo".split()),
        {
            "mil millones": BILLION,
            **dict.fromkeys(("millón", "millones", "mill.", "M"), MILLION),
            **dict.fromkeys(("billón", "billones"), TRILLION),
            "mil": 1000,
        },
        _units(
            _COMMON
            + """
            percent:por_ciento
            percentage point:puntos_porcentuales punto_porcentual
            dollar:dólar dólares
            kilometre:kilómetro kilómetros
            metre:metro metros m
            centimetre:centímetros
            square metre:metros_cuadrados
            square kilometre:kilómetros_cuadrados
            hectare:hectárea hectáreas
            kilogram:kilo kilos kilogramos
            gram:gramo gramos
            tonne:tonelada toneladas
            litre:litro litros
            degree:grado grados
            year:año años
            month:mes meses
            week:semana semanas
            day:día días
            hour:hora horas
            minute:minuto minutos
            seconds:segundo segundos
            pound:libras
            franc:franco francos
            cent:céntimo céntimos
            peso:peso pesos
            yen:yenes
            """
        ),
        r"(?:unos|unas|cerca de|casi|más de|menos de|alrededor de|hasta|al menos|aproximadamente)",
        r"menos",
        r"bajo\scero",
        frozenset("no nunca jamás nadie nada ningún ninguno ninguna tampoco ni".split()),
    ),
}
