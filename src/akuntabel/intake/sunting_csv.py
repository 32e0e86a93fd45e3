"""A CSV file with some cells changed: everything that was not touched stays as it was written, comments too."""

import csv
from collections.abc import Callable, Mapping, Sequence
from io import StringIO

from akuntabel.intake.csv_teks import pemisah_of

Kunci = tuple[str, ...]
BarisBaru = Mapping[str, str] | None
"""The cells of a row as they are to be, by column; None takes the row away."""


def sunting_csv(lama: str | None, kunci: Sequence[str], kolom: Sequence[str], isi: Mapping[Kunci, BarisBaru]) -> str:
    """The text with the rows of `isi` as they are to be.

    `kunci` are the columns by which a row is known, `kolom` those that a new file has. A row that is not there is added
    at the end; columns that a row does not name keep their cells.
    """
    lengkap = {k: None if b is None else {**dict(zip(kunci, k, strict=True)), **b} for k, b in isi.items()}
    return _sunting(lama, kolom, lengkap, lambda _, baris: tuple(baris.get(k, "") for k in kunci))


def sunting_urut(lama: str | None, kolom: Sequence[str], baris: Sequence[Mapping[str, str]]) -> str:
    """The text with its rows as they are to be, one after another; a row without any content is taken away."""
    isi: dict[Kunci, BarisBaru] = {}
    for ke, satu in enumerate(baris):
        isi[(str(ke),)] = satu if any(v.strip() for v in satu.values()) else None
    return _sunting(lama, kolom, isi, lambda ke, _: (str(ke),))


def baris_csv(lama: str | None) -> tuple[tuple[int, dict[str, str]], ...]:
    """The rows of a CSV text as they stand, each with the number of its line; columns in lower case."""
    teks = _satu_baris_akhir(lama)
    judul: list[str] = []
    nomor, hasil = 1, []
    for mentah, sel in _rekaman(teks, pemisah_of(teks)):
        if sel and not judul:
            judul = [j.strip().lower() for j in sel]
        elif sel:
            hasil.append((nomor, dict(zip(judul, (s.strip() for s in sel), strict=False))))
        nomor += mentah.count("\n")
    return tuple(hasil)


def _sunting(
    lama: str | None,
    kolom: Sequence[str],
    isi: Mapping[Kunci, BarisBaru],
    kunci_of: Callable[[int, Mapping[str, str]], Kunci],
) -> str:
    teks = _satu_baris_akhir(lama)
    if not any(_isi(b) for b in teks.split("\n")):
        teks += _tulis(kolom, ";")
    pemisah = pemisah_of(teks)
    keluar: list[str] = []
    judul: list[str] = []
    sisa = dict(isi)
    ke = 0
    for mentah, sel in _rekaman(teks, pemisah):
        if not sel:
            keluar.append(mentah)
        elif not judul:
            judul = [j.strip().lower() for j in sel]
            tambahan = [k for k in kolom if k.lower() not in judul and _dipakai(k.lower(), isi)]
            judul += [k.lower() for k in tambahan]
            keluar.append(_tulis((*(s.strip() for s in sel), *tambahan), pemisah) if tambahan else mentah)
        else:
            baris = dict(zip(judul, (s.strip() for s in sel), strict=False))
            milik = kunci_of(ke, baris)
            ke += 1
            baru = sisa.pop(milik) if milik in sisa else baris
            if baru is not None:
                sama = all(baris.get(k, "") == v for k, v in baru.items() if k in judul)
                keluar.append(mentah if sama else _tulis([{**baris, **baru}.get(j, "") for j in judul], pemisah))
    keluar += [_tulis([baru.get(j, "") for j in judul], pemisah) for baru in sisa.values() if baru is not None]
    return "".join(b if b.endswith("\n") else f"{b}\n" for b in keluar)


def _satu_baris_akhir(lama: str | None) -> str:
    return (lama or "").replace("\r\n", "\n").replace("\r", "\n")


def _rekaman(teks: str, pemisah: str) -> list[tuple[str, list[str]]]:
    """The text cut into records as written, each with its cells; none for empty lines and comments."""
    baris = teks.splitlines(keepends=True)
    hasil, awal = [], 0
    while awal < len(baris):
        akhir = awal + 1
        # A quoted cell may run over several lines: a record ends where its quotes pair.
        while akhir < len(baris) and "".join(baris[awal:akhir]).count('"') % 2:
            akhir += 1
        mentah = "".join(baris[awal:akhir])
        sel = next(csv.reader(StringIO(mentah), delimiter=pemisah), []) if _isi(mentah) else []
        hasil.append((mentah, sel if any(s.strip() for s in sel) else []))
        awal = akhir
    return hasil


def _isi(baris: str) -> bool:
    return bool(baris.strip()) and not baris.startswith(("#", "sep="))


def _dipakai(kolom: str, isi: Mapping[Kunci, BarisBaru]) -> bool:
    return any(satu and satu.get(kolom) for satu in isi.values())


def _tulis(sel: Sequence[str], pemisah: str) -> str:
    keluar = StringIO()
    csv.writer(keluar, delimiter=pemisah, lineterminator="\n").writerow(sel)
    return keluar.getvalue()
