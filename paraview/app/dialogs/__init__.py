"""The dialogs that belong to no page: settings, shortcuts, commands, legend, about."""
