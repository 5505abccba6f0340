"""How probable it is that two sentences belong together: what is measured, and fitted models."""
