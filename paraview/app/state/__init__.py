"""What the views share: the desk, the selection, the filter, the bridge to the engine."""
