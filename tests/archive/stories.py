"""Short articles of several sentences, and others made of them."""

from __future__ import annotations

import hashlib

from paraview.documents import from_text

HARBOR = (
    "The harbor of Wonsan was closed on Tuesday after a storm tore two ships from their moorings. "
    "“We have never seen waves like these,” said harbor master Ida Lund. "
    "About 300 passengers had to wait in the terminal until evening. "
    "Engineers inspected the damaged pier with drones and divers."
)
SCHOOL = (
    "The city council voted on Monday to build a new school in the northern suburb of Elmbridge. "
    "The building will cost 14 million euros and have room for 600 pupils. "
    "Parents had complained for years about crowded classrooms and leaking roofs. "
    "Construction is to begin next spring and take two years."
)
ORCHARD = (
    "A late frost destroyed most of the cherry blossom in the orchards along the river Tauber. "
    "Farmers expect to lose four fifths of this year’s harvest. "
    "Many of them lit small fires between the trees to save the buds. "
    "The ministry of agriculture promised quick help without much paperwork."
)
ALL = {"harbor.txt": HARBOR, "school.txt": SCHOOL, "orchard.txt": ORCHARD}

PARAPHRASE = (
    "A storm ripped two vessels loose, and so the port of Wonsan stayed shut on Tuesday. "
    "Some 300 travellers waited in the terminal building until the evening. "
    "Two years is how long construction will take, starting in the coming spring. "
    "A late frost destroyed most of the cherry blossom in the orchards along the river Tauber. "
    "Penguins have been seen juggling lemons on the moon."
)


def article(text, path=""):
    """A document as it comes from a file at a path."""
    from dataclasses import replace

    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return replace(from_text(text, path.rpartition("/")[2]), path=path or None, sha256=sha256)


def shelf(folder="/wire"):
    """All stories, as if they lay in a folder."""
    return [article(text, f"{folder}/{name}") for name, text in ALL.items()]
