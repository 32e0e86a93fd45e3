"""Guidelines: the dated, cited figures by which a year is scored, and the list of all sources.

Enter the YAML files of this room, one folder per issuing body; leave frozen domain values. No formula lives here.
`load_rezim` gives the figures of a regime as they hold on a day, `pilihan_rezim` what an office may choose among,
`load_akip` and `load_ikpa` those of the evaluation of AKIP and of IKPA, `load_mutu_manual` those of manual checks,
`load_formulir_reviu` the forms of a review,
`load_skala` the labels of an ordinal scale, `load_mutu_pelayanan` the levels of public services, `load_sources` every
regulation and document that rules, figures and test cases cite. Read next: `rezim.py`, then
`kemenkeu/kmk-300-2022.yaml`.
"""

from akuntabel.pedoman.akip import load_akip
from akuntabel.pedoman.formulir_reviu import load_formulir_reviu
from akuntabel.pedoman.ikpa import load_ikpa
from akuntabel.pedoman.mutu_manual import load_mutu_manual
from akuntabel.pedoman.mutu_pelayanan import load_mutu_pelayanan
from akuntabel.pedoman.pegawai import load_pegawai, rezim_berpegawai
from akuntabel.pedoman.rezim import (
    baca_bobot,
    figur_rezim,
    kode_rezim,
    load_rezim,
    load_rezim_pembanding,
    pilihan_rezim,
    tulis_bobot,
)
from akuntabel.pedoman.skala import load_skala
from akuntabel.pedoman.sumber import Sumber, load_sources, pencabutan, sumber_dalam

__all__ = [
    "Sumber",
    "baca_bobot",
    "figur_rezim",
    "kode_rezim",
    "load_akip",
    "load_formulir_reviu",
    "load_ikpa",
    "load_mutu_manual",
    "load_mutu_pelayanan",
    "load_pegawai",
    "load_rezim",
    "load_rezim_pembanding",
    "load_skala",
    "load_sources",
    "pencabutan",
    "pilihan_rezim",
    "rezim_berpegawai",
    "sumber_dalam",
    "tulis_bobot",
]
