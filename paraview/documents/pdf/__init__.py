"""PDF: glyphs, columns, paragraphs, stories."""
