"""One sheet as people left it to its rows: hidden, merged, formulas, errors and headless columns are said or undone."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from akuntabel.bungkus.buku_mentah import LembarMentah, Sel, huruf_kolom
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.intake import kode as kode_intake
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.buku import kode
from akuntabel.intake.buku.isi import Baris, IsiLembar
from akuntabel.intake.buku.kenali import Kepala
from akuntabel.intake.buku.nilai_sel import teks_sel

_SEBUT_MAKS = 8


class PembacaBaris:
    """Reads the rows below the head of one sheet."""

    def __init__(self, mentah: LembarMentah, kepala: Kepala, isi: IsiLembar, catat: Pencatat) -> None:
        self.mentah, self.kepala, self.isi, self.catat = mentah, kepala, isi, catat
        self.rumus: list[str] = []
        self.tersebut: dict[tuple[str, str], list[Problem]] = defaultdict(list)

    def baca(self, *, tahun_1904: bool) -> None:
        """Fill the rows of the sheet."""
        mentah, kolom = self.mentah, self._kolom()
        self._gabung(kolom)
        for nomor in sorted(n for n in mentah.sel if n > self.kepala.baris):
            sel = mentah.sel[nomor]
            if self._judul(nomor, sel):
                continue
            terisi = {}
            for letak, nama in kolom.items():
                if letak in sel and (teks := self._sel(nomor, letak, nama, sel[letak], tahun_1904=tahun_1904)):
                    terisi[nama] = teks
            if terisi and not next(iter(terisi.values())).startswith("#"):
                self.isi.baris.append(Baris(nomor, terisi))
        self._sebut(kolom)

    def _kolom(self) -> dict[int, str]:
        """The columns that are read, in the order of the format; a second one of the same name is reported."""
        isi, urut = self.isi, {k.kode: n for n, k in enumerate(self.isi.lembar.kolom)}
        hasil: dict[int, str] = {}
        for letak, nama in sorted(self.kepala.kolom.items(), key=lambda satu: (urut.get(satu[1], len(urut)), satu[0])):
            huruf = huruf_kolom(letak)
            if nama in isi.huruf:
                self.catat.catat(
                    kode_intake.KUNCI_GANDA,
                    _di(isi, self.kepala.baris, nama, huruf),
                    f"Kolom «{nama}» tertulis lebih dari sekali.",
                    found=f"kolom {isi.huruf[nama]} dan {huruf}",
                    expected="setiap kolom satu kali",
                    remedy="Hapus atau ganti nama kolom yang kembar.",
                )
                continue
            isi.huruf[nama] = huruf
            hasil[letak] = nama
        isi.kolom, isi.kepala = list(hasil.values()), self.kepala.baris
        return hasil

    def _sel(self, nomor: int, letak: int, nama: str, sel: Sel, *, tahun_1904: bool) -> str:
        jenis = self.isi.jenis.get(nama) or self.isi.lembar.kolom_of(nama).jenis
        teks, catatan = teks_sel(sel, jenis, tahun_1904=tahun_1904)
        asal = self.isi.asal(nomor, nama)
        if catatan is not None:
            problem = Problem(
                catatan.code, asal, catatan.what, catatan.found, catatan.expected, catatan.remedy, catatan.tingkat
            )
            if catatan.tingkat is Tingkat.GALAT:
                self.catat.tambah((problem,))
            else:
                self.tersebut[(catatan.code, nama)].append(problem)
        if sel.rumus:
            self.rumus.append(f"{huruf_kolom(letak)}{nomor}")
        return teks

    def _gabung(self, kolom: Mapping[int, str]) -> None:
        """Give the value of a merged cell to every cell that it covers, in rows that hold anything."""
        sel = self.mentah.sel
        for atas, kiri, bawah, kanan in self.mentah.gabung:
            asal = sel.get(atas, {}).get(kiri)
            if asal is None or atas <= self.kepala.baris or self._hanya_gabung(atas, kiri):
                continue
            milik = [k for k in kolom if kiri <= k <= kanan]
            for baris in [b for b in sel if atas <= b <= bawah]:
                for letak in milik:
                    sel[baris].setdefault(letak, asal)
            if milik:
                ruang = f"{huruf_kolom(kiri)}{atas}:{huruf_kolom(kanan)}{bawah}"
                self.catat.catat(
                    kode.SEL_GABUNG,
                    _di(self.isi, atas, kolom[milik[0]], huruf_kolom(kiri)),
                    f"Sel gabung {ruang}: nilainya dibaca untuk setiap sel yang dicakupnya.",
                    found=asal.teks[:60],
                    expected="satu nilai per sel",
                    remedy="Lepas penggabungan sel, lalu isi setiap barisnya.",
                    tingkat=Tingkat.PERINGATAN,
                )

    def _hanya_gabung(self, baris: int, kiri: int) -> bool:
        """Whether a row is nothing but one merged cell over several columns: a title within the table."""
        return set(self.mentah.sel.get(baris, ())) == {kiri} and any(
            a == baris == b and k == kiri and n > k for a, k, b, n in self.mentah.gabung
        )

    def _judul(self, nomor: int, sel: Mapping[int, Sel]) -> bool:
        kiri = next(iter(sel), 0)
        if not self._hanya_gabung(nomor, kiri):
            return False
        self.catat.catat(
            kode.BARIS_JUDUL,
            self.isi.asal(nomor),
            "Baris ini hanya berisi satu sel gabung, sehingga dianggap judul dan tidak dibaca.",
            found=sel[kiri].teks[:60],
            expected="baris data",
            remedy="Tidak perlu diubah bila memang judul; bila data, lepas penggabungannya.",
            tingkat=Tingkat.CATATAN,
        )
        return True

    def _sebut(self, kolom: Mapping[int, str]) -> None:
        """Say once per sheet or column what holds for many cells."""
        isi = self.isi
        for milik in self.tersebut.values():
            pertama, lain = milik[0], len(milik) - 1
            ekor = f" Begitu juga {lain} sel lain pada kolom ini." if lain else ""
            self.catat.catat(
                pertama.code,
                pertama.where,
                pertama.what + ekor,
                found=pertama.found,
                expected=pertama.expected,
                remedy=pertama.remedy,
                tingkat=pertama.tingkat,
            )
        if self.rumus:
            self.catat.catat(
                kode.RUMUS_DIBACA,
                isi.asal(),
                f"{len(self.rumus)} sel berisi rumus; yang dipakai nilai tersimpannya: {_deret(self.rumus)}.",
                found="rumus",
                expected="nilai, atau rumus yang sudah dihitung",
                remedy="Pastikan buku kerja sudah dihitung ulang sebelum disimpan.",
                tingkat=Tingkat.CATATAN,
            )
        terbaca = {b.nomor for b in isi.baris}
        baris = sorted(terbaca & self.mentah.baris_tersembunyi)
        tutup = [n for k, n in kolom.items() if any(a <= k <= b for a, b in self.mentah.kolom_tersembunyi)]
        for apa, sebut in (
            ("Lembar ini", [isi.nama] if self.mentah.tersembunyi else []),
            ("Baris", [str(n) for n in baris]),
            ("Kolom", [f"{isi.huruf[n]} ({n})" for n in tutup]),
        ):
            if sebut:
                rinci = "" if apa == "Lembar ini" else f" {_deret(sebut)}"
                self.catat.catat(
                    kode.TERSEMBUNYI,
                    isi.asal(),
                    f"{apa}{rinci} tersembunyi, tetapi tetap dibaca.",
                    found="tersembunyi",
                    expected="yang dihitung juga terlihat",
                    remedy="Tampilkan, atau hapus bila tidak dipakai.",
                    tingkat=Tingkat.PERINGATAN,
                )
        self._tanpa_judul()

    def _tanpa_judul(self) -> None:
        isi, asing = self.isi, dict[int, int]()
        for nomor, sel in self.mentah.sel.items():
            if nomor > self.kepala.baris:
                for letak in sel:
                    if letak not in self.kepala.kolom and sel[letak].teks.strip():
                        asing.setdefault(letak, nomor)
        for letak, nomor in sorted(asing.items()):
            self.catat.catat(
                kode.KOLOM_TANPA_JUDUL,
                _di(isi, nomor, "", huruf_kolom(letak)),
                f"Kolom {huruf_kolom(letak)} berisi data tetapi tidak berjudul, sehingga tidak dibaca.",
                found=self.mentah.sel[nomor][letak].teks[:60],
                expected=f"judul kolom pada baris {self.kepala.baris}",
                remedy="Beri judul kolom itu, atau kosongkan isinya.",
                tingkat=Tingkat.PERINGATAN,
            )


def _di(isi: IsiLembar, nomor: int, kolom: str, huruf: str) -> SourceRef:
    return SourceRef(isi.asal().berkas, nomor, kolom, f"{huruf}{nomor}")


def _deret(sebut: Sequence[str]) -> str:
    lebih = len(sebut) - _SEBUT_MAKS
    return ", ".join(sebut[:_SEBUT_MAKS]) + (f", dan {lebih} lagi" if lebih > 0 else "")
