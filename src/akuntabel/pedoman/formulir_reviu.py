"""The forms of a review: from YAML to the items of the checklist and the sentences of the statement."""

from datetime import date
from typing import Any

from akuntabel.domain.checklist_reviu import BagianChecklist, FormulirReviu
from akuntabel.pedoman.berkas import Peta, baca_yaml
from akuntabel.pedoman.figur import figur_pada

_BERKAS = "nasional/checklist-reviu.yaml"


def load_formulir_reviu(pada: date = date.max) -> FormulirReviu:
    """The forms as they hold on a day; ValueError where one does not hold."""
    isi: Peta = baca_yaml(_BERKAS)
    kode = isi["kode"]
    return FormulirReviu(
        butir=figur_pada(f"{kode}.butir", isi["butir"], pada, _butir),
        pernyataan=figur_pada(f"{kode}.pernyataan", isi["pernyataan"], pada, tuple),
    )


def _butir(isi: list[dict[str, Any]]) -> tuple[BagianChecklist, ...]:
    return tuple(BagianChecklist(satu["bagian"], satu["judul"], tuple(satu["butir"])) for satu in isi)
