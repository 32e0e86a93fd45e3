"""The part of a year under one official at the terminal: who is meant, and what must be said beside the card."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from akuntabel.cli.bahasa import dwi
from akuntabel.cli.kode_keluar import Berhenti, KodeKeluar
from akuntabel.domain.komplemen import batas_komplemen
from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.periode import Triwulan
from akuntabel.domain.problem import TakTerhitung
from akuntabel.domain.rezim import Rezim
from akuntabel.domain.scorecard import Scorecard
from akuntabel.domain.tahun_kinerja import TahunKinerja
from akuntabel.domain.tahun_komplemen import Komplemen, komplemen_of, pejabat_komplemen
from akuntabel.reports.bentuk.kartu import angka_penuh
from akuntabel.reports.bentuk.versi import target_json


def pilih_komplemen(tahun: TahunKinerja, nama: str) -> Komplemen:
    """The part of the year under the official of a name; ends the command where none arrived during the year."""
    datang = pejabat_komplemen(tahun)
    milik = [m for m in datang if nama.casefold() in m.nama.casefold()]
    if len(milik) == 1:
        return komplemen_of(tahun, milik[0])
    daftar = ", ".join(m.nama for m in milik or datang) or dwi("tidak ada", "nobody")
    raise Berhenti(
        dwi(
            f"«{nama}» bukan kepala kantor yang mulai sesudah Perjanjian Kinerja. Menurut pejabat.csv: {daftar}.",
            f"«{nama}» is no head who began after the agreement. There are, by pejabat.csv: {daftar}.",
        ),
        KodeKeluar.TIDAK_DITEMUKAN,
    )


def kartu_komplemen(komplemen: Komplemen, rezim: Rezim, triwulan: Triwulan) -> Scorecard:
    """The card of the part-year with what must be said about it."""
    from akuntabel.domain.penilaian import scorecard_for

    kartu = scorecard_for(komplemen.tahun, rezim, triwulan)
    return replace(kartu, masalah=(*kartu.masalah, *komplemen.masalah), asumsi=(*kartu.asumsi, *komplemen.asumsi))


def tulis_komplemen(komplemen: Komplemen) -> Iterator[str]:
    """Whose part of the year a card is, and until when his agreement must be signed."""
    masa = komplemen.masa
    if komplemen.diwarisi:
        yield dwi(
            f"{masa.nama} mulai {tulis_tanggal(masa.mulai)}, sesudah 18 Oktober: meneruskan perjanjian pendahulunya.",
            f"{masa.nama} began on {masa.mulai.isoformat()}, after 18 October: the predecessor's agreement goes on.",
        )
        return
    batas = batas_komplemen(masa.mulai)
    yield dwi(
        f"Bagian {masa.nama} sejak {tulis_tanggal(masa.mulai)}, dihitung mulai {komplemen.pertama.nama}; komplemen "
        f"ditandatangani paling lambat {tulis_tanggal(batas)} (hari libur tidak diperhitungkan).",
        f"Part of {masa.nama} since {masa.mulai.isoformat()}, from {komplemen.pertama.kode} on; complement to be "
        f"signed by {batas.isoformat()} (holidays not counted).",
    )


def komplemen_json(komplemen: Komplemen) -> dict[str, Any]:
    """The part of the year as JSON: `komplemen` of `akuntabel hitung --pejabat`."""
    masa = komplemen.masa
    return {
        "nama": masa.nama,
        "jabatan": masa.pejabat.jabatan,
        "mulai": masa.mulai.isoformat(),
        "diwarisi": komplemen.diwarisi,
        "triwulan_pertama": komplemen.pertama.kode,
        "batas_tanda_tangan": batas_komplemen(masa.mulai).isoformat(),
        "sisa": [
            {
                "iku": s.kode_iku,
                "target_setahun": target_json(s.setahun),
                "realisasi_pendahulu": angka_penuh(s.pendahulu),
                "capaian_pendahulu": s.capaian_pendahulu.value if s.capaian_pendahulu else None,
                "sisa_target": None if isinstance(s.sisa, TakTerhitung) else target_json(s.sisa),
                "lintasan": {t.kode: target_json(n) for t, n in s.lintasan.items()},
            }
            for s in komplemen.iku
        ],
    }
