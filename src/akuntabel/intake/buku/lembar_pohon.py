"""The sheet «Pohon kinerja»: the nested levels of `peta.yaml` as one list of rows, each naming the row above it."""

from collections.abc import Iterator, Mapping, Sequence

from akuntabel.domain.peta import JENJANG
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.buku import kode
from akuntabel.intake.buku.isi import Baris, IsiLembar
from akuntabel.intake.buku.lembar import Jenis, Kolom, Lembar, pilihan, teks
from akuntabel.intake.buku.susunan import baca_sel, tulis_sel
from akuntabel.intake.buku.yaml_tulis import Daun, LetakBaris

BERKAS = "peta.yaml"
LEMBAR_POHON = Lembar(
    "Pohon kinerja",
    BERKAS,
    (
        pilihan("jenjang", tuple(JENJANG), "Jenjang simpul, dari atas ke bawah.", wajib=True),
        Kolom("kode", Jenis.KODE, "Kode simpul, misalnya S1 atau 1.02.02; setiap kode satu kali.", 20, wajib=True),
        Kolom("induk", Jenis.KODE, "Kode simpul di atasnya; kosong pada jenjang teratas.", 18),
        teks("nama", "Nama tujuan, sasaran, program, kegiatan, atau sub kegiatan.", 60, wajib=True),
        Kolom("indikator", Jenis.DAFTAR_KODE, "Kode indikator seperti pada lembar Manual, dipisah koma.", 22),
        teks("pernyataan", "Pernyataan sasaran.", 40),
        teks("penanggung_jawab", "Unit penanggung jawab.", 28),
        Kolom("mendukung", Jenis.DAFTAR_KODE, "Kode simpul lain yang juga didukung, dipisah koma.", 18),
        Kolom("lintas", Jenis.DAFTAR, "Instansi lain yang ikut mewujudkan, dipisah titik koma.", 40),
    ),
    "Pohon kinerja perangkat daerah, pengadilan, atau satuan kerja: satu baris per simpul, di bawah induknya.",
)
_URUTAN = tuple(JENJANG)
_DIKENAL = {k.kode for k in LEMBAR_POHON.kolom} - {"jenjang", "induk"}
Peta = dict[str, object]


def ambil_pohon(akar: Peta) -> list[Baris]:
    """The rows of the tree in a `peta.yaml`, which is taken out of it; none where rows could not give it back."""
    milik = {jenjang: akar[jenjang] for jenjang in _URUTAN if jenjang in akar}
    semua = [satu for jenjang, isi in milik.items() for satu in _simpul(isi, jenjang, "")]
    kode_kode = [satu["kode"] if satu else "" for satu in semua]
    # A row finds the one above it by its code, so that every code must be one that a cell gives back.
    if not all(kode_kode) or len(set(kode_kode)) < len(kode_kode) or any(k != " ".join(k.split()) for k in kode_kode):
        return []
    for jenjang in milik:
        del akar[jenjang]
    return [Baris(0, {k: s for k, s in satu.items() if s}) for satu in semua if satu]


def _simpul(isi: object, jenjang: str, induk: str) -> Iterator[Mapping[str, str] | None]:
    """A node and all below it, row by row; None for what no row can hold."""
    if not isinstance(isi, list) or not isi:
        yield None
        return
    anak = _URUTAN[_URUTAN.index(jenjang) + 1 : _URUTAN.index(jenjang) + 2]
    for satu in isi:
        if not isinstance(satu, dict) or not set(satu) <= {*_DIKENAL, *anak} or not isinstance(satu.get("kode"), str):
            yield None
            return
        sel = {k: tulis_sel(n, LEMBAR_POHON.kolom_of(k).jenis) for k, n in satu.items() if k in _DIKENAL}
        yield {"jenjang": jenjang, "induk": induk, **sel}
        for bawah in anak:
            if bawah in satu:
                yield from _simpul(satu[bawah], bawah, str(satu["kode"]))


def pohon_of(isi: IsiLembar, catat: Pencatat) -> dict[str, object]:
    """The nested levels that the rows describe; a row below one that is not there is reported."""
    akar: dict[str, object] = {}
    simpul: dict[str, dict[str, object]] = {}
    for baris in isi.baris:
        simpul.setdefault(baris.isi.get("kode", ""), _isi(isi, baris))
    terpakai: set[str] = set()
    for baris in isi.baris:
        sendiri, induk = baris.isi.get("kode", ""), baris.isi.get("induk", "")
        milik = simpul[sendiri] if sendiri not in terpakai else _isi(isi, baris)
        terpakai.add(sendiri)
        jenjang = baris.isi.get("jenjang", "").lower().replace(" ", "_") or _URUTAN[0]
        if induk and (induk not in simpul or _berputar(isi.baris, baris)):
            catat.catat(
                kode.INDUK_TIDAK_ADA,
                isi.asal(baris.nomor, "induk"),
                f"Simpul ini berada di bawah «{induk}», yang tidak ada pada lembar ini.",
                found=induk,
                expected="kode simpul lain pada lembar ini",
                remedy="Perbaiki kodenya, atau tambahkan baris induknya.",
            )
            continue
        daftar = (simpul[induk] if induk else akar).setdefault(jenjang, [])
        if isinstance(daftar, list):
            daftar.append(milik)
    return akar


def _isi(isi: IsiLembar, baris: Baris) -> dict[str, object]:
    hasil: dict[str, object] = {}
    for kolom in isi.kolom:
        teks_sel = baris.isi.get(kolom, "")
        if teks_sel and kolom not in ("jenjang", "induk"):
            nilai = baca_sel(teks_sel, LEMBAR_POHON.kolom_of(kolom).jenis)
            hasil[kolom] = Daun(nilai, LetakBaris(isi, baris.nomor, kolom))
    return hasil


def _berputar(semua: Sequence[Baris], baris: Baris) -> bool:
    """Whether the way up from a row comes back to it."""
    atas = {b.isi.get("kode", ""): b.isi.get("induk", "") for b in reversed(semua)}
    sudah, kini = set[str](), baris.isi.get("kode", "")
    while kini and kini not in sudah:
        sudah.add(kini)
        kini = atas.get(kini, "")
    return bool(kini)
