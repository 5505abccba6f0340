"""What agencies and newsrooms exchange: wires, NewsML, ninjs, InDesign."""
