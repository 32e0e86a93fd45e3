"""The page of checks of `akuntabel reviu`, out of their register."""

from susun_md import butir, halaman, tabel

from akuntabel.reviu.periksa import DAFTAR, Pemeriksaan

_KEPASTIAN = (
    "`pasti` berarti keliru menurut semua cara membaca yang tercetak; `mungkin` berarti keliru menurut cara membaca "
    "yang paling masuk akal; `gaya` berarti tidak keliru, tetapi tidak ditulis sebagaimana mestinya."
)


def halaman_reviu() -> str:
    """Every check: what it finds, how surely, by what authority, an example."""
    daftar = tabel(
        ("Kode", "Temuan", "Jenis", "Kepastian"),
        [(f"[`{p.kode}`](#{p.kode})", p.judul, p.jenis.value, _kepastian(p)) for p in DAFTAR.values()],
    )
    return halaman(
        "Pemeriksaan reviu",
        "Yang diperiksa [`akuntabel reviu`](../panduan/mereviu-laporan.md) pada laporan buatan siapa pun. "
        f"{_KEPASTIAN} Kode tetap dari versi ke versi.",
        daftar,
        *(_satu(p) for p in DAFTAR.values()),
    )


def _kepastian(p: Pemeriksaan) -> str:
    return ", ".join(k.value for k in p.kepastian)


def _satu(p: Pemeriksaan) -> str:
    isi = (
        ("Temuan", f"{p.judul}."), ("Kepastian", _kepastian(p)), ("Dasar", f"{p.dasar}."), ("Contoh", f"«{p.contoh}»"),
        ("Sebab", f"{p.sebab}."),
    )  # fmt: skip
    return f"## {p.kode}\n\n{p.uraian}\n\n{butir(isi)}"
