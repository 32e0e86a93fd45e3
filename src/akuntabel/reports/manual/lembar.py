"""The form of one IKU: what it is, its formula, its targets, its calculation, its assumptions."""

from collections.abc import Iterator

from akuntabel.domain.formula import Formula, parse_formula
from akuntabel.domain.formula.pohon import Operasi, Simpul, tulis
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.mutu_manual import MutuManual
from akuntabel.domain.penulisan import TANDA_KOSONG, tulis_ringkas
from akuntabel.domain.periode import SEMUA_TRIWULAN
from akuntabel.domain.peta import PetaStrategi, Sasaran
from akuntabel.reports.lakin.unsur import Kolom, baris, catatan, kosong, pita, runs, tabel
from akuntabel.reports.manual.bahan import BahanManual
from akuntabel.reports.manual.hitungan import tabel_hitungan
from akuntabel.reports.perjanjian.tabel import target_tertulis
from akuntabel.reports.tree import BarisTabel, Blok, Daftar, Judul, Kotak, Paragraf, Tabel, Teks
from akuntabel.reports.tulisan import NAMA_KONSOLIDASI, NAMA_POLARISASI, tulis_besaran

_KOLOM: tuple[Kolom, ...] = (("Isian", "kiri", 1.4), ("Isi", "kiri", 4.2), ("Keyakinan", "tengah", 0.8))


def lembar_iku(bahan: BahanManual, sasaran: Sasaran, mutu: MutuManual, *, halaman_baru: bool) -> Iterator[Blok]:
    """The blocks of one IKU."""
    kode = mutu.kode_iku
    manual = bahan.tahun.manual[kode]
    yield Judul(2, f"{kode} {manual.nama}", id=f"manual-{kode}", halaman_baru=halaman_baru)
    yield _formulir(bahan.tahun.peta, manual, sasaran)
    yield from _formula(manual)
    yield _target(bahan, manual)
    yield from tabel_hitungan(bahan, manual)
    yield from _asumsi(bahan, kode)
    yield _mutu(mutu)


def _formulir(peta: PetaStrategi, manual: ManualIKU, sasaran: Sasaran) -> Tabel:
    return tabel(
        f"manual-{manual.kode}",
        f"Manual {peta.kosakata.indikator} {manual.kode}",
        _KOLOM,
        tuple(_isi_formulir(peta, manual, sasaran)),
        bernomor=False,
    )


def _isi_formulir(peta: PetaStrategi, manual: ManualIKU, sasaran: Sasaran) -> Iterator[BarisTabel]:
    def satu(nama: str, isi: str, atribut: str = "") -> BarisTabel:
        keyakinan = manual.keyakinan.get(atribut)
        return baris(nama, isi or TANDA_KOSONG, keyakinan.value if keyakinan else TANDA_KOSONG)

    yield pita(3, "Identitas")
    yield satu(peta.sebutan(sasaran.kode).removesuffix(f" {sasaran.kode}"), f"{sasaran.kode} {sasaran.nama}")
    yield satu(f"Kode dan nama {peta.kosakata.indikator}", f"{manual.kode} {manual.nama}", "nama")
    yield satu("Definisi", manual.definisi, "definisi")
    yield satu("Tujuan", manual.tujuan)
    yield pita(3, "Ukuran")
    yield satu("Satuan", manual.satuan.value, "satuan")
    yield satu("Jenis aspek target", manual.aspek_target)
    yield satu("Polarisasi", NAMA_POLARISASI[manual.polarisasi], "polarisasi")
    yield satu("Validitas", manual.validitas.value, "validitas")
    yield satu("Tingkat kendali", manual.kendali.value, "kendali")
    yield satu("Konsolidasi periode", NAMA_KONSOLIDASI[manual.konsolidasi_periode], "konsolidasi_periode")
    yield satu("Konsolidasi lokasi", manual.konsolidasi_lokasi.value.replace("_", " "), "konsolidasi_lokasi")
    yield satu("Konversi 120", "ya" if manual.konversi_120 else "tidak", "konversi_120")
    if manual.nilai_terbaik is not None:
        yield satu("Nilai terbaik yang mungkin", tulis_besaran(manual.nilai_terbaik, manual.satuan))
    if manual.batas_atas is not None:
        yield satu("Batas atas indeks", tulis_ringkas(manual.batas_atas), "batas_atas")
    if manual.realisasi_terburuk is not None:
        yield satu("Realisasi terburuk", tulis_ringkas(manual.realisasi_terburuk), "realisasi_terburuk")
    if manual.skala:
        titik = "; ".join(f"{tulis_ringkas(x)} → {tulis_ringkas(y)}" for x, y in manual.skala)
        yield satu("Skala stabilize", titik, "skala")
    yield pita(3, "Data")
    yield satu("Penanggung jawab", manual.penanggung_jawab)
    yield satu("Penyedia data", manual.penyedia_data)
    yield satu("Penguji data", manual.penguji_data)
    yield satu("Sumber data", manual.sumber_data)
    yield satu("Periode pelaporan", manual.periode_pelaporan.value if manual.periode_pelaporan else "")
    yield satu("Bila data tidak ada", manual.aturan_data_kosong)
    yield satu("Verifikasi data", manual.verifikasi_data)
    yield satu("Ketelitian yang diperlukan", manual.ketelitian_data)
    yield satu("Keterbatasan data", manual.keterbatasan_data)
    yield satu("Imbangan atas keterbatasan", manual.kompensasi_data)
    yield satu("Rujukan", manual.rujukan)
    if manual.catatan:
        yield satu("Catatan", manual.catatan)


def _formula(manual: ManualIKU) -> Iterator[Blok]:
    """The formula, one term to a line, and what its components are."""
    yield Judul(3, "Formula", id=f"formula-{manual.kode}", dalam_daftar=False)
    formula = parse_formula(manual.formula) if manual.formula else None
    if not isinstance(formula, Formula):
        yield kosong(f"Formula tidak diketahui: nilai diterima jadi dari {manual.penyedia_data or 'penyedia data'}.")
        return
    for ke, suku in enumerate(_suku(formula.akar)):
        yield Paragraf((Teks(f"Realisasi = {suku}" if not ke else suku, tebal=True),), gaya="tengah")
    kolom: tuple[Kolom, ...] = (
        ("Komponen", "kiri", 1.2),
        ("Arti", "kiri", 3.0),
        ("Satuan", "tengah", 0.7),
        ("Sumber data", "kiri", 1.8),
    )  # fmt: skip
    isi = [baris(k.kode, k.nama, k.satuan.value, k.sumber_data or manual.sumber_data) for k in manual.komponen]
    if isi:
        yield tabel(
            f"komponen-{manual.kode}", f"Komponen formula {manual.kode}", kolom, isi, bernomor=False, padat=True
        )


def _suku(akar: Simpul) -> Iterator[str]:
    """The terms of a sum, each with its sign in front."""
    if isinstance(akar, Operasi) and akar.tanda in "+-":
        yield from _suku(akar.kiri)
        kanan = tulis(akar.kanan)
        dalam_kurung = akar.tanda == "-" and isinstance(akar.kanan, Operasi) and akar.kanan.tanda in "+-"
        yield f"{'+' if akar.tanda == '+' else '−'} {f'({kanan})' if dalam_kurung else kanan}"
    else:
        yield tulis(akar)


def _target(bahan: BahanManual, manual: ManualIKU) -> Tabel:
    kolom: tuple[Kolom, ...] = tuple((f"s.d. {t.nama}", "kanan", 1.0) for t in SEMUA_TRIWULAN)
    isi = baris(*(target_tertulis(bahan.tahun, manual.kode, t) for t in SEMUA_TRIWULAN))
    judul = f"Target {manual.kode} tahun {bahan.tahun.tahun}"
    return tabel(f"target-{manual.kode}", judul, kolom, [isi], bernomor=False)


def _asumsi(bahan: BahanManual, kode: str) -> tuple[Blok, ...]:
    milik = [a for a in bahan.asumsi if kode in a.berlaku_untuk]
    if not milik:
        return ()
    butir = tuple(runs(f"{a.pernyataan.rstrip('.')} ({a.rujukan}; keyakinan {a.keyakinan.value}).") for a in milik)
    return (
        Kotak(
            "asumsi",
            f"Asumsi yang menentukan angka {bahan.tahun.peta.kosakata.indikator} ini",
            (Daftar(butir, "titik"),),
        ),
    )


def _mutu(mutu: MutuManual) -> Paragraf:
    dinilai = mutu.berlaku - mutu.dijelaskan
    dijelaskan = f"; {mutu.dijelaskan} temuan dijelaskan kantor" if mutu.dijelaskan else ""
    terbuka = sum(not t.alasan for t in mutu.temuan)
    return catatan(
        f"Pemeriksaan mutu manual: {mutu.lulus} dari {dinilai} lulus{dijelaskan}; "
        f"{terbuka or 'tidak ada'} temuan terbuka. Rinciannya pada lampiran."
    )
