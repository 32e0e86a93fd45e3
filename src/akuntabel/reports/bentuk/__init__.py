"""Results as JSON values, the same for terminal, web and database: `kartu.py` the scorecard, its problems and traces;
`versi.py` the versions used; `sanggahan.py` values in dispute. The shape is documented in
`docs/rujukan/keluaran-json.md`.
"""
