"""Word documents of every age, and Rich Text."""
