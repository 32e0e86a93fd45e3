"""The reference page of the workbook, out of the description that reads and writes it."""

from susun_md import halaman, tabel

from akuntabel.intake.berkas import BERKAS_WAJIB
from akuntabel.intake.buku.formulir import FORMULIR, ISIAN
from akuntabel.intake.buku.lembar import Lembar
from akuntabel.intake.buku.tata_letak import BAGIAN_FORMULIR, SEMUA_LEMBAR


def halaman_buku() -> str:
    """Every sheet with its columns, then every value of the form."""
    daftar = [
        (
            f"[{s.nama}](#{_jangkar(s.nama)})",
            _berkas(s),
            "wajib" if s is FORMULIR or (s.akhiran == "csv" and s.berkas in BERKAS_WAJIB) else "",
            s.arti,
        )
        for s in SEMUA_LEMBAR
    ]
    isian = [
        (nama, label, f"`{jalur}`", arti)
        for berkas, nama in BAGIAN_FORMULIR.items()
        for jalur, label, arti in ISIAN.get(berkas, ())
    ]
    return halaman(
        "Buku kerja",
        "Buku kerja Excel (.xlsx) memuat hal yang sama dengan [folder kantor](folder-kantor.md): setiap lembar adalah "
        "satu berkas, atau satu daftar di dalamnya. Cara memakainya: [bekerja dengan "
        "Excel](../panduan/bekerja-dengan-excel.md). Lembar Petunjuk, Pratinjau, dan Bahan pratinjau ditulis "
        "program dan tidak pernah dibaca; isi tabel pendukung ada pada lembar «Tabel …» dengan kolom menurut lembar "
        "Kolom tabel.",
        tabel(("Lembar", "Berkas", "", "Isinya"), daftar),
        *(_lembar(satu) for satu in SEMUA_LEMBAR),
        "## Isi lembar Isian\n\nButir daftar ditulis satu per baris, sebanyak yang diperlukan. Kolom Kunci mengenali "
        "barisnya; pada baris baru cukup isi kolom Isian. Isian lain yang dikenal folder kantor boleh ditambahkan "
        "dengan kuncinya.\n\n" + tabel(("Bagian", "Isian", "Kunci", "Arti"), isian),
        "## Isi satu sel\n\n"
        + tabel(
            ("Jenis", "Bentuk"),
            (
                ("daftar", "`a; b; c`, atau satu butir per baris di dalam sel (Alt+Enter)"),
                ("daftar kode", "`1a-CP, 1b-CP`"),
                ("pasangan", "`K2: 117,77; K3: 90`"),
                ("tanggal", "tanggal Excel, atau teks `2025-01-31`"),
                ("angka", "angka Excel; teks dibaca menurut [angka](angka.md)"),
                ("susunan lain", "JSON pada satu baris, misalnya `[[0, 0], [90, 100], [100, 120]]`"),
            ),
        ),
    )


def _lembar(lembar: Lembar) -> str:
    baris = [
        (k.judul, f"`{k.kode}`", k.jenis.value, "ya" if k.wajib else "", _arti(k.arti, k.pilihan)) for k in lembar.kolom
    ]
    return f"## {lembar.nama}\n\n{lembar.arti}\n\n" + tabel(
        ("Judul kolom", "Pada folder", "Jenis", "Wajib", "Arti"), baris
    )


def _arti(arti: str, pilihan: tuple[str, ...]) -> str:
    return f"{arti} Pilihan: {', '.join(pilihan)}." if pilihan else arti


def _berkas(lembar: Lembar) -> str:
    if lembar is FORMULIR:
        return "isian tunggal semua `*.yaml`"
    return f"`{lembar.berkas}`" + (f", `{lembar.jalur}`" if lembar.jalur else "")


def _jangkar(nama: str) -> str:
    return nama.lower().replace(" ", "-")
