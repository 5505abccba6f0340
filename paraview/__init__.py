"""Paraview Diff: compare two articles sentence by sentence, by meaning."""
