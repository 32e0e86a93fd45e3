"""The HTML door: a request in, a page out. It decides, computes and saves nothing.

Pages read snapshots that were made when the data changed (`records.selectors.potret`); what is asked more rarely, such
as a trace or a report, is built from the kept files by the same functions as at the terminal (`actions/tersimpan.py`).
Every view names the right that it needs (`pintu.py`); a test calls every address in every role and expects what the
table says.

Read next: `urls.py`, `pintu.py`, `views/`, `templates/web/`.
"""
