"""Links: how alike they are, whose words changed, which facts differ, and the figures."""
