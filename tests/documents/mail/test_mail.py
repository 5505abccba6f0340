from __future__ import annotations

from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from paraview.comparison import DocumentWarning, WarningCode
from paraview.documents import from_bytes, list_stories, read_document
from paraview.errors import DocumentError
from paraview.options import ReadOptions
from tests.documents.making import blocks, docx, par, texts
from tests.documents.web.test_html import PAGE

if TYPE_CHECKING:
    from pathlib import Path


def message(**headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Ann Lee <ann@example.org>"
    made["Subject"] = "Crane falls into harbor – café"
    for name, value in headers.items():
        made[name] = value
    return made


def test_a_plain_message() -> None:
    made = message()
    made.set_content("The harbor was closed.\n\nNobody was hurt – “luckily.”\n", cte="base64")
    document = from_bytes(made.as_bytes(), "a.eml")
    assert texts(document) == ["The harbor was closed.", "Nobody was hurt – “luckily.”"]
    assert (document.format, document.title) == ("email", "Crane falls into harbor – café")


def test_the_plain_body_is_preferred_unless_it_is_a_stub() -> None:
    made = message()
    made.set_content("The harbor was closed on Tuesday, the authority said.")
    made.add_alternative("<p>The <b>harbor</b> was closed on Tuesday.</p>", subtype="html")
    assert from_bytes(made.as_bytes(), "a.eml").text.endswith("the authority said.")
    made = message()
    made.set_content("Your program can’t show this.")
    made.add_alternative(f"<h1>Harbor</h1><p>{'word ' * 50}</p>", subtype="html")
    assert texts(from_bytes(made.as_bytes(), "a.eml"))[0] == "Harbor"


def test_attachments_are_named_and_not_read() -> None:
    made = message()
    made.set_content("See the attachment, which says it all.")
    made.add_attachment(b"secret", maintype="application", subtype="pdf", filename="story.pdf")
    document = from_bytes(made.as_bytes(), "a.eml")
    assert "secret" not in document.text
    assert [(w.code, w.detail) for w in document.warnings] == [
        (WarningCode.TEXT_IS_ATTACHED, "story.pdf")
    ]
    made = message()
    made.set_content("The harbor was closed on Tuesday. " * 8)
    made.add_attachment(b"secret", maintype="application", subtype="pdf", filename="story.pdf")
    assert [each.code for each in from_bytes(made.as_bytes(), "a.eml").warnings] == [
        WarningCode.PARTS_LEFT_OUT
    ]


def test_quoted_lines_that_run_on() -> None:
    made = message()
    made.set_content(
        "I agree \nwith this.\n\n> The harbor was \n> closed.\n>> Who \n>> says so?\n",
        params={"format": "flowed"},
    )
    assert blocks(from_bytes(made.as_bytes(), "a.eml")) == [
        ("paragraph", "I agree with this."),
        ("quote", "The harbor was closed."),
        ("quote", "Who says so?"),
    ]


def with_attachments() -> EmailMessage:
    made = message()
    made.set_content("See the attachments, which say it all.")
    made.add_attachment(
        docx(par("The crane fell.")), maintype="application", subtype="x", filename="Björk’s.docx"
    )
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="crane.png")
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "Bob", "Second thoughts"
    inner.set_content("Nobody was hurt.")
    made.add_attachment(inner)
    return made


def test_the_attachments_that_can_be_read_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(with_attachments().as_bytes())
    body, word, mail = list_stories(path)
    assert [body.title, word.title, mail.title] == [
        "Crane falls into harbor – café",
        "Björk’s.docx",
        "Second thoughts.eml",
    ]
    assert read_document(path).text == "See the attachments, which say it all."
    chosen = read_document(path, options=ReadOptions(stories=(word.name, mail.name)))
    assert texts(chosen) == ["The crane fell.", "Nobody was hurt."]
    assert chosen.warnings == ()


def test_a_mail_of_nothing_but_an_attachment_is_that_attachment() -> None:
    made = message()
    made.add_attachment(docx(par("The crane fell.")), maintype="a", subtype="x", filename="a.docx")
    assert from_bytes(made.as_bytes(), "a.eml").text == "The crane fell."


def test_mails_in_mails_are_followed_to_a_depth() -> None:
    made = message()
    made.set_content("Innermost.")
    for depth in range(5):
        outer = message()
        outer.add_attachment(made)
        made = outer
        if depth < 2:
            assert from_bytes(made.as_bytes(), "a.eml").text == "Innermost."
    with pytest.raises(DocumentError, match="no text"):
        from_bytes(made.as_bytes(), "a.eml")


def test_flowed_lines_may_lose_the_space_at_their_ends() -> None:
    raw = (
        "Subject: x\nFrom: a@b.c\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=yes"
        "\n\nThe har \nbor was  \nclosed.\n"
    )
    assert texts(from_bytes(raw.encode(), "a.eml")) == ["The harbor was closed."]


def test_flowed_lines_are_joined() -> None:
    raw = (
        "Subject: x\nFrom: a@b.c\nContent-Type: text/plain; format=flowed\n\n"
        "The harbor was \nclosed on Tuesday.\nNobody was hurt.\n"
    )
    assert texts(from_bytes(raw.encode(), "a.eml")) == [
        "The harbor was closed on Tuesday.",
        "Nobody was hurt.",
    ]


def test_a_mailbox_line_and_an_apple_length_are_passed_over() -> None:
    raw = b"Subject: x\nFrom: a@b.c\n\nThe harbor was closed.\n"
    assert from_bytes(b"From a@b.c Tue May 3\n" + raw, "a.eml").text == "The harbor was closed."
    assert from_bytes(b"%d\n" % len(raw) + raw, "a.emlx").text == "The harbor was closed."


def test_a_text_with_colons_is_no_message() -> None:
    assert from_bytes(b"To: whom it may concern\nThe harbor.", "a.txt").format == "text"


def archive(page: str, charset: str) -> bytes:
    related = EmailMessage()
    related["From"] = "<Saved by Blink>"
    related["Snapshot-Content-Location"] = "https://example.org/story"
    related["Subject"] = "Storm hits coast"
    related.make_related()
    body = EmailMessage()
    body.set_content(page, subtype="html", charset=charset)
    related.attach(body)
    picture = EmailMessage()
    picture.set_content(b"\x89PNG", maintype="image", subtype="png")
    related.attach(picture)
    return related.as_bytes()


@pytest.mark.parametrize("name", ["a.mhtml", "a.txt"])
def test_the_article_in_a_web_archive(name: str) -> None:
    document = from_bytes(archive(PAGE, "utf-8"), name)
    assert document.format == "mhtml"
    assert document.title == "Storm hits coast"
    assert "“terrible,”" in document.text
    assert "Copyright" not in document.text


def test_an_archive_without_a_page_says_so() -> None:
    raw = b"From: <Saved by Blink>\nSubject: x\nContent-Type: image/png\n\nxx"
    with pytest.raises(DocumentError, match="no web page"):
        from_bytes(raw, "a.mhtml")


def test_pictures_are_no_attachments_to_speak_of() -> None:
    made = message()
    made.set_content("The crane fell, as the pictures show.")
    made.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    made.add_attachment(b"ID3", maintype="audio", subtype="mpeg", filename="interview.mp3")
    assert from_bytes(made.as_bytes(), "a.eml").warnings == ()
    made.add_attachment(b"%PDF-1.4", maintype="image", subtype="x", filename="story.pdf")
    (warning,) = from_bytes(made.as_bytes(), "a.eml").warnings
    assert warning == DocumentWarning(WarningCode.TEXT_IS_ATTACHED, "story.pdf")


def test_a_body_with_pictures_written_into_it_is_read_to_its_end() -> None:
    made = message()
    picture = "data:image/png;base64," + "aGFyYm9y" * 1_500_000
    made.set_content(f"<p>The crane fell.</p><img src='{picture}'><p>Nobody was hurt.</p>", "html")
    assert from_bytes(made.as_bytes(), "a.eml").text == "The crane fell.\nNobody was hurt."
