"""The program's own reports under the checks of the review: clean as they are, every planted fault found."""

import re
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from akuntabel.cli.naskah_laporan import naskah_of
from akuntabel.cli.tinjau_sendiri import TinjauanSendiri, tinjau_dokumen
from akuntabel.reports.lakin import build_laporan, masalah_laporan
from akuntabel.reports.render.html import render_html
from akuntabel.reports.tree import Dokumen, Judul, Teks
from akuntabel.reviu import HasilReviu, tinjau
from tests.cli.pintu import Pintu
from tests.reports.bahan_uji import CONTOH, bahan, nyata, tahun_contoh, utuh

_ANGKA = r"(?<!\w)\d[\d.,]*%"
_BUTIR = "Tiga komitmen pembayaran besar bergeser ke tahun 2025."
_PENUTUP = "Bagi IKU yang belum mencapai target atau belum bernilai, kantor merencanakan:"


def _sunting(simpul: Any, lama: str, baru: str) -> tuple[Any, bool]:
    """A tree with the first occurrence of a text changed, and whether it has any; runs of text are read as one."""
    if isinstance(simpul, str):
        return simpul.replace(lama, baru, 1), lama in simpul
    if isinstance(simpul, tuple):
        if simpul and all(isinstance(r, Teks) for r in simpul):
            teks = "".join(r.isi for r in simpul)
            return ((Teks(teks.replace(lama, baru, 1)),), True) if lama in teks else (simpul, False)
        isi = list(simpul)
        for n, satu in enumerate(isi):
            isi[n], kena = _sunting(satu, lama, baru)
            if kena:
                return tuple(isi), True
        return simpul, False
    if is_dataclass(simpul) and not isinstance(simpul, type):
        for nama in (f.name for f in fields(simpul) if f.name not in ("id", "svg", "jejak", "alt")):
            nilai, kena = _sunting(getattr(simpul, nama), lama, baru)
            if kena:
                return replace(simpul, **{nama: nilai}), True
    return simpul, False


def _ditanam(lama: str, baru: str, sejak: str) -> Dokumen:
    """The report of the complete example with one fault, planted behind the heading with this id."""
    dokumen = build_laporan(utuh())
    awal = next((n for n, b in enumerate(dokumen.isi) if isinstance(b, Judul) and b.id == sejak), 0)
    belakang, kena = _sunting(dokumen.isi[awal:], lama, baru)
    assert kena
    return replace(dokumen, isi=(*dokumen.isi[:awal], *belakang))


@pytest.mark.parametrize("nama", ["kpp-contoh-2024", "dinas-contoh-2024"])
def test_the_reports_of_the_examples_come_out_clean(nama: str):
    satu = bahan(tahun_contoh(nama))
    assert tinjau_dokumen(build_laporan(satu), nama, masalah_laporan(satu), {}) == TinjauanSendiri()


def test_contradictions_that_the_report_names_itself_do_not_keep_it_from_being_written():
    tinjauan = tinjau_dokumen(build_laporan(nyata()), "x", masalah_laporan(nyata()), {})
    assert (tinjauan.temuan, tinjauan.berdiri) == ((), ())
    assert {c.kode for c in tinjauan.diakui} == {"jumlah-keliru"}
    diam = tinjau_dokumen(build_laporan(nyata()), "x", (), {})
    assert [c.tercetak for c in diam.berdiri] == ["Rp2.966.288.539.643"]


@pytest.mark.parametrize(
    ("jenis", "kode", "lama", "baru", "sejak"),
    [
        ("angka", "rasio-keliru", "dari pagu Rp4.126.400.000 (97,01%)", "dari pagu Rp4.126.400.000 (79,01%)", ""),
        ("angka", "jumlah-keliru", "Rp1.012.475.900.446", "Rp1.021.475.900.446", ""),
        ("angka", "terbilang-berbeda", _BUTIR, "Terdapat 12 (dua puluh) komitmen yang bergeser.", ""),
        ("sebutan", "satuan-berbeda", "74%", "74", "lampiran-perjanjian"),
        (
            "identitas",
            "judul-berbeda",
            "Indeks Penilaian Integritas Unit",
            "Indeks Kepuasan Unit",
            "lampiran-perjanjian",
        ),
        ("waktu", "tahun-penutup-keliru", _PENUTUP, "Demikian Laporan Kinerja Tahun 2023 ini disusun.", ""),
        ("waktu", "tanggal-mustahil", "28 Februari 2025", "31 Februari 2025", ""),
        ("klaim", "klaim-tercapai-keliru", _PENUTUP, "Seluruh IKU telah mencapai target.", ""),
        ("klaim", "arah-keliru", _BUTIR, "Capaian turun dari 91,20% menjadi 94,05%.", ""),
        ("kelengkapan", "tabel-dirujuk-tidak-ada", _BUTIR, "Uraiannya disajikan pada Tabel 999.", ""),
        ("pengulangan", "isian-tersisa", _BUTIR, "Komitmen pembayaran [isi nama] bergeser.", ""),
    ],
)
def test_a_fault_planted_in_the_document_is_found(jenis: str, kode: str, lama: str, baru: str, sejak: str):
    dokumen = _ditanam(lama, baru, sejak)
    temuan = tinjau_dokumen(dokumen, "x", masalah_laporan(utuh()), {}).temuan
    assert (jenis, kode) in {(c.jenis, c.kode) for c in temuan}


def test_a_chapter_that_is_left_out_is_missed():
    dokumen = build_laporan(utuh())
    tanpa = tuple(b for b in dokumen.isi if not (isinstance(b, Judul) and b.id == "bab-4"))
    temuan = tinjau_dokumen(replace(dokumen, isi=tanpa), "x", (), {}).temuan
    assert "bab-tidak-ada" in {c.kode for c in temuan}


def test_the_tree_and_the_bytes_of_its_page_give_the_same_findings():
    dokumen = _ditanam("dari pagu Rp4.126.400.000 (97,01%)", "dari pagu Rp4.126.400.000 (79,01%)", "")
    bita = tinjau("laporan.html", render_html(dokumen).encode())
    assert isinstance(bita, HasilReviu)
    pohon = tinjau_dokumen(dokumen, "x", (), {}).temuan
    assert [(t.kode, t.tercetak) for t in bita.temuan] == [(c.kode, c.tercetak) for c in pohon]


def test_every_figure_of_the_page_is_under_the_checks():
    dokumen = build_laporan(bahan(tahun_contoh("dinas-contoh-2024")))
    bita = tinjau("laporan.html", render_html(dokumen).encode())
    assert isinstance(bita, HasilReviu)
    isi = {kata for b in naskah_of(dokumen, "x").blok for kata in re.findall(_ANGKA, b.teks)}
    assert {kata for b in bita.naskah.blok for kata in re.findall(_ANGKA, b.teks)} - isi == set()


def _bertentangan(tmp_path: Path) -> Path:
    kantor = copytree(CONTOH / "kpp-contoh-2024", tmp_path / "kantor")
    narasi = kantor / "narasi" / "penutup.md"
    narasi.write_text("Layanan memakai 12 (dua puluh) loket.\n", encoding="utf-8")
    return kantor


def test_a_certain_finding_keeps_the_report_from_being_written_until_it_is_explained(tmp_path: Path, pintu: Pintu):
    kantor, tujuan = _bertentangan(tmp_path), tmp_path / "hasil"
    hasil = pintu("laporan", kantor, "-o", tujuan, "--jenis", "html")
    assert (hasil.kode, tujuan.exists()) == (1, False)
    for bagian in ("terbilang-berbeda", "12 (dua puluh)", "Laporan tidak ditulis", "--jawaban"):
        assert bagian in hasil.galat
    pengenal = hasil.galat.split("pengenal  ")[1].split()[0]
    jawaban = tmp_path / "jawaban.yaml"
    isi = "pereviu: Rina\ntanggal: 2025-01-20\njawaban:\n  - {{temuan: {}, sikap: {}, alasan: Delapan loket sewaan.}}\n"
    jawaban.write_text(isi.format(pengenal, "diterima"), encoding="utf-8")
    assert pintu("laporan", kantor, "-o", tujuan, "--jenis", "html", "--jawaban", jawaban).kode == 1
    jawaban.write_text(isi.format(pengenal, "dijelaskan"), encoding="utf-8")
    hasil = pintu("laporan", kantor, "-o", tujuan, "--jenis", "html", "--jawaban", jawaban, "--format", "json")
    assert hasil.kode == 0
    assert [t["kode"] for t in hasil.json["temuan"]] == ["terbilang-berbeda"]
    assert (tujuan / "laporan-kinerja-2024.html").is_file()


def test_a_unit_that_contradicts_itself_has_no_report_and_stops_nobody(tmp_path: Path, pintu: Pintu):
    wilayah = copytree(CONTOH / "kanwil-contoh-2024", tmp_path / "wilayah")
    narasi = wilayah / "bawahan" / "kpp-cempaka" / "narasi"
    narasi.mkdir(exist_ok=True)
    (narasi / "penutup.md").write_text("Layanan memakai 12 (dua puluh) loket.\n", encoding="utf-8")
    hasil = pintu("laporan", wilayah, "-o", tmp_path / "hasil", "--jenis", "html", "--setiap", "--format", "json")
    assert hasil.kode == 1
    gagal = [u for u in hasil.json["unit"] if not u["berkas"]]
    assert [(u["alamat"], u["galat"], [t["kode"] for t in u["temuan"]]) for u in gagal] == [
        ("kpp-cempaka", 0, ["terbilang-berbeda"])
    ]
