"""A workbook to the files of a folder: every sheet recognised, every place kept."""

from collections.abc import Container, Sequence
from hashlib import sha256
from pathlib import Path
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from akuntabel.bungkus import periksa_bungkus
from akuntabel.bungkus.buku_mentah import BukuMentah, LembarMentah, baca_mentah
from akuntabel.domain.problem import SourceRef, Tingkat
from akuntabel.intake import kode as kode_intake
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.berkas import BERKAS_WAJIB, periksa_wajib
from akuntabel.intake.bita import BerkasDitolak, baca_bita
from akuntabel.intake.buku import kode
from akuntabel.intake.buku.baca_lembar import PembacaBaris
from akuntabel.intake.buku.formulir import FORMULIR, ISIAN, TANDA_WAJIB
from akuntabel.intake.buku.isi import IsiLembar, jenis_tabel
from akuntabel.intake.buku.jadi_berkas import jadi_berkas
from akuntabel.intake.buku.kenali import Kepala, cari_kepala, lembar_berkepala, lembar_bernama, nama_tabel
from akuntabel.intake.buku.label import berjalur
from akuntabel.intake.buku.lembar import Kolom, Lembar
from akuntabel.intake.buku.tata_letak import BAGIAN_FORMULIR, KOLOM_TABEL, LEMBAR_TABEL, LEMBAR_TAK_DIBACA, SEMUA_LEMBAR
from akuntabel.intake.kumpulan import Kumpulan


def baca_buku(
    path: Path, catat: Pencatat, wajib: tuple[str, ...] = BERKAS_WAJIB, *, satu_sidik: bool = True
) -> tuple[Kumpulan, list[IsiLembar]]:
    """The files that a workbook holds, as a folder would, and its sheets as they were read; none of either where it
    cannot be opened (which is said). With `satu_sidik` the workbook as a whole has the fingerprint, else each file."""
    try:
        bita = baca_bita(path)
    except BerkasDitolak as tolak:
        catat.tambah((tolak.problem(path.name),))
        return Kumpulan({}, catat), []
    semua = isi_buku(bita, path.name, catat)
    hasil = jadi_berkas(semua, catat)
    if semua:
        _periksa_wajib(hasil.berkas, semua, wajib, catat)
    sidik = {path.name: sha256(bita).hexdigest()} if satu_sidik else None
    return Kumpulan(hasil.berkas, catat, letak=hasil.asal, sidik=sidik, di_buku=True), semua


def _periksa_wajib(berkas: Container[str], semua: Sequence[IsiLembar], wajib: tuple[str, ...], catat: Pencatat) -> None:
    """Report what no office can do without: of a part of the form that is there, the cells to fill in."""
    formulir = next((isi for isi in semua if isi.lembar is FORMULIR and isi.kepala), None)
    if formulir is None:
        periksa_wajib(berkas, wajib, catat)
        return
    belum = [nama for nama in wajib if nama in BAGIAN_FORMULIR and nama not in berkas]
    periksa_wajib(berkas, tuple(nama for nama in wajib if nama not in belum), catat)
    for nama in belum:
        bagian = BAGIAN_FORMULIR[nama]
        for jalur, label, arti in ISIAN[nama]:
            if not arti.endswith(TANDA_WAJIB):
                continue
            asal = formulir.asal(formulir.kosong.get((bagian, jalur), 0), "nilai")
            di_lembar = f"pada lembar {formulir.nama}"
            catat.catat(
                kode_intake.ISIAN_WAJIB,
                asal,
                f"Isian «{label}» belum diisi.",
                found="kosong",
                expected=f"isi «{label}» pada bagian {bagian}",
                remedy=f"Isi sel {asal.sel} {di_lembar}." if asal.sel else f"Tambahkan baris «{label}» {di_lembar}.",
            )


def isi_buku(bita: bytes, nama: str, catat: Pencatat) -> list[IsiLembar]:
    """The rows of every sheet of a workbook, once the gate has let it in."""
    buku = buku_mentah(bita, nama, catat)
    return [] if buku is None else _PembacaBuku(buku, catat).baca()


def buku_mentah(bita: bytes, nama: str, catat: Pencatat) -> BukuMentah | None:
    """The sheets of a workbook as they are stored, once the gate has let it in; else None, which is said."""
    tolak = periksa_bungkus(bita, nama)
    catat.tambah(tolak)
    if any(p.tingkat is Tingkat.GALAT for p in tolak):
        return None
    try:
        return baca_mentah(bita)
    except (BadZipFile, ExpatError, ValueError, KeyError, IndexError, StopIteration, NotImplementedError, OSError):
        catat.catat(
            kode.BUKU_TIDAK_TERBACA,
            SourceRef(nama),
            "Buku kerja tidak dapat dibuka: rusak, berkata sandi, atau bukan berkas .xlsx.",
            found="bukan buku kerja .xlsx yang utuh",
            expected="buku kerja Excel (.xlsx)",
            remedy="Buka di Excel atau LibreOffice, lalu simpan ulang sebagai «Buku Kerja Excel (*.xlsx)».",
        )
        return None


class _PembacaBuku:
    """Gives every sheet its meaning, then reads it."""

    def __init__(self, buku: BukuMentah, catat: Pencatat) -> None:
        self.buku, self.catat = buku, catat
        self.milik: dict[str, LembarMentah] = {}

    def baca(self) -> list[IsiLembar]:
        """The sheets in the order of the format, then those of supporting tables."""
        sisa = []
        for mentah in self.buku.lembar:
            lembar = lembar_bernama(mentah.nama)
            if lembar is not None and lembar.nama not in self.milik:
                self.milik[lembar.nama] = mentah
            elif mentah.nama not in LEMBAR_TAK_DIBACA and any(s.teks for b in mentah.sel.values() for s in b.values()):
                sisa.append(mentah)
        tabel = self._sisa(sisa)
        hasil = [isi for satu in SEMUA_LEMBAR if (isi := self._lembar(satu)) is not None]
        kolom = next((isi for isi in hasil if isi.lembar.nama == KOLOM_TABEL), None)
        return [*hasil, *(self._tabel(mentah, nama, kolom) for mentah, nama in tabel)]

    def _sisa(self, sisa: Sequence[LembarMentah]) -> list[tuple[LembarMentah, str]]:
        """Sheets without a known name: rows of supporting tables, renamed sheets, copies, and strangers."""
        tabel: list[tuple[LembarMentah, str]] = []
        for mentah in sisa:
            belum = [satu for satu in SEMUA_LEMBAR if satu.nama not in self.milik and satu.kolom]
            if nama := nama_tabel(mentah, ()):
                if nama in [n for _, n in tabel]:
                    self._kembar(mentah, f"isi tabel «{nama}»")
                else:
                    tabel.append((mentah, nama))
            elif (lembar := lembar_berkepala(mentah, belum)) is not None:
                self.milik[lembar.nama] = mentah
                self.catat.catat(
                    kode.LEMBAR_BERNAMA_LAIN,
                    SourceRef(f"lembar {mentah.nama}"),
                    f"Lembar «{mentah.nama}» dibaca sebagai lembar {lembar.nama}, menurut baris judulnya.",
                    found=mentah.nama,
                    expected=lembar.nama,
                    remedy="Tidak perlu diubah bila benar; bila bukan, hapus atau ganti judul kolomnya.",
                    tingkat=Tingkat.CATATAN,
                )
            elif (lembar := lembar_berkepala(mentah, SEMUA_LEMBAR)) is not None:
                self._kembar(mentah, f"lembar {self.milik[lembar.nama].nama}")
            else:
                dikenal = [satu.nama for satu in SEMUA_LEMBAR]
                self.catat.catat(
                    kode.LEMBAR_TIDAK_DIKENAL,
                    SourceRef(f"lembar {mentah.nama}"),
                    f"Lembar «{mentah.nama}» tidak dikenal, sehingga tidak dibaca.",
                    found=mentah.nama,
                    expected="lembar menurut templat",
                    remedy=saran_terdekat(mentah.nama, dikenal) or "Biarkan sebagai catatan, atau hapus.",
                    tingkat=Tingkat.PERINGATAN,
                )
        return tabel

    def _kembar(self, mentah: LembarMentah, dengan: str) -> None:
        self.catat.catat(
            kode.LEMBAR_KEMBAR,
            SourceRef(f"lembar {mentah.nama}"),
            f"Lembar «{mentah.nama}» berjudul kolom sama dengan {dengan}, sehingga tidak dibaca.",
            found=mentah.nama,
            expected="satu lembar untuk setiap isi",
            remedy="Hapus salinan itu, atau pindahkan isinya ke lembar yang dibaca.",
            tingkat=Tingkat.PERINGATAN,
        )

    def _lembar(self, lembar: Lembar) -> IsiLembar | None:
        mentah = self.milik.get(lembar.nama)
        if mentah is None:
            return None
        isi = IsiLembar(lembar, [], nama=mentah.nama)
        kepala = cari_kepala(mentah, lembar.kolom) if lembar.kolom else _baris_pertama(mentah)
        return self._isi(mentah, isi, kepala)

    def _tabel(self, mentah: LembarMentah, nama: str, kolom: IsiLembar | None) -> IsiLembar:
        isi = IsiLembar(LEMBAR_TABEL, [], nama=mentah.nama, tabel=nama, jenis=jenis_tabel(kolom, nama))
        return self._isi(mentah, isi, cari_kepala(mentah, [Kolom(k) for k in isi.jenis]) or _baris_pertama(mentah))

    def _isi(self, mentah: LembarMentah, isi: IsiLembar, kepala: Kepala | None) -> IsiLembar:
        if kepala is not None:
            PembacaBaris(mentah, kepala, isi, self.catat).baca(tahun_1904=self.buku.tahun_1904)
            if isi.lembar is FORMULIR:
                isi.baris = berjalur(isi.baris)
        elif mentah.sel and isi.lembar.kolom:
            judul = [k.judul for k in isi.lembar.kolom if k.wajib] or [k.judul for k in isi.lembar.kolom]
            self.catat.catat(
                kode.JUDUL_TIDAK_ADA,
                isi.asal(),
                "Baris judul kolom tidak ditemukan, sehingga lembar ini tidak dapat dibaca.",
                found="tidak ada baris judul",
                expected=", ".join(judul[:8]),
                remedy="Tulis kembali judul kolomnya seperti pada templat.",
            )
        return isi


def _baris_pertama(mentah: LembarMentah) -> Kepala | None:
    """The first row with two texts: the head of a table that nothing describes."""
    for nomor in sorted(mentah.sel):
        judul = {k: " ".join(s.teks.split()).lower() for k, s in mentah.sel[nomor].items() if s.jenis == "s" and s.teks}
        if len(judul) > 1:
            return Kepala(nomor, judul, len(judul))
    return None
