"""Headings and marks of lists, recognised by how they are written."""

import re

_BAB = re.compile(r"^bab\s+([ivxl]+|\d{1,2})\b[\s.:\-–]*(.*)$", re.IGNORECASE)
_BAB_ROMAWI = re.compile(
    r"^([IVX]+)\.?\s+((?:PENDAHULUAN|GAMBARAN|PERENCANAAN|RENCANA|PERJANJIAN|AKUNTABILITAS|CAPAIAN|HASIL|EVALUASI|PENUTUP"
    r"|SIMPULAN|KESIMPULAN)\b[^a-z]{0,60})$"
)
_DEPAN = re.compile(
    r"^(kata\s+pengantar|ringkasan\s+eksekutif|ikhtisar\s+eksekutif|daftar\s+(?:isi|tabel|gambar|grafik|lampiran)"
    r"|executive\s+summary|pernyataan\s+telah\s+direviu|lampiran(?:\s*[-–]?\s*lampiran)?(?:\s+(?:[ivx]+|\d{1,2}))?)\s*[:.]?$",
    re.IGNORECASE,
)
_TITIK_DAFTAR = re.compile(r"\.{4,}|(?:\s\.){4,}|…{2,}")
_BUTIR = re.compile(r"^(?P<penanda>\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]|[•▪‣●○◦➢✓–-])\s+(?P<isi>\S.*)$")
_SUB = re.compile(r"^(?P<penanda>[A-Z]|\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?P<isi>[A-Z].{2,90})$")
_ANGKA_ROMAWI = re.compile(r"^[IVXL]+$", re.IGNORECASE)


def judul_bab(teks: str) -> tuple[str, str] | None:
    """The name of the chapter that a line opens, and the words of its heading after that name."""
    bersih = " ".join(teks.split())
    if _TITIK_DAFTAR.search(bersih) or len(bersih) > 120:
        return None
    if bab := _BAB.match(bersih):
        nomor = bab[1].upper() if _ANGKA_ROMAWI.match(bab[1]) else bab[1]
        isi = bab[2].strip()
        if isi and not isi[0].isupper():
            return None
        if isi and (isi[-1] in ".,;" or re.search(r"\s\d{1,3}$", isi)):
            return None
        return f"Bab {nomor}", isi
    if polos := _BAB_ROMAWI.match(bersih):
        return f"Bab {polos[1]}", polos[2].strip()
    if _DEPAN.match(bersih) and (bersih.isupper() or len(bersih.split()) <= 3):
        return bersih.rstrip(":. ").title(), ""
    return None


def judul_anak(teks: str) -> bool:
    """Whether a line is the heading of a section: `A. Capaian Kinerja Organisasi`, `3.1 Realisasi Anggaran`."""
    cocok = _SUB.match(teks.strip())
    if cocok is None or cocok["isi"][-1] in ".,;:" or len(cocok["isi"].split()) > 12:
        return False
    return cocok["penanda"][0].isdigit() or sum(k[:1].isupper() for k in cocok["isi"].split()) >= 1


_KODE = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+(?=IK|\d{1,2}[a-z]\s?[-–]))?(?:(?:IKU|IKK|IKP|IKSK|IKSS|IK)\s*[-.:]?\s*)?(?P<kode>\d{1,2}\s?[a-z]\s*[-–—]\s*[A-Z]{1,2}\b|\d{1,2}[a-z]\b"
    r"|(?:IKU|IKK|IKP|IKSK|IKSS|IK)[\s.-]*\d+(?:[.-]\d+)*)\s*[:.–—-]?\s+(?P<isi>[A-Z].*)$"
)


def judul_kode(teks: str) -> tuple[str, str] | None:
    """Code and title of a line that opens the section of one IKU: `1a-CP : Persentase …`, `IKU 3. Jumlah …`."""
    cocok = _KODE.match(" ".join(teks.split()))
    if cocok is None or daftar_isi(teks):
        return None
    return re.sub(r"\s*[-–—]\s*", "-", cocok["kode"]).strip(), cocok["isi"].rstrip(" :")


_SASARAN = re.compile(
    r"^(?:sasaran(?:\s+(?:strategis|program|kegiatan))?|tujuan|SS)\s*\d{1,2}\s*[.:–-]\s*[A-Z]", re.IGNORECASE
)


def judul_sasaran(teks: str) -> bool:
    """Whether a line is the heading of a sasaran: `Sasaran 1. Meningkatnya …`."""
    return _SASARAN.match(teks.strip()) is not None and len(teks) < 160 and teks.rstrip()[-1:] not in ";,"


def butir(teks: str) -> tuple[str, str] | None:
    """Mark and words of an item of a list."""
    cocok = _BUTIR.match(teks.strip())
    return (cocok["penanda"], cocok["isi"]) if cocok else None


def daftar_isi(teks: str) -> bool:
    """Whether a line belongs to a table of contents: words, dots, a page number."""
    # Every check asks this of every line, and hardly a line has so many dots.
    return (teks.count(".") >= 4 or "……" in teks) and _TITIK_DAFTAR.search(teks) is not None
