"""One article on the screen: its text, its marks, its folds, its voice."""
