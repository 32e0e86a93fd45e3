"""`--per` over random additions to a folder: what is known later changes neither text nor JSON of an earlier day."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from akuntabel.cli.pilihan import rezim_of, triwulan_of, tulis_json
from akuntabel.cli.teks.kartu import tulis_kartu
from akuntabel.domain.penilaian import scorecard_for
from akuntabel.intake import read_folder
from akuntabel.reports.bentuk.kartu import kartu_json
from tests.cli.pintu import CONTOH, Pintu
from tests.intake.folder_kecil import ISI, tulis_folder

AWAL = date(2024, 2, 1)
Tambahan = Sequence[tuple[str, int, int]]


def jawaban(isi: dict[str, str], per: date) -> tuple[str, str]:
    """Card as text and as JSON, problems of reading included."""
    with TemporaryDirectory() as folder:
        akar = Path(folder) / "kantor"
        tulis_folder(akar, isi)
        bacaan = read_folder(akar, per=per)
    assert bacaan.tahun is not None, bacaan.problems
    kartu = scorecard_for(bacaan.tahun, rezim_of(bacaan.tahun), triwulan_of(None, bacaan.tahun))
    problems = (*bacaan.problems, *kartu.masalah)
    return tulis_kartu(bacaan.tahun, kartu), tulis_json(kartu_json(bacaan.tahun, kartu, problems))


def ditambah(isi: dict[str, str], tambahan: Tambahan, per: date) -> dict[str, str]:
    """The folder with facts that became known after a day, below what was there."""
    hasil = dict(isi)
    baris = [b if ke else f"{b},diketahui" for ke, b in enumerate(hasil["realisasi.csv"].splitlines())]
    for ke, (jenis, sesudah, nilai) in enumerate(tambahan):
        hari = per + timedelta(days=sesudah)
        match jenis:
            case "target":
                hasil["adendum.yaml"] += f"  - {{nomor: X-{ke}, tanggal: {hari}, berlaku: 2024-01-0{ke + 1}}}\n"
                hasil["perubahan-target.csv"] += f"X-{ke},2b,{nilai},{nilai},N/A,{nilai}\n"
            case "nilai":
                baris.append(f"2a,T{ke % 4 + 1},,realisasi,{nilai},Ralat {ke},,{hari}")
            case "pejabat":
                hasil["pejabat.csv"] += f"Kepala Kantor Kecil,Pak {ke},plh,{hari},{hari},,\n"
    hasil["realisasi.csv"] = "\n".join(baris) + "\n"
    return hasil


@given(
    st.integers(0, 400).map(lambda n: AWAL + timedelta(days=n)),
    st.lists(
        st.tuples(st.sampled_from(("target", "nilai", "pejabat")), st.integers(1, 300), st.integers(1, 150)),
        max_size=5,
        unique_by=lambda satu: satu[1],
    ),
)
def test_later_facts_change_no_character_of_an_earlier_card(per: date, tambahan: Tambahan) -> None:
    asli = ditambah(ISI, (), per)
    assert jawaban(asli, per) == jawaban(ditambah(ISI, tambahan, per), per)


PERUBAHAN = {
    "manual/1a.yaml": ("SASARAN * 100", "SASARAN * {}"),
    "manual/dua.yaml": ("kendali: moderate", "kendali: low"),
    "peta.yaml": ("nama: Peta kecil", "nama: Peta {}"),
    "kantor.yaml": ("kota: Kota Kecil", "kota: Kota {}"),
    "anggaran.yaml": ("realisasi: 2100", "realisasi: 21{}"),
    "target-renstra.csv": ("1a,2023,100", "1a,2023,{}"),
}
"""What a later change does to a file."""


@given(
    st.integers(0, 400).map(lambda n: AWAL + timedelta(days=n)),
    st.lists(
        st.tuples(st.sampled_from(sorted(PERUBAHAN)), st.integers(1, 300), st.sampled_from(("", "2024-07-01"))),
        min_size=1,
        max_size=5,
        unique_by=lambda satu: satu[0],
    ),
)
def test_files_changed_later_change_no_character_of_an_earlier_card(
    per: date, perubahan: Sequence[tuple[str, int, str]]
) -> None:
    isi = dict(ISI)
    for ke, (berkas, sesudah, berlaku) in enumerate(perubahan):
        lama, baru = PERUBAHAN[berkas]
        versi = f"nomor: ND-{ke}\ntanggal: {per}\nalasan: Revisi.\ndiketahui: {per + timedelta(days=sesudah)}\n"
        isi[f"riwayat/{ke}/versi.yaml"] = versi + (f"berlaku_sejak: {berlaku}\n" if berlaku else "")
        isi[f"riwayat/{ke}/{berkas}"] = isi[berkas]
        assert lama in isi[berkas]
        isi[berkas] = isi[berkas].replace(lama, baru.format(ke + 11), 1)
    assert jawaban(dict(ISI), per) == jawaban(isi, per)


@pytest.mark.parametrize("salah", ["14-01-2025", "2025-02-30", "kemarin", ""])
def test_a_day_that_is_none_is_a_wrong_command(pintu: Pintu, salah: str) -> None:
    hasil = pintu("hitung", CONTOH, "--per", salah)
    assert (hasil.kode, hasil.keluar) == (2, "")
    assert "bukan tanggal; tulis tahun-bulan-hari" in hasil.galat
