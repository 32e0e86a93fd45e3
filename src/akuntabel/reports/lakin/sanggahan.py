"""Disputed values in the report: the box beside an IKU, the box of the summary, and the annex «Sanggahan»."""

from decimal import Decimal

from akuntabel.domain.hasil_sanggahan import HasilSanggahan
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_desimal, tulis_ringkas, tulis_tanggal
from akuntabel.domain.periksa_sanggahan import tercetak_berbeda
from akuntabel.domain.sanggahan import NilaiBerlaku
from akuntabel.domain.scorecard import NilaiIKU
from akuntabel.reports.bahan import BahanLaporan
from akuntabel.reports.lakin.unsur import Bagian, Kolom, baris, catatan, kapital, paragraf, rangkai, sel, tabel
from akuntabel.reports.tree import Acuan, BarisTabel, Blok, Judul, Kotak, Teks
from akuntabel.reports.tulisan import tulis_besaran, tulis_capaian, tulis_indeks


def kotak_sanggahan(bahan: BahanLaporan, kode_iku: str) -> tuple[Blok, ...]:
    """The boxes of one IKU: both values, what counts, and the NKO under either outcome."""
    return tuple(
        Kotak("masalah", f"Sanggahan: {h.sanggahan.keadaan.value}", (paragraf(*_kalimat(bahan, h)),))
        for h in _semua(bahan)
        if h.sanggahan.kode_iku == kode_iku
    )


def ikhtisar_sanggahan(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """The box of the summary: which IKU are disputed, and how far the rulings may move the NKO."""
    ringkasan = bahan.akhir.sanggahan
    if ringkasan is None or not ringkasan.terbuka:
        return ()
    isi = [paragraf(*_kalimat(bahan, h)) for h in ringkasan.terbuka]
    if ringkasan.rentang is not None and len(ringkasan.terbuka) > 1:
        bawah, atas = map(tulis_indeks, ringkasan.rentang)
        isi.append(paragraf(f"Atas semua kemungkinan putusan, {bahan.istilah_nko} antara {bawah} dan {atas}."))
    isi.append(paragraf("Surat dan angkanya dirinci pada ", Acuan("lampiran-sanggahan"), "."))
    return (Kotak("masalah", "Sanggahan yang belum diputus", tuple(isi)),)


def lampiran_sanggahan(bahan: BahanLaporan) -> tuple[Blok, ...]:
    """Lampiran 7, where anything is disputed: both values, letters, deadline and ruling of every sanggahan."""
    semua = _semua(bahan)
    if not semua:
        return ()
    isi: list[Blok] = [
        Judul(1, "Sanggahan", "Lampiran 7", "lampiran-sanggahan", halaman_baru=True),
        catatan(
            "Nilai resmi dihitung sampai sanggahan diputus; bila diterima, klaim kantor dihitung sejak tanggal "
            "putusan. Jejak kedua nilai ada pada ",
            Acuan("lampiran-jejak"),
            ".",
        ),
    ]
    for hasil in semua:
        isi += _satu(bahan, hasil)
    return tuple(isi)


def _semua(bahan: BahanLaporan) -> tuple[HasilSanggahan, ...]:
    return bahan.akhir.sanggahan.hasil if bahan.akhir.sanggahan else ()


def _kalimat(bahan: BahanLaporan, hasil: HasilSanggahan) -> tuple[Bagian, ...]:
    satu, kode = hasil.sanggahan, hasil.sanggahan.kode
    nama = "nilai resmi" if hasil.berlaku is NilaiBerlaku.RESMI else "klaim kantor"
    awal = "belum diputus, sehingga" if hasil.terbuka else f"{satu.keadaan.value}, sehingga"
    return (
        f"Capaian {bahan.iku} {satu.kode_iku} menurut nilai resmi ",
        _teks(hasil.resmi.capaian, f"{kode}.resmi.capaian"),
        " dan menurut klaim kantor ",
        _teks(hasil.klaim.capaian, f"{kode}.klaim.capaian"),
        f". Sanggahan itu {awal} {nama} yang dihitung.",
        *(_kalimat_nko(bahan, hasil) if bahan.ber_nko else ()),
        *_tercetak(hasil),
    )


def _kalimat_nko(bahan: BahanLaporan, hasil: HasilSanggahan) -> tuple[Bagian, ...]:
    kode = hasil.sanggahan.kode
    return (
        f" {bahan.istilah_nko} adalah ",
        _indeks(hasil.nko_resmi, f"{kode}.nko_resmi"),
        " bila nilai resmi berlaku dan ",
        _indeks(hasil.nko_klaim, f"{kode}.nko_klaim"),
        " bila klaim kantor berlaku.",
    )


def _tercetak(hasil: HasilSanggahan) -> tuple[Bagian, ...]:
    """What the office printed for its claim, where it follows from neither side."""
    berbeda = tercetak_berbeda(hasil)
    if not berbeda:
        return ()
    angka = rangkai([tulis_desimal(n, max(2, -int(n.as_tuple().exponent))) for n in berbeda])
    return (f" Angka {angka} yang dicetak kantor tidak dihasilkan nilai resmi maupun klaim itu.",)


def _satu(bahan: BahanLaporan, hasil: HasilSanggahan) -> tuple[Blok, ...]:
    satu = hasil.sanggahan
    kode = satu.kode_iku if satu.kode.endswith(satu.kode_iku) else f"{satu.kode_iku}, {satu.periode.nama}"
    nilai: tuple[Kolom, ...] = (
        ("Nilai", "kiri", 2.0),
        ("Realisasi", "kanan", 1.1),
        ("Capaian", "kanan", 1.1),
        ("Indeks", "kanan", 1.0),
        *((("NKO", "kanan", 1.0),) if bahan.ber_nko else ()),
        ("Berlaku", "tengah", 0.9),
    )
    surat: tuple[Kolom, ...] = (
        ("Nomor", "kiri", 1.8),
        ("Tanggal", "kiri", 1.2),
        ("Dari", "kiri", 1.8),
        ("Kepada", "kiri", 1.8),
        ("Perihal", "kiri", 2.0),
    )
    isi_surat = [
        baris(s.nomor, tulis_tanggal(s.tanggal) if s.tanggal else "", s.dari, s.kepada, s.perihal) for s in satu.surat
    ]
    awal = f"sanggahan-{satu.kode.removeprefix('sanggahan.')}"
    return (
        Judul(2, f"Sanggahan {bahan.iku} {kode}", "", f"lampiran-{awal}", dalam_daftar=False),
        *((paragraf(satu.alasan),) if satu.alasan else ()),
        paragraf(_keterangan(hasil)),
        tabel(
            f"{awal}-nilai",
            f"Nilai resmi dan klaim kantor atas {bahan.iku} {kode}",
            nilai,
            (
                _baris(bahan, hasil, NilaiBerlaku.RESMI, hasil.resmi, hasil.nko_resmi),
                _baris(bahan, hasil, NilaiBerlaku.KLAIM, hasil.klaim, hasil.nko_klaim),
            ),
            padat=True,
        ),
        tabel(f"{awal}-surat", f"Surat atas sanggahan {bahan.iku} {kode}", surat, isi_surat, padat=True),
    )


def _keterangan(hasil: HasilSanggahan) -> str:
    satu = hasil.sanggahan
    versi = [f"target menurut {satu.versi_target}"] if satu.versi_target else []
    klaim = rangkai([*(f"{k} {tulis_ringkas(n, 6)}" for k, n in satu.klaim.items()), *versi])
    kalimat = [f"Kantor mengajukan {klaim}.", kapital(f"keadaan: {satu.keadaan.value}.")]
    kalimat.append(f"Tenggat {tulis_tanggal(satu.tenggat)}." if satu.tenggat else "Tenggat tidak dilaporkan.")
    if satu.putusan:
        nomor = f" {satu.putusan.nomor}" if satu.putusan.nomor else ""
        uraian = f" {satu.putusan.uraian}" if satu.putusan.uraian else ""
        kalimat.append(f"Putusan{nomor} tanggal {tulis_tanggal(satu.putusan.tanggal)}.{uraian}")
    return " ".join(kalimat)


def _baris(
    bahan: BahanLaporan, hasil: HasilSanggahan, sisi: NilaiBerlaku, nilai: NilaiIKU, nko: Decimal | None
) -> BarisTabel:
    kode = f"{hasil.sanggahan.kode}.{sisi.value}"
    return baris(
        "Nilai resmi" if sisi is NilaiBerlaku.RESMI else "Klaim kantor",
        tulis_besaran(nilai.realisasi, bahan.satuan(nilai.kode)),
        sel(_teks(nilai.capaian, f"{kode}.capaian")),
        sel(_indeks(nilai.indeks, kode)),
        *((sel(_indeks(nko, f"{hasil.sanggahan.kode}.nko_{sisi.value}")),) if bahan.ber_nko else ()),
        "ya" if hasil.berlaku is sisi else "tidak",
    )


def _teks(nilai: Decimal | None, jejak: str) -> Teks:
    return Teks(TANDA_KOSONG) if nilai is None else Teks(tulis_capaian(nilai), jejak=jejak)


def _indeks(nilai: Decimal | None, jejak: str) -> Teks:
    return Teks(TANDA_KOSONG) if nilai is None else Teks(tulis_indeks(nilai), jejak=jejak)
