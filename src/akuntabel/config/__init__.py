"""Settings, addresses and entry points of the server: everything that differs between two installations.

Every setting comes from an environment variable that begins with `AKUNTABEL_`; without any, an office works on one
machine with a SQLite file in the folder `data-akuntabel/` below the place where the program is started. Nothing secret
has a default: what must be secret is made on first use, readable by its owner alone.

Read next: `settings.py`, `basis_data.py` (a URL to Django's form), `rahasia.py` (the key of the server).
"""
