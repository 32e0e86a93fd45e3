"""Reference pages: problem codes and ready-made sets."""

from collections.abc import Mapping, Sequence

from susun_md import butir, halaman, tabel, tulis_isi

from akuntabel.bungkus import kode as kode_gerbang
from akuntabel.domain import (
    inisiatif,
    masalah,
    mutu_manual,
    periksa_anggaran,
    periksa_dasar_hukum,
    periksa_pejabat,
    periksa_pohon,
    periksa_rencana,
    periksa_renstra,
    periksa_tabel,
    temuan_target,
)
from akuntabel.domain.manual import ManualIKU
from akuntabel.domain.penulisan import tulis_khusus
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.perjanjian import TargetIKU
from akuntabel.domain.peta import PetaStrategi
from akuntabel.domain.pohon import masalah as masalah_pohon
from akuntabel.domain.target import batas_bawah
from akuntabel.intake import kode, unggahan
from akuntabel.intake.bacaan import Pencatat
from akuntabel.intake.berkas import Kumpulan
from akuntabel.intake.buku import kode as kode_buku
from akuntabel.intake.manual import ManualTahun, baca_manual
from akuntabel.intake.peta import baca_peta
from akuntabel.intake.target import baca_target
from akuntabel.paket import berkas_paket, kode_paket
from akuntabel.reports import ikatan_periksa
from akuntabel.reviu import kode as kode_reviu

KELOMPOK_MASALAH: tuple[tuple[str, str, Mapping[str, str]], ...] = (
    ("Membaca berkas", "Ditemukan ketika folder kantor dibaca.", kode.ARTI),
    ("Unggahan", "Ditemukan ketika arsip dikirim lewat pintu web.", unggahan.ARTI),
    ("Gerbang buku kerja", "Ditemukan sebelum buku kerja dibuka.", kode_gerbang.ARTI),
    ("Buku kerja Excel", "Ditemukan ketika lembarnya dibaca.", kode_buku.ARTI),
    ("Menghitung", "Berdiri di tempat suatu angka, atau menyertainya.", masalah.ARTI),
    ("Pohon unit", "Antara unit suatu kantor, wilayah, atau nasional.", masalah_pohon.ARTI),
    ("Anggaran", "Rincian `anggaran.csv` dan jumlah pada `anggaran.yaml`.", periksa_anggaran.ARTI),
    ("Dasar hukum", "`dasar_hukum` pada `kantor.yaml`.", periksa_dasar_hukum.ARTI),
    ("Pejabat", "Masa jabatan pada `pejabat.csv` dan penanda tangan dokumen.", periksa_pejabat.ARTI),
    ("Pohon kinerja", "Susunan `peta.yaml` dan letak anggarannya.", periksa_pohon.ARTI),
    ("Tabel pendukung", "Jumlah dan rasio pada `tabel/`.", periksa_tabel.ARTI),
    ("Rencana aksi", "Tenggat dan kalimat pada `rencana-aksi.csv`.", periksa_rencana.ARTI),
    ("Inisiatif strategis", "Isi `inisiatif.csv` dan `tonggak.csv`.", inisiatif.ARTI),
    ("Rencana strategis", "`target-renstra.csv` terhadap periode dan Perjanjian Kinerja.", periksa_renstra.ARTI),
    ("Target", "Disebut oleh `akuntabel andai`; tidak mengubah nilai apa pun.", temuan_target.ARTI),
    (
        "Manual IKU",
        "Disebut oleh `akuntabel manual`, beserta [pemeriksaannya](pemeriksaan-manual.md).",
        mutu_manual.ARTI,
    ),
    ("Reviu", "Laporan yang tidak dapat dibaca oleh `akuntabel reviu`.", kode_reviu.ARTI),
    ("Angka dalam narasi", "Angka terikat dan angka yang diketik pada `analisis/` dan `narasi/`.", ikatan_periksa.ARTI),
)
_ATRIBUT = (
    "satuan",
    "polarisasi",
    "konsolidasi_periode",
    "konsolidasi_lokasi",
    "validitas",
    "kendali",
    "formula",
    "konversi_120",
)


def halaman_masalah() -> str:
    """Every problem code with its meaning."""
    bagian = [
        f"## {judul}\n\n{arti}\n\n" + tabel(("Kode", "Arti"), [(f"`{k}`", kalimat) for k, kalimat in isi.items()])
        for judul, arti, isi in KELOMPOK_MASALAH
    ]
    return halaman(
        "Kode masalah",
        "Kode ini tetap dari versi ke versi, sehingga dapat dipakai untuk menyaring keluaran `akuntabel periksa "
        "--format "
        "csv`. Setiap masalah menyebut letak, yang ditemukan, yang seharusnya, dan perbaikannya; cara membacanya "
        "ada pada "
        "[memperbaiki masalah](../panduan/memperbaiki-masalah.md). Tingkatnya tiga: **galat** menghalangi hasil, "
        "**peringatan** harus dibaca, **catatan** hanya memberi tahu.",
        *bagian,
    )


def halaman_paket() -> str:
    """Every ready-made set: map, IKU, targets, manual attributes with their confidence."""
    return halaman(
        "Paket siap pakai",
        "Paket memuat peta strategi, manual IKU, dan target triwulanan suatu jenis kantor. Sebut kodenya pada "
        "`paket:` di "
        "`kantor.yaml`; manual, target, atau peta milik kantor menggantikan isinya. Tanda di belakang isian "
        "manual adalah "
        "keyakinan: tanpa tanda berarti tinggi, (s) sedang, (r) rendah.",
        *(_paket(satu) for satu in kode_paket()),
    )


def _paket(kode_satu: str) -> str:
    import yaml

    isi = berkas_paket(kode_satu)
    catat = Pencatat()
    kumpulan = Kumpulan(isi, catat, f"paket:{kode_satu}/")
    peta = baca_peta(kumpulan, catat)
    manual = baca_manual(kumpulan, ("manual.yaml",), catat)
    target = baca_target(kumpulan, ManualTahun(manual), catat)
    if peta is None or catat.problems:
        raise ValueError(f"a shipped set is broken: {kode_satu}: {catat.problems}")
    keterangan = yaml.safe_load(isi["paket.yaml"])
    sumber = "\n".join(
        f"- [{s['id']}](../aturan/sumber.md#{s['id']}), {s['tempat']} (keyakinan {s['keyakinan']})"
        for s in keterangan["sumber"]
    )
    return "\n\n".join(
        (
            f"## {kode_satu}",
            f"{keterangan['nama']}. {' '.join(keterangan['catatan'].split())}",
            f"Sumber:\n\n{sumber}",
            f"### Peta dan target\n\n{_peta(peta, manual, target)}",
            f"### Manual\n\n{_manual(peta, manual)}",
        )
    )


def _peta(peta: PetaStrategi, manual: Mapping[str, ManualIKU], target: Mapping[str, TargetIKU]) -> str:
    baris = [
        (
            perspektif.nama,
            f"{sasaran.kode} {sasaran.nama}",
            f"{k} {manual[k].nama}",
            *(_target(target[k], manual[k], triwulan) for triwulan in Triwulan),
        )
        for perspektif in peta.perspektif
        for sasaran in perspektif.sasaran
        for k in sasaran.iku
    ]
    kata = peta.kosakata
    return tabel((kata.kelompok, kata.simpul, kata.awal, *(t.kode for t in Triwulan)), baris)


def _target(target: TargetIKU, manual: ManualIKU, triwulan: Triwulan) -> str:
    nilai = target.target.get(triwulan)
    tertulis = "" if nilai is None else tulis_khusus(nilai, manual.ukuran)
    return "N/A" if nilai is None else tertulis or tulis_isi(batas_bawah(nilai))


def _manual(peta: PetaStrategi, manual: Mapping[str, ManualIKU]) -> str:
    return "\n\n".join(_satu_manual(manual[k]) for k in peta.kode_iku)


def _satu_manual(manual: ManualIKU) -> str:
    isian = [(nama.replace("_", " "), _isian(manual, nama)) for nama in _ATRIBUT]
    komponen = "; ".join(f"`{k.kode}` {k.nama} ({k.satuan.value})" for k in manual.komponen)
    isi: Sequence[tuple[str, str]] = (
        ("definisi", manual.definisi),
        ("isian", "; ".join(f"{nama} {nilai}" for nama, nilai in isian if nilai)),
        ("komponen", komponen),
        ("rujukan", manual.rujukan),
        ("catatan", manual.catatan),
    )
    return f"#### {manual.kode} {manual.nama}\n\n{butir(isi)}"


def _isian(manual: ManualIKU, nama: str) -> str:
    isi = getattr(manual, nama)
    if isi == "":
        return "tidak diketahui (nilai jadi)" if nama == "formula" else ""
    tertulis = {True: "ya", False: "tidak"}[isi] if isinstance(isi, bool) else str(isi)
    keyakinan = manual.keyakinan.get(nama)
    tanda = {"sedang": " (s)", "rendah": " (r)"}.get(keyakinan.value if keyakinan else "", "")
    return f"`{tertulis}`{tanda}"
