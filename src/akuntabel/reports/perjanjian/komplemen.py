"""The agreement of an official who arrived during the year: the statement, and what is left of every target."""

from akuntabel.domain.komplemen import HARI_KERJA, batas_komplemen
from akuntabel.domain.pejabat import pejabat_dokumen
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_nilai, tulis_tanggal
from akuntabel.domain.periode import SEMUA_TRIWULAN
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.tahun_komplemen import Komplemen, SisaIKU
from akuntabel.domain.target import Target
from akuntabel.reports.identitas import keadaan_per, kop_of, sidik_of
from akuntabel.reports.perjanjian.bentuk import JANJI, SUPERVISI, pihak, tanda_tangan, tengah
from akuntabel.reports.perjanjian.tabel import nama_iku, satuan_iku, tabel_target
from akuntabel.reports.tree import BarisTabel, Blok, Dokumen, Judul, KolomTabel, Paragraf, Sel, Tabel, Teks


def build_komplemen(tahun: TahunKinerja, komplemen: Komplemen) -> Dokumen:
    """The complementary agreement of one official, ready to be dated and signed."""
    judul = f"Perjanjian Kinerja Komplemen Tahun {tahun.tahun}"
    return Dokumen(
        judul=judul,
        subjudul="; ".join(filter(None, (tahun.kantor.nama, keadaan_per(tahun)))),
        kantor=tahun.kantor.nama,
        kop=kop_of(tahun.kantor),
        tahun=tahun.tahun,
        tanggal=komplemen.masa.mulai.isoformat(),
        penulis=tahun.kantor.nama,
        isi=(*_pernyataan(tahun, komplemen, judul), *_lampiran(tahun, komplemen)),
        kata_kunci=("perjanjian kinerja", "komplemen", "SAKIP", tahun.kantor.nama, str(tahun.tahun)),
        sidik=sidik_of(tahun),
        sampul=False,
        kop_surat=True,
    )


def _pernyataan(tahun: TahunKinerja, komplemen: Komplemen, judul: str) -> tuple[Blok, ...]:
    masa, pk = komplemen.masa, (tahun.arsip or tahun).perjanjian
    atasan = pejabat_dokumen(tahun.masa_jabatan, pk.pihak_kedua or tahun.kantor.atasan, masa.mulai)
    sk = f" berdasarkan {masa.nomor}" if masa.nomor else ""
    batas = tulis_tanggal(batas_komplemen(masa.mulai))
    return (
        Judul(1, judul, id="pernyataan", dalam_daftar=False),
        Paragraf((Teks(f"Sehubungan dengan pergantian pejabat sejak {tulis_tanggal(masa.mulai)}{sk}, kami yang "
                       "bertanda tangan di bawah ini:"),)),
        *pihak(masa.pejabat, "selanjutnya disebut pihak pertama,"),
        *pihak(atasan, "selaku atasan pihak pertama, selanjutnya disebut pihak kedua."),
        Paragraf((Teks(JANJI),)),
        Paragraf((Teks(SUPERVISI),)),
        tanda_tangan(pk.tempat or tahun.kantor.kota, None, (atasan, "Pihak Kedua,"), (masa.pejabat, "Pihak Pertama,")),
        Paragraf((Teks(f"Ditandatangani paling lambat {batas}, yaitu {HARI_KERJA} hari kerja sesudah pihak pertama "
                       "mulai; hari libur di antaranya tidak diperhitungkan."),), gaya="kecil"),
    )  # fmt: skip


def _lampiran(tahun: TahunKinerja, komplemen: Komplemen) -> tuple[Blok, ...]:
    bagian = komplemen.tahun
    return (
        Judul(1, "Lampiran Sisa Target Kinerja", id="lampiran", halaman_baru=True),
        tengah(tahun.kantor.nama),
        tabel_sisa(tahun, komplemen),
        *(Paragraf((Teks(p.what),), gaya="kosong") for p in komplemen.masalah),
        tabel_target(bagian, "rincian-sisa", f"Sisa target per triwulan mulai {komplemen.pertama.nama}"),
        *(Paragraf((Teks(a.pernyataan),), gaya="kecil") for a in komplemen.asumsi),
    )


def tabel_sisa(tahun: TahunKinerja, komplemen: Komplemen) -> Tabel:
    """Annual target, the predecessor's realisasi, and what remains, for every IKU."""
    kolom = (
        KolomTabel("Kode", "kiri", 0.7),
        KolomTabel("Indikator Kinerja Utama", "kiri", 3.2),
        KolomTabel("Target setahun", "kanan", 1.0),
        KolomTabel("Realisasi pendahulu", "kanan", 1.1),
        KolomTabel("Capaian pendahulu", "tengah", 1.0),
        KolomTabel("Sisa target", "kanan", 1.1),
    )
    baris = tuple(BarisTabel(tuple(Sel((Teks(i),)) for i in _baris(tahun, s))) for s in komplemen.iku)
    sampai = SEMUA_TRIWULAN[komplemen.pertama - 2].nama if komplemen.pertama > 1 else ""
    catatan = f"Realisasi pendahulu dihitung sampai akhir {sampai}." if sampai else "Tidak ada triwulan pendahulu."
    return Tabel("tabel-sisa", "Target setahun dan sisanya", kolom, baris, (Teks(catatan),), padat=True)


def _baris(tahun: TahunKinerja, satu: SisaIKU) -> tuple[str, ...]:
    satuan = satuan_iku(tahun, satu.kode_iku)

    def tulis(nilai: Target | None) -> str:
        return TANDA_KOSONG if nilai is None else tulis_nilai(nilai, satuan)

    sisa = TANDA_KOSONG if isinstance(satu.sisa, TakTerhitung) else tulis(satu.sisa)
    keadaan = satu.capaian_pendahulu.value if satu.capaian_pendahulu else TANDA_KOSONG
    nama = nama_iku(tahun, satu.kode_iku)
    return (satu.kode_iku, nama, tulis(satu.setahun), tulis(satu.pendahulu), keadaan, sisa)
