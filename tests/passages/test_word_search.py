"""Words are found whatever their case, quotes, dashes and spaces."""

from paraview.passages.word_search import find_all


def test_find_ignores_case_quotes_dashes_and_spaces():
    text = "“It’s here” – IT'S\u00a0HERE, it's  here"
    assert [span.of(text) for span in find_all(text, "it's here")] == [
        "It’s here",
        "IT'S\u00a0HERE",
        "it's  here",
    ]
    assert find_all(text, "  ") == ()
    assert find_all("a.b", "a.b")
    assert not find_all("axb", "a.b")
