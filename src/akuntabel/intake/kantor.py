"""`kantor.yaml` and `perjanjian.yaml`: the office, its report, and the agreement's parties."""

from dataclasses import dataclass
from datetime import date

from akuntabel.domain.kantor import (
    DasarHukum,
    JenisPerubahanOrganisasi,
    Kantor,
    Pejabat,
    PerubahanOrganisasi,
    UnitStruktur,
)
from akuntabel.domain.perjanjian import PerjanjianKinerja
from akuntabel.domain.problem import SourceRef
from akuntabel.domain.tahun_kinerja import DataLaporan
from akuntabel.intake import kode
from akuntabel.intake.bacaan import Pencatat, saran_terdekat
from akuntabel.intake.bobot_sendiri import BOBOT_PERSPEKTIF, baca_bobot_sendiri
from akuntabel.intake.kumpulan import Kumpulan
from akuntabel.intake.warisan import PAKET_SENDIRI, TANPA_WARISAN, Warisan
from akuntabel.intake.yaml_teks import PetaYAML, baca_yaml
from akuntabel.paket import kode_paket
from akuntabel.pedoman import kode_rezim, load_rezim, pilihan_rezim

BERKAS = "kantor.yaml"


@dataclass(frozen=True, slots=True)
class IsiKantor:
    """What `kantor.yaml` says; `berlaku` is whether the regime holds in the year."""

    tahun: int
    rezim: str
    berlaku: bool
    paket: str
    pilihan: dict[str, str]
    kantor: Kantor
    laporan: DataLaporan
    asal_paket: SourceRef
    """Where the set is named."""


def baca_kantor(kumpulan: Kumpulan, catat: Pencatat, warisan: Warisan = TANPA_WARISAN) -> IsiKantor | None:
    """The office; None where the year or the regime cannot be read, so that nothing could be scored. What it does not
    say comes from the units above."""
    akar = baca_yaml(kumpulan, BERKAS, catat)
    if akar is None:
        return None
    diwarisi = warisan.tahun if not akar.ada("tahun") else None
    tahun = akar.bulat("tahun", wajib=True) if diwarisi is None else diwarisi
    rezim = baca_rezim(akar, warisan.rezim)
    berlaku = _berlaku(akar, rezim, tahun)
    paket = baca_kode_paket(akar, boleh_sendiri=True) or (
        "" if akar.ada("paket") or "peta.yaml" in kumpulan else warisan.paket
    )
    pilihan = baca_pilihan(akar, rezim) if akar.ada("pilihan") else dict(warisan.pilihan)
    isi = akar.peta("kantor", "Kantor")
    kantor = _kantor(isi, warisan) if isi is not None else None
    if isi is None:
        akar.catat.catat(
            kode.ISIAN_WAJIB,
            akar.tempat("kantor"),
            "«kantor» kosong.",
            found="kosong",
            expected="nama, jenis, dan instansi induk kantor",
            remedy="Isi bagian «kantor».",
        )
    laporan = baca_laporan(akar.peta("laporan", "Laporan"))
    akar.tutup()
    if tahun is None or not rezim or kantor is None:
        return None
    return IsiKantor(tahun, rezim, berlaku, paket, pilihan, kantor, laporan, akar.tempat("paket"))


def baca_perjanjian(kumpulan: Kumpulan, catat: Pencatat) -> PerjanjianKinerja:
    """The agreement without its targets; an empty one where the office did not describe it."""
    akar = baca_yaml(kumpulan, "perjanjian.yaml", catat)
    if akar is None:
        return PerjanjianKinerja("", None, "", None, None)
    hasil = PerjanjianKinerja(
        akar.teks("nomor"),
        akar.tanggal("tanggal"),
        akar.teks("tempat"),
        baca_pejabat(akar, "pihak_pertama"),
        baca_pejabat(akar, "pihak_kedua"),
    )
    akar.tutup()
    return hasil


def baca_rezim(akar: PetaYAML, bawaan: str = "", *, wajib: bool = True) -> str:
    """The code of the regime, or that of the units above."""
    rezim = akar.teks("rezim", wajib=wajib and not bawaan) or bawaan
    if rezim and rezim not in kode_rezim():
        akar.catat.catat(
            kode.REZIM_TIDAK_DIKENAL,
            akar.tempat("rezim"),
            f"Rezim «{rezim}» tidak ada.",
            found=rezim,
            expected=", ".join(kode_rezim()),
            remedy=saran_terdekat(rezim, kode_rezim()) or "Pakai salah satu rezim yang ada.",
        )
        return ""
    return rezim


def _berlaku(akar: PetaYAML, rezim: str, tahun: int | None) -> bool:
    """Whether the regime holds in the year."""
    if not rezim or tahun is None:
        return False
    figur = load_rezim(rezim)
    mulai, akhir = figur.sejak.year, (figur.sampai or date.max).year
    if mulai <= tahun <= akhir:
        return True
    akar.catat.catat(
        kode.REZIM_TIDAK_BERLAKU,
        akar.tempat("rezim"),
        f"Rezim «{rezim}» tidak berlaku pada tahun {tahun}.",
        found=str(tahun),
        expected=f"tahun {mulai} sampai {akhir}",
        remedy="Periksa tahun, atau pakai rezim yang berlaku.",
    )
    return False


def baca_kode_paket(akar: PetaYAML, *, boleh_sendiri: bool = False) -> str:
    """The code of the ready-made set; empty where none is named or it does not exist.

    With `boleh_sendiri` also a subfolder of the office, as `./paket-saya`: below it, and by plain names only.
    """
    paket = akar.teks("paket")
    if paket.startswith((".", "/", "~", "\\")) or ".." in paket:
        if boleh_sendiri and PAKET_SENDIRI.fullmatch(paket):
            return paket
        akar.catat.catat(
            kode.PAKET_LETAK_DITOLAK,
            akar.tempat("paket"),
            f"Letak paket «{paket}» tidak diterima.",
            found=paket,
            expected="subfolder dari folder kantor, misalnya ./paket-saya, atau kode paket siap pakai",
            remedy="Pindahkan paket ke dalam folder kantor, lalu tulis ./ dan nama foldernya.",
        )
        return ""
    if paket and paket not in kode_paket():
        akar.catat.catat(
            kode.PAKET_TIDAK_DIKENAL,
            akar.tempat("paket"),
            f"Paket «{paket}» tidak ada.",
            found=paket,
            expected=", ".join(kode_paket()),
            remedy=saran_terdekat(paket, kode_paket()) or "Pakai salah satu paket, atau kosongkan dan buat peta.yaml.",
        )
        return ""
    return paket


def baca_pilihan(akar: PetaYAML, rezim: str) -> dict[str, str]:
    """What was chosen among the figures of the regime."""
    isi = akar.peta("pilihan", "Pilihan")
    if isi is None:
        return {}
    boleh = pilihan_rezim(rezim) if rezim else {}
    hasil = {
        nama: baca_bobot_sendiri(isi, rezim) if _sendiri(isi, nama) else isi.salah_satu(nama, nilai, bawaan=nilai[0])
        for nama, nilai in boleh.items()
        if isi.ada(nama)
    }
    if rezim:
        isi.tutup()
    return hasil


def _sendiri(isi: PetaYAML, nama: str) -> bool:
    return nama == BOBOT_PERSPEKTIF and isi.berpeta(nama)


def _kantor(isi: PetaYAML, warisan: Warisan) -> Kantor:
    struktur = isi.daftar_peta("struktur", "Struktur")
    hukum = isi.daftar_peta("dasar_hukum", "Dasar hukum")
    organisasi = isi.daftar_peta("riwayat_organisasi", "Riwayat organisasi")
    nama = isi.teks("nama", wajib=True)
    hasil = Kantor(
        nama=nama,
        nama_singkat=isi.teks("nama_singkat") or nama,
        jenis=isi.teks("jenis"),
        kementerian=isi.teks("kementerian") or warisan.kementerian,
        instansi_induk=isi.teks("instansi_induk") or warisan.instansi_induk,
        kantor_wilayah=isi.teks("kantor_wilayah"),
        alamat=isi.teks("alamat"),
        kota=isi.teks("kota"),
        telepon=isi.teks("telepon"),
        surel=isi.teks("surel"),
        laman=isi.teks("laman"),
        kode_surat=isi.teks("kode_surat"),
        tugas=isi.teks("tugas"),
        fungsi=isi.daftar_teks("fungsi"),
        wilayah_kerja=isi.daftar_teks("wilayah_kerja"),
        struktur=tuple(map(_unit, struktur)),
        dasar_hukum=tuple(map(_dasar_hukum, hukum)),
        isu_strategis=isi.daftar_teks("isu_strategis"),
        aspek_strategis=isi.daftar_teks("aspek_strategis"),
        pimpinan=baca_pejabat(isi, "pimpinan"),
        atasan=baca_pejabat(isi, "atasan"),
        jenjang=isi.teks("jenjang") or "eselon-3",
        pemilik_peta=isi.ya("pemilik_peta", bawaan=True),
        riwayat_organisasi=tuple(sorted(filter(None, map(_organisasi, organisasi)), key=lambda p: p.tanggal)),
    )
    for bagian in (isi, *struktur, *hukum, *organisasi):
        bagian.tutup()
    return hasil


def _unit(isi: PetaYAML) -> UnitStruktur:
    return UnitStruktur(
        isi.teks("nama", wajib=True), isi.teks("jenis") or "seksi", isi.teks("tugas"), isi.bulat("pegawai")
    )


def _organisasi(isi: PetaYAML) -> PerubahanOrganisasi | None:
    """A change of the office itself; None where its day or kind cannot be read (which is reported)."""
    isi.teks("tanggal", wajib=True)
    tanggal, jenis = isi.tanggal("tanggal"), isi.pilihan("jenis", JenisPerubahanOrganisasi)
    isi.teks("jenis", wajib=True)
    dari, menjadi, dokumen = isi.daftar_teks("dari"), isi.daftar_teks("menjadi"), isi.teks("dokumen")
    return PerubahanOrganisasi(tanggal, jenis, dari, menjadi, dokumen) if tanggal and jenis else None


def _dasar_hukum(isi: PetaYAML) -> DasarHukum:
    return DasarHukum(
        isi.teks("jenis", wajib=True),
        isi.teks("nomor", wajib=True),
        isi.teks("tentang"),
        isi.tanggal("tanggal"),
        isi.teks("untuk"),
        isi.daftar_teks("iku"),
        isi.tanggal("dicabut"),
        isi.teks("dicabut_oleh"),
        isi.asal,
    )


def baca_laporan(isi: PetaYAML | None) -> DataLaporan:
    """The data of the report: number, place, date and signatory."""
    if isi is None:
        return DataLaporan()
    hasil = DataLaporan(
        tempat=isi.teks("tempat"),
        tanggal=isi.tanggal("tanggal"),
        penanda_tangan=baca_pejabat(isi, "penanda_tangan"),
        cara_tanda_tangan=isi.teks("cara_tanda_tangan"),
        nomor=isi.teks("nomor"),
    )
    isi.tutup()
    return hasil


def baca_pejabat(isi: PetaYAML, nama: str) -> Pejabat | None:
    """An official as a document names one; None where neither name nor jabatan is given."""
    orang = isi.peta(nama)
    if orang is None:
        return None
    hasil = Pejabat(orang.teks("nama"), orang.teks("jabatan"), orang.teks("nip"))
    orang.tutup()
    return hasil if hasil.nama or hasil.jabatan else None
