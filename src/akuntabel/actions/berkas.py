"""The files of a unit's year: saved together, as one saving, on top of the one that was read."""

from collections.abc import Mapping

from akuntabel.actions.kunci import alasan_terkunci
from akuntabel.actions.potret import buat_potret
from akuntabel.actions.tindakan import action, catat_audit, saat_tindakan
from akuntabel.actions.wewenang import IsianDitolak, wajib_berhak
from akuntabel.domain.hak import Hak
from akuntabel.domain.isi_kantor import sidik_berkas, sidik_kumpulan
from akuntabel.records.models import Pengguna, Simpanan, TahunKinerja, Unit, VersiBerkas
from akuntabel.records.selectors.berkas import sidik_berkas_of, simpanan_of
from akuntabel.records.selectors.unit import di_bawah, susunan

_DIWARISI = frozenset({"kantor.yaml", "wilayah.yaml"})
_FOLDER_DIWARISI = ("manual/", "bersama/", "riwayat/")


class SudahBerubah(Exception):
    """Somebody saved in the meantime: `nomor` is the saving that stands now."""

    def __init__(self, nomor: int) -> None:
        super().__init__(f"Sudah ada simpanan {nomor} yang lebih baru daripada yang Anda buka.")
        self.nomor = nomor


@action("berkas.saved", "berkas.unchanged")
def save_berkas(
    *,
    acting_user: Pengguna | None,
    unit: Unit,
    tahun: int,
    berkas: Mapping[str, bytes | None],
    simpanan_dibuka: int,
    alasan: str,
    hak: Hak = Hak.SUSUN_RENCANA,
    terkunci_pun: bool = False,
) -> Simpanan | None:
    """Some files of a year, on top of saving `simpanan_dibuka` (0: there was none); None takes a file away.

    The new saving, or None where nothing differs from what is kept. `terkunci_pun` is for the steps of an agreement
    themselves, which write what nobody else may.

    Raises `SudahBerubah` where another saving was saved since, `TidakBerwenang`, `IsianDitolak` where the agreement
    locks a file.
    """
    wajib_berhak(acting_user, hak, unit.pk)
    tahun_kinerja, _ = TahunKinerja.objects.get_or_create(unit=unit, tahun=tahun)
    TahunKinerja.objects.select_for_update().get(pk=tahun_kinerja.pk)
    akhir = simpanan_of(unit.pk, tahun)
    nomor = akhir.nomor if akhir else 0
    if nomor != simpanan_dibuka:
        raise SudahBerubah(nomor)
    sidik = sidik_berkas_of(unit.pk, tahun)
    beda = {n: i for n, i in berkas.items() if (sidik_berkas(i) if i is not None else None) != sidik.get(n)}
    if not beda and akhir is not None:
        catat_audit("berkas.unchanged", {"tahun": tahun, "nomor": nomor, "alasan": alasan}, unit)
        return None
    terkunci = () if terkunci_pun else alasan_terkunci(unit.pk, tahun, beda)
    if terkunci:
        raise IsianDitolak(terkunci)
    for nama, isi in beda.items():
        if isi is None:
            sidik.pop(nama, None)
        else:
            sidik[nama] = sidik_berkas(isi)
    simpanan = Simpanan.objects.create(
        tahun_kinerja=tahun_kinerja, nomor=nomor + 1, diketahui=saat_tindakan(), sidik=sidik_kumpulan(sidik)
    )
    VersiBerkas.objects.bulk_create(
        VersiBerkas(simpanan=simpanan, nama=n, isi=i, sidik=sidik_berkas(i) if i is not None else "")
        for n, i in sorted(beda.items())
    )
    catat_audit(
        "berkas.saved",
        {
            "tahun": tahun,
            "nomor": simpanan.nomor,
            "alasan": alasan,
            "simpanan": [[simpanan.pk, simpanan.sidik]],
            "berkas": {n: (sidik_berkas(i) if i is not None else None) for n, i in sorted(beda.items())},
        },
        unit,
    )
    return simpanan


@action("rencana.saved")
def save_rencana(
    *,
    acting_user: Pengguna | None,
    unit: Unit | int,
    tahun: int,
    bagian: str,
    berkas: Mapping[str, bytes | None],
    simpanan_dibuka: int,
) -> Simpanan | None:
    """A part of the plan of a year (`bagian`, as the entry names it), with new snapshots of what it decides.

    Raises what `save_berkas` raises.
    """
    milik = unit if isinstance(unit, Unit) else Unit.objects.get(pk=unit)
    simpanan = save_berkas(
        acting_user=acting_user,
        unit=milik,
        tahun=tahun,
        berkas=berkas,
        simpanan_dibuka=simpanan_dibuka,
        alasan=bagian,
    )
    if simpanan is not None:
        # What a unit says of itself, its manuals, and what it shares hold for those below it too.
        diwarisi = any(n in _DIWARISI or n.startswith(_FOLDER_DIWARISI) for n in berkas)
        kena = [u.kunci for u in di_bawah(milik.pk, susunan())] if diwarisi else [milik.pk]
        buat_potret([(satu, tahun) for satu in Unit.objects.filter(pk__in=kena)])
    catat_audit("rencana.saved", {"tahun": tahun, "bagian": bagian, "berubah": simpanan is not None}, milik)
    return simpanan
