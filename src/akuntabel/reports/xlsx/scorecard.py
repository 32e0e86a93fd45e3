"""Sheet `Scorecard`: every IKU of the last quarter, then NSS, nilai perspektif and NKO, as live formulas."""

from akuntabel.domain.capaian import target_maksimum_tercapai
from akuntabel.domain.jejak_khusus import aturan_khusus
from akuntabel.domain.manual import ManualIKU, Polarisasi, Satuan
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.problem import Problem
from akuntabel.domain.rezim import Batas, JenjangNilai, KebijakanPerspektif, Rezim, Status
from akuntabel.domain.scorecard import NilaiIKU, NilaiPerspektif, NilaiSasaran, Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.reports.tulisan import target_janji
from akuntabel.reports.xlsx import rumus
from akuntabel.reports.xlsx.gaya import Nada
from akuntabel.reports.xlsx.lembar import KolomLembar, Lembar, tersimpan_utuh

NAMA = "Scorecard"
KOLOM = (
    KolomLembar("Baris", 11),
    KolomLembar("Perspektif", 20),
    KolomLembar("Sasaran strategis", 10),
    KolomLembar("Kode", 11),
    KolomLembar("Nama", 40),
    KolomLembar("Satuan", 9),
    KolomLembar("Polarisasi", 11),
    KolomLembar("Validitas", 10),
    KolomLembar("Kendali", 10),
    KolomLembar("Target", 13),
    KolomLembar("Realisasi", 13),
    KolomLembar("Capaian (%)", 11),
    KolomLembar("Batas bawah", 8),
    KolomLembar("Batas atas", 8),
    KolomLembar("Indeks / nilai", 11),
    KolomLembar("Bobot", 9),
    KolomLembar("Bobot tertimbang (%)", 13),
    KolomLembar("Status", 14),
    KolomLembar("Masalah", 46),
)
_LEBAR_RUPIAH = 21
_T, _R, _C, _BB, _BA, _I, _B, _BT = "J", "K", "L", "M", "N", "O", "P", "Q"
_IKOL = {huruf: letak for letak, huruf in enumerate("ABCDEFGHIJKLMNOPQRS")}


def kolom(tahun: TahunKinerja) -> tuple[KolomLembar, ...]:
    """The columns, headed in the words of the kind of office."""
    kata = tahun.peta.kosakata
    nama = {"Perspektif": kata.kelompok, "Sasaran strategis": "Kode simpul" if tahun.peta.pohon else kata.simpul}
    return tuple(KolomLembar(nama.get(k.judul, k.judul), k.lebar) for k in KOLOM)


def _nilai_hidup(tahun: TahunKinerja) -> str:
    return "nilai setiap simpul" if tahun.peta.pohon else "NSS, nilai perspektif, dan NKO"


def tulis_scorecard(lembar: Lembar, tahun: TahunKinerja, rezim: Rezim, kartu: Scorecard) -> str:
    """Writes the sheet and gives the address of the NKO cell."""
    lembar.judul(
        f"Scorecard {tahun.kantor.nama} sampai dengan {kartu.triwulan.nama} tahun {kartu.tahun}",
        (
            f"Capaian, indeks, bobot tertimbang, dan {_nilai_hidup(tahun)} adalah rumus hidup: ubah target atau "
            "realisasi untuk melihat akibatnya. Status dan masalah adalah hasil Akuntabel saat berkas dibuat.",
        ),
    )
    if any(manual.satuan is Satuan.RUPIAH for manual in tahun.manual.values()):
        lembar.lembar.set_column(_IKOL[_T], _IKOL[_R], _LEBAR_RUPIAH)
    kepala = lembar.kepala(beku=5)
    penulis = _Penulis(lembar, tahun, rezim, kartu)
    for perspektif in kartu.perspektif:
        penulis.perspektif(perspektif)
    alamat = penulis.nko()
    lembar.saring(kepala)
    return alamat


class _Penulis:
    """Writes row after row and remembers the rows that later formulas need."""

    def __init__(self, lembar: Lembar, tahun: TahunKinerja, rezim: Rezim, kartu: Scorecard) -> None:
        self.lembar, self.tahun, self.rezim, self.kartu = lembar, tahun, rezim, kartu
        self.kata = tahun.peta.kosakata
        self.nama_perspektif = {p.kode: p.nama for p in tahun.peta.perspektif}
        self.nama_sasaran = _nama_sasaran(tahun.peta)
        mulai = lembar.baris + 1
        self.baris_perspektif: list[int] = []
        for satu in kartu.perspektif:
            mulai += sum(len(s.iku) + 1 for s in satu.sasaran)
            self.baris_perspektif.append(mulai)
            mulai += 1

    @property
    def pasangan(self) -> list[tuple[str, str]]:
        """Cells of value and weight of every perspektif that has a weight."""
        return [
            (f"{_I}{baris}", f"{_B}{baris}")
            for baris, satu in zip(self.baris_perspektif, self.kartu.perspektif, strict=True)
            if satu.bobot
        ]

    def perspektif(self, nilai: NilaiPerspektif) -> None:
        """The rows of a perspektif, its own last."""
        nama, lembar = self.nama_perspektif.get(nilai.kode, nilai.kode), self.lembar
        nss = []
        for sasaran in nilai.sasaran:
            nss.append(f"{_I}{self.sasaran(nama, sasaran)}")
        self._dasar(self.kata.kelompok, nama, "", nilai.kode, f"Nilai {nama}", "perspektif")
        sel, bobot = f"{_I}{lembar.baris + 1}", f"{_B}{lembar.baris + 1}"
        if nss and self.rezim.menilai(JenjangNilai.PERSPEKTIF):
            lembar.rumus(_IKOL[_I], rumus.nilai_perspektif(nss), nilai.nilai, "perspektif")
        if nilai.bobot:
            lembar.angka(_IKOL[_B], nilai.bobot, nada="perspektif")
            pangsa = rumus.pangsa_perspektif(sel, bobot, self.pasangan)
            lembar.rumus(_IKOL[_BT], pangsa, nilai.bobot_tertimbang, "perspektif")
        self._status(nilai.status, "", "perspektif")

    def sasaran(self, perspektif: str, nilai: NilaiSasaran) -> int:
        """The rows of a sasaran, its NSS last; gives the row of the NSS as the sheet counts it."""
        lembar = self.lembar
        awal, akhir = lembar.baris + 1, lembar.baris + len(nilai.iku)
        for iku in nilai.iku:
            self.iku(perspektif, nilai.kode, iku, (awal, akhir))
        nama = self.nama_sasaran.get(nilai.kode, nilai.kode)
        sebutan = "Nilai" if self.tahun.peta.pohon else "NSS"
        self._dasar(sebutan, perspektif, nilai.kode, nilai.kode, f"{sebutan} {nama}", "sasaran")
        if nilai.iku:
            hitungan = rumus.nss(_rentang(_I, awal, akhir), _rentang(_B, awal, akhir))
            lembar.rumus(_IKOL[_I], hitungan, nilai.nss, "sasaran")
        self._status(nilai.status, "", "sasaran")
        return lembar.baris

    def iku(self, perspektif: str, sasaran: str, nilai: NilaiIKU, baris: tuple[int, int]) -> None:
        """The row of one IKU among the rows of its sasaran."""
        manual = self.tahun.manual.get(nilai.kode) or ManualIKU(nilai.kode, nama=nilai.kode)
        lembar, n = self.lembar, self.lembar.baris + 1
        self._dasar(self.kata.awal, perspektif, sasaran, nilai.kode, manual.nama, "")
        for letak, isi in enumerate((manual.satuan, manual.polarisasi, manual.validitas, manual.kendali), start=5):
            lembar.teks(letak, isi.value)
        lembar.besaran(_IKOL[_T], target_janji(self.tahun, nilai, self.kartu.triwulan), manual.ukuran)
        lembar.besaran(_IKOL[_R], nilai.realisasi, manual.ukuran)
        batas = self.rezim.batas.nilai
        lembar.angka(_IKOL[_BB], batas.bawah)
        lembar.angka(_IKOL[_BA], batas.atas if manual.batas_atas is None else manual.batas_atas)
        self._capaian(nilai, manual, n, Batas(batas.bawah, manual.batas_atas or batas.atas))
        lembar.angka(_IKOL[_B], nilai.bobot)
        if nilai.diukur and nilai.bobot is not None:
            semua = _rentang(_I, *baris, tetap=True), _rentang(_B, *baris, tetap=True)
            hitungan = rumus.bobot_tertimbang(f"{_I}{n}", f"{_B}{n}", *semua)
            lembar.rumus(_IKOL[_BT], hitungan, nilai.bobot_tertimbang)
        self._status(nilai.status, _masalah(self.kartu.masalah, nilai), "")

    def nko(self) -> str:
        """The last row; gives the address of its value, empty where the regime values no NKO."""
        kartu, lembar = self.kartu, self.lembar
        if not self.rezim.menilai(JenjangNilai.NKO):
            return ""
        alamat = f"{_I}{lembar.baris + 1}"
        nama = "Nilai kinerja organisasi" + ("" if kartu.lengkap else " (sementara)")
        self._dasar("NKO", "", "", "NKO", nama, "nko")
        pasangan, kosong = self.pasangan, self.rezim.perspektif_kosong
        semua = kosong is not None and kosong.nilai is KebijakanPerspektif.TAK_TERHITUNG
        if pasangan and len(pasangan) == len(kartu.perspektif):
            lembar.rumus(_IKOL[_I], rumus.nko(pasangan, semua=semua), kartu.nko, "nko")
        else:
            lembar.angka(_IKOL[_I], kartu.nko, nada="nko")
        sebab = next((p.what for p in kartu.masalah if p.what.startswith("NKO ")), "")
        self._status(kartu.status, sebab, "nko")
        return alamat

    def _capaian(self, nilai: NilaiIKU, manual: ManualIKU, n: int, batas: Batas) -> None:
        """Capaian and indeks: formulas where target and realisasi stand in the sheet, else the finished capaian."""
        lembar, skala = self.lembar, manual.skala or self.rezim.skala_stabilize.nilai
        r, t, c = f"{_R}{n}", f"{_T}{n}", f"{_C}{n}"
        hitungan, target = "", nilai.target
        if target is not None and _di_lembar(nilai) and not _jadi(nilai) and not aturan_khusus(nilai, manual):
            if manual.polarisasi is Polarisasi.STABILIZE:
                hitungan = rumus.capaian_stabilize(r, t, skala) if target > 0 else ""
            elif not (manual.polarisasi is Polarisasi.MINIMIZE and target < 0):
                hitungan = rumus.capaian(r, t, target, manual.realisasi_terburuk, manual.polarisasi)
        if hitungan:
            lembar.rumus(_IKOL[_C], hitungan, nilai.capaian)
        else:
            lembar.angka(_IKOL[_C], nilai.capaian)
        bawah = f"{_BB}{n}" if batas.bawah.is_finite() else c
        atas = f"{_BA}{n}" if batas.atas.is_finite() else c
        berkonversi = manual.konversi_120 and batas.atas.is_finite() and manual.polarisasi is not Polarisasi.STABILIZE
        if not nilai.diukur:
            lembar.angka(_IKOL[_I], None)
        elif berkonversi and hitungan:
            isi = rumus.indeks_konversi(c, bawah, atas, r, t, manual.polarisasi)
            lembar.rumus(_IKOL[_I], isi, nilai.indeks)
        elif berkonversi and not _jadi(nilai) and _terpenuhi(nilai, manual):
            lembar.angka(_IKOL[_I], nilai.indeks)
        else:
            lembar.rumus(_IKOL[_I], rumus.indeks(c, bawah, atas), nilai.indeks)

    def _dasar(self, jenis: str, perspektif: str, sasaran: str, kode: str, nama: str, nada: Nada) -> None:
        """The texts of a row; every other cell of it gets the tone and stays empty."""
        for letak in range(len(KOLOM)):
            self.lembar.angka(letak, None, nada=nada)
        for letak, isi in enumerate((jenis, perspektif, sasaran, kode, nama)):
            self.lembar.teks(letak, isi, nada)

    def _status(self, status: Status, masalah: str, nada: Nada) -> None:
        """The last cells of a row; the next row begins."""
        lembar = self.lembar
        lembar.status(_IKOL["R"], status, nada)
        lembar.teks(_IKOL["S"], masalah, nada)
        lembar.maju()


def _di_lembar(nilai: NilaiIKU) -> bool:
    """Whether target and realisasi stand in the sheet as numbers, or can be filled in."""
    return all(n is None or tersimpan_utuh(n) for n in (nilai.target, nilai.realisasi))


def _jadi(nilai: NilaiIKU) -> bool:
    """Whether only the finished capaian is known."""
    return nilai.realisasi is None and nilai.capaian is not None


def _terpenuhi(nilai: NilaiIKU, manual: ManualIKU) -> bool:
    if nilai.realisasi is None or nilai.target is None:
        return False
    return target_maksimum_tercapai(nilai.realisasi, nilai.target, manual.polarisasi)


def _masalah(problems: tuple[Problem, ...], nilai: NilaiIKU) -> str:
    """What is wrong with an IKU, in sentences; why it has no value where nothing else says so."""
    kalimat = [p.what for p in problems if p.kode_iku == nilai.kode]
    if not kalimat and nilai.sebab is not None:
        kalimat.append(nilai.sebab.alasan)
    return " ".join(kalimat)


def _nama_sasaran(peta: PetaStrategi) -> dict[str, str]:
    return {s.kode: f"{s.kode} {s.nama}" for s in peta.sasaran}


def _rentang(kolom: str, awal: int, akhir: int, *, tetap: bool = False) -> str:
    tanda = "$" if tetap else ""
    return f"{kolom}{tanda}{awal}:{kolom}{tanda}{akhir}"
