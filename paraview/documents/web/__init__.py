"""Web pages and books, which are web pages in a package."""
