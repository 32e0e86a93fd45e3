"""Results as text for a terminal: columns that line up, wrapped to its width."""
