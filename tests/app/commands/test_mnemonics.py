"""Each letter chooses one thing."""

from hypothesis import given
from hypothesis import strategies as st

from paraview.app.commands.mnemonics import with_keys


def test_what_is_wanted_stays_and_the_rest_gets_first_letters():
    assert with_keys(["&Open", "&Other", "Save as", "A&B"]) == [
        "&Open",
        "O&ther",
        "&Save as",
        "A&B",
    ]
    assert with_keys(["&a", "a", "a"]) == ["&a", "a", "a"]
    assert with_keys(["…", ""]) == ["…", ""]


@given(st.lists(st.text(st.sampled_from("abcABCäß & .")), max_size=12))
def test_no_letter_chooses_two(texts):
    given_keys = with_keys(texts)
    keys = [
        text[text.index("&") + 1].casefold()
        for text in given_keys
        if 0 <= text.find("&") < len(text) - 1
    ]
    assert len(keys) == len(set(keys))
    assert [text.replace("&", "") for text in given_keys] == [t.replace("&", "") for t in texts]
