"""Documents out: a scorecard and narratives become one document tree, the tree becomes bytes.

`tree.py` is the language of documents; `lakin/` and `perjanjian/` build trees from an office's year;
`render/` turns a tree into PDF, DOCX, HTML; `xlsx/` writes the scorecard workbook; `chart/` draws.
Nothing here computes a score: every figure comes from the scorecard, a declared table, or the budget.
"""
