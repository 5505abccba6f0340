"""Web pages that the tests make."""

from __future__ import annotations

SENTENCES = (
    "The harbour was closed on Tuesday after a crane fell into the water beside the pier.",
    "The port authority said that two ships had to wait outside until the evening.",
    "Nobody was hurt, but engineers measured the rails for three hours before they let trains by.",
    "The mayor asked people to keep away from the quay while divers were looking for the hook.",
    "A second crane of the same make stands at the northern end and will be looked at next week.",
    "The company that built both has sent two of its own people, who arrived by ferry at noon.",
    "Fishermen complained that they had been told nothing and lost the catch of a whole day.",
    "The insurers will pay for the cranes, but not for what the boats could not land.",
    "Work on the new quay was to begin in May and may now have to wait until the autumn.",
    "The council meets on Thursday evening and will hear what the engineers have found.",
    "Its chairwoman said that the old cranes should have been replaced ten years ago.",
    "The last ship left the roads shortly before midnight, four hours behind its time.",
)


def story(first: int = 0, last: int = len(SENTENCES)) -> str:
    """Paragraphs of two sentences each."""
    pairs = [f"{SENTENCES[n]} {SENTENCES[-n - 1]}" for n in range(first, last)]
    return "".join(f"<p>{pair}</p>" for pair in pairs)


def page(body: str, head: str = "", beside: str = "") -> str:
    """A page with menu and footer around its body."""
    links = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(12))
    return (
        f"<!DOCTYPE html><html><head><title>Crane falls | The Herald</title>{head}</head><body>"
        f"<nav><ul>{links}</ul></nav><div class='page'>{body}</div>{beside}"
        "<footer><p>The Herald, 1 Harbour Street</p></footer></body></html>"
    )


def article(extra: str = "", *, tail: str = "") -> str:
    """A page whose article has something in its middle, or at its end."""
    return page(f"<article><h1>Crane falls</h1>{story(0, 6)}{extra}{story(6)}{tail}</article>")
