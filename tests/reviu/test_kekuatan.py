"""Words for the strength of a change: found where the figures deny them, left alone where the sentence says more."""

import pytest

from akuntabel.reviu import HasilReviu, tinjau


def _kode(kalimat: str) -> list[tuple[str, str]]:
    hasil = tinjau("x.txt", f"Laporan Kinerja Tahun 2024\n\n{kalimat}".encode())
    assert isinstance(hasil, HasilReviu)
    return [(t.kode, t.dihitung) for t in hasil.temuan]


@pytest.mark.parametrize(
    ("kalimat", "tumbuh"),
    [
        ("Capaian naik signifikan dari 98,20% menjadi 98,45%.", "0,25%"),
        ("Realisasi tahun 2024 sebesar 88,40, meningkat tajam dibandingkan tahun 2023 sebesar 88,10.", "0,34%"),
        ("Nilai IKU relatif stabil dari 71,20 pada tahun 2023 menjadi 94,05 pada tahun 2024.", "32,09%"),
        ("Jumlah layanan sedikit meningkat dari 1.200 menjadi 2.400 layanan.", "100,00%"),
    ],
)
def test_words_that_the_figures_deny_are_found_with_the_growth(kalimat: str, tumbuh: str):
    assert _kode(kalimat) == [("kekuatan-keliru", tumbuh)]


@pytest.mark.parametrize(
    "kalimat",
    [
        "Capaian naik signifikan dari 78,20% menjadi 98,45%.",
        "Capaian tidak naik signifikan dari 98,20% menjadi 98,45%.",
        "Nilai kepuasan relatif stabil dari 88,10 menjadi 88,40.",
        "Jumlah layanan naik dari 1.200 menjadi 2.400 karena situasi relatif stabil.",
        "Capaian naik dari 98,20 menjadi 98,45 meskipun jumlah permohonan naik signifikan.",
        "Jumlah pegawai sedikit naik dari 4 menjadi 5 orang.",
        "Tingkat temuan relatif stabil dari 2,6% menjadi 3,0%.",
        "Penerimaan naik cukup signifikan dan berdampak pada layanan.",
    ],
)
def test_words_that_the_figures_allow_or_that_speak_of_something_else_are_left_alone(kalimat: str):
    assert _kode(kalimat) == []
