"""Reading functions over the tables: domain values and plain rows for actions and doors, never a model."""
