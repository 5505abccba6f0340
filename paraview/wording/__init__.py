"""Every word for people; translatable, and without Qt."""
