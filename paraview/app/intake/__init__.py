"""How documents come in: start page, drops, dialogs to open, paste and choose."""
