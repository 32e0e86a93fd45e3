"""What a scorecard must say about versions: the day whose knowledge it holds, and the targets that it used."""

from collections.abc import Iterator
from datetime import date

from akuntabel.cli.bahasa import dwi
from akuntabel.domain.dasar_ukur import perubahan_berlaku
from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.riwayat_target import PerubahanTercatat, riwayat_target, sebutan_versi, versi_dipakai
from akuntabel.domain.scorecard import Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.reports.tulisan import tulis_target


def tulis_per(per: date | None) -> Iterator[str]:
    """The day whose knowledge counts, where one was chosen."""
    if per is not None:
        yield dwi(f"Keadaan yang diketahui per {tulis_tanggal(per)}", f"As known on {per.isoformat()}")


def tulis_versi(tahun: TahunKinerja, kartu: Scorecard) -> Iterator[str]:
    """The agreement, and every change of a target with what it was and whether this score used it."""
    pk = tahun.perjanjian
    if not pk.nomor and not pk.adendum:
        return
    yield dwi(f"Target menurut {sebutan_versi(pk, 1)} (versi 1).", f"Targets of {sebutan_versi(pk, 1)} (version 1).")
    for satu in riwayat_target(tahun):
        yield f"  {_perubahan(tahun, kartu, satu)}"


def tulis_perubahan(tahun: TahunKinerja, triwulan: Triwulan) -> Iterator[str]:
    """Every known change to files of the office: its document, its days, and whether this result contains it."""
    semua = perubahan_berlaku(tahun, triwulan)
    if semua:
        yield dwi(f"{len(semua)} perubahan berkas yang diketahui:", f"{len(semua)} known changes of files:")
    for satu, belum in semua:
        diketahui = tulis_tanggal(satu.diketahui)
        berlaku = tulis_tanggal(satu.berlaku) if satu.berlaku else dwi("sebagai koreksi", "as a correction")
        akhir = dwi("dipakai", "used")
        if len(belum) == len(satu.berkas):
            akhir = dwi("belum berlaku, isi sebelumnya yang dipakai", "not yet in force, the content before it is used")
        elif belum:
            akhir += dwi(f", kecuali {', '.join(belum)} (belum berlaku)", f", except {', '.join(belum)} (not in force)")
        kepala, alasan = f"  {satu.sebutan}: {', '.join(satu.berkas)}", satu.alasan.rstrip(".")
        yield dwi(
            f"{kepala}; berlaku {berlaku}, diketahui {diketahui}; {alasan}; {akhir}.",
            f"{kepala}; holds {berlaku}, known {diketahui}; {alasan}; {akhir}.",
        )


def _perubahan(tahun: TahunKinerja, kartu: Scorecard, satu: PerubahanTercatat) -> str:
    dokumen = sebutan_versi(tahun.perjanjian, satu.versi)
    kepala = dwi(f"{satu.kode_iku} versi {satu.versi}", f"{satu.kode_iku} version {satu.versi}")
    if not satu.menjadi:
        return f"{kepala}: {dokumen}; " + dwi("angkanya tidak diketahui.", "figures not known.")
    satuan = tahun.manual[satu.kode_iku].ukuran
    ubah = ", ".join(
        f"{t.kode} {tulis_target(satu.semula[t], satuan)} → {tulis_target(n, satuan)}" for t, n in satu.menjadi.items()
    )
    dipakai = [t.kode for t, v in versi_dipakai(tahun, satu.kode_iku, kartu.triwulan).items() if v == satu.versi]
    akhir = dwi(f"dipakai untuk {', '.join(dipakai)}", f"used for {', '.join(dipakai)}") if dipakai else (
        dwi("tidak dipakai pada hasil ini", "not used in this result")
    )  # fmt: skip
    return f"{kepala}: {ubah}; {dokumen}; {akhir}."
