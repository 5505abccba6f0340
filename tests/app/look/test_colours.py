"""Colours can be read and told apart, by everybody."""

import pytest

from paraview.app.look.colours import THEMES, contrast, read_palette
from paraview.comparison import Look
from tests.app.colour_blindness import DEFICIENCIES, distance, seen_with


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read_on_every_ground(name):
    palette = read_palette(name)
    chrome = palette.chrome
    for look in palette.looks.values():
        for ground in (look.wash, look.strong, look.word):
            assert contrast(chrome.ink, ground) >= 4.5
        assert contrast(look.line, chrome.page) >= 3
        assert contrast(look.line, chrome.panel) >= 3
    for ground in (chrome.window, chrome.panel, chrome.page, chrome.control):
        assert contrast(chrome.ink_muted, ground) >= 4.5
        assert contrast(chrome.ink, ground) >= 7
    for ground in (chrome.selection, chrome.control_hover, chrome.error_wash):
        assert contrast(chrome.ink, ground) >= 4.5
    assert contrast(chrome.accent_ink, chrome.accent) >= 4.5
    assert contrast(chrome.warning, chrome.panel) >= 4.5
    assert contrast(chrome.accent, chrome.window) >= 3
    for ground in (chrome.page, chrome.panel, *(look.wash for look in palette.looks.values())):
        assert contrast(chrome.finding, ground) >= 4.5
    assert contrast(chrome.finding_ink, chrome.finding) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_looks_stay_apart_for_the_colour_blind(name, deficiency):
    looks = read_palette(name).looks
    kinds = list(Look)
    for role, least in (("line", 12), ("wash", 3.5)):
        seen = [seen_with(deficiency, getattr(looks[look], role)) for look in kinds]
        for i, one in enumerate(seen):
            for j in range(i):
                assert distance(one, seen[j]) >= least, (role, kinds[j], kinds[i])


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_findings_stand_out_for_the_colour_blind(name, deficiency):
    palette = read_palette(name)
    finding = seen_with(deficiency, palette.chrome.finding)
    for look in palette.looks.values():
        assert distance(finding, seen_with(deficiency, look.line)) >= 12
