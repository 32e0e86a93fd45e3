"""How much of everything is read. The limits lie far above what one office needs; beyond them a file is refused."""

AKHIRAN_BUKU = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")
"""Endings of files that people take for a workbook: the gate says which of them it is, and what to do."""
BITA_MAKS = {".yaml": 1_000_000, ".md": 200_000, ".csv": 10_000_000, **dict.fromkeys(AKHIRAN_BUKU, 10_000_000)}
"""Largest file, in bytes, by its ending."""
JUMLAH_BITA_MAKS = 50_000_000
"""Most bytes of all files of one folder."""
JUMLAH_NASKAH_MAKS = 2_000_000
"""Most bytes of all narratives of one folder: about a thousand printed pages."""
SEL_TABEL_MAKS = 20_000
"""Most cells of all tables of one folder, in narratives and supporting tables together: each cell costs the typesetter
what a paragraph does."""
BERKAS_MAKS = 2_000
"""Most entries of one folder."""
BARIS_MAKS = 5_000
"""Most rows of a CSV file: every one of them stands in the report."""
BARIS_REALISASI_MAKS = 100_000
"""Most rows of `realisasi.csv`, which are aggregated."""
KOLOM_MAKS = 200
"""Most columns of a CSV file."""
SIMPUL_MAKS = 50_000
"""Most keys and values of a YAML file."""
TINGKAT_MAKS = 20
"""How deeply lists and mappings of a YAML file may nest."""
SANGGAHAN_MAKS = 200
"""Most disputed values of one year: each is scored under both outcomes."""
MASALAH_MAKS = 1_000
"""Most problems of one file that are told one by one."""
MASALAH_FOLDER_MAKS = 10_000
"""Most problems of one folder that are told one by one."""
ISI_PESAN_MAKS = 1_000
"""Most characters of each part of a message."""
KATA_MAKS, PILIHAN_MAKS = 60, 300
"""Longest word, and most words, that are searched for the one that was meant."""
