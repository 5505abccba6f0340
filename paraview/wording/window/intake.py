"""The words of the start page and of all that brings documents in."""

from __future__ import annotations

from paraview.wording.translation import _


def details_of_the_document() -> str:
    return _("Details of the document")


def open_again_as() -> str:
    return _("Open again as…")


def before_tracked_changes() -> str:
    return _("The text before the tracked changes")


def whole_page() -> str:
    return _("The whole page, not only the article")


def without_columns() -> str:
    return _("Lines straight across the page, without columns")


def encoding() -> str:
    return _("Encoding")


def encoding_as_found() -> str:
    return _("As the file says, or as it looks")


def words_and_paragraphs(words: str, paragraphs: str) -> str:
    return _("{words}, {paragraphs}").format(words=words, paragraphs=paragraphs)


def format_of_it() -> str:
    return _("Format")


def length() -> str:
    return _("Length")


def name_of_it() -> str:
    return _("Name")


def byline() -> str:
    return _("Byline")


def tongue() -> str:
    return _("Language")


def model() -> str:
    return _("Language model")


def open_again() -> str:
    return _("Open again")


def drop_a_file_or_text_here() -> str:
    return _("Drop a file or text here, or")


def browse() -> str:
    return _("Browse…")


def reading() -> str:
    return _("Reading")


def paste_text_instead() -> str:
    return _("Paste text…")


def details() -> str:
    return _("Details…")


def what_details_tell() -> str:
    return _("What is known about the document; open it again as…")


def take_this_away() -> str:
    return _("Take this document away")


def reading_now() -> str:
    return _("Reading…")


def choose_another() -> str:
    return _("Choose another…")


def replace() -> str:
    return _("Replace…")


def browse_for(article: str) -> str:
    return _("Browse for the {article}").format(article=article)


def paste_for(article: str) -> str:
    return _("Paste the text of the {article}").format(article=article)


def details_of(article: str) -> str:
    return _("Details of the {article}").format(article=article)


def take_away(article: str) -> str:
    return _("Take the {article} away").format(article=article)


def has_no_text() -> str:
    return _("There is no text in that.")


def copy_or_drop() -> str:
    return _("Copy the article's text first, or drop its file onto the window.")


def is_an_address() -> str:
    return _("That is the address of a web page, not its text.")


def never_goes_online() -> str:
    return _(
        "Paraview Diff does not go online. Open the page, select the article, copy it "
        "and paste it here; or save the page as a file and drop that."
    )


def is_a_picture() -> str:
    return _("That is a picture.")


def only_text() -> str:
    return _("Paraview Diff compares text. Drop a document, or paste the words themselves.")


def drop_articles_of_folder() -> str:
    return _("Open it, choose the two articles in it and drop those.")


def is_a_folder(name: str) -> str:
    return _("“{name}” is a folder.").format(name=name)


def choose_two_articles() -> str:
    return _("Choose two articles")


def compare() -> str:
    return _("Compare")


def back_to_the_comparison() -> str:
    return _("Back to the comparison")


def articles_in(folder: str) -> str:
    return _("Articles in “{folder}”, the oldest first").format(folder=folder)


def drop_articles_or_folder() -> str:
    return _("Drop the articles themselves, or a folder that holds both of them.")


def has_changed_on_disk(name: str) -> str:
    return _("“{name}” has changed on disk.").format(name=name)


def is_gone(name: str) -> str:
    return _("“{name}” was deleted or moved.").format(name=name)


def shown_as_it_was_read() -> str:
    return _("It is shown as it was when it was read.")


def same_file_on_both_sides(name: str) -> str:
    return _("Both sides are the same file, “{name}”: it is compared with itself.").format(
        name=name
    )


def was_taken_away(name: str) -> str:
    return _("“{name}” was taken away.").format(name=name)


def reload() -> str:
    return _("Reload")


def keep_as_it_is() -> str:
    return _("Keep as it is")


def too_few_in_folder(name: str) -> str:
    return _("“{name}” is a folder with fewer than two articles.").format(name=name)


def undo() -> str:
    return _("Undo")


def articles() -> str:
    return _("Articles")


def all_files() -> str:
    return _("All files")


def where_stories_stand() -> str:
    return _("Where the stories stand on the page")


def how_to_pick_a_story() -> str:
    return _("Click a story to choose it or to leave it out")


def paste_text() -> str:
    return _("Paste text")


def paste_or_type_the_article_here() -> str:
    return _("Paste or type the article here")


def paste_from_clipboard() -> str:
    return _("Paste from clipboard")


def use_this_text() -> str:
    return _("Use this text")


def not_there_any_more() -> str:
    return _("  (not there any more)")


def compare_two_articles() -> str:
    return _("Compare two articles")


def what_is_seen() -> str:
    return _(
        "See, sentence by sentence, what stayed, was reworded, moved, added or dropped. "
        "Nothing leaves this computer."
    )


def compared_before() -> str:
    return _("Compared before")


def pairs_compared_before() -> str:
    return _("Pairs compared before")


def try_the_sample() -> str:
    return _("Try the sample")


def more_samples() -> str:
    return _("More samples")


def choose_stories() -> str:
    return _("Choose stories…")


def which_stories() -> str:
    return _("This file holds several stories. Which are compared?")


def use_these_stories() -> str:
    return _("Use these stories")


def one_story_only() -> str:
    return _("This file holds one story only.")


def choose_attachments() -> str:
    return _("Choose attachments…")


def which_attachments() -> str:
    return _("This message has attachments. What is compared?")


def use_these() -> str:
    return _("Use these")


def no_attachment_readable() -> str:
    return _("None of the attachments can be read.")


def choose_chapters() -> str:
    return _("Choose chapters…")


def which_chapters() -> str:
    return _("Which chapters of this book are compared?")


def use_these_chapters() -> str:
    return _("Use these chapters")


def one_chapter_only() -> str:
    return _("This book holds one chapter only.")


def how_the_story_begins() -> str:
    return _("How the story begins")


def choose_all() -> str:
    return _("All")


def choose_none() -> str:
    return _("None")


def without_a_title() -> str:
    return _("Without a title")


def chosen_of(chosen: str, count: str) -> str:
    return _("{chosen} of {count} chosen").format(chosen=chosen, count=count)


def one_session_alone() -> str:
    return _("A file of saved work is opened by itself.")


def drop_it_by_itself() -> str:
    return _("Drop it alone, or drop one or two articles.")
