"""Steps of agreements and amendments: proposed, agreed, signed, amended, replaced, and the ways back."""

from akuntabel.actions.berkas import SudahBerubah, save_berkas
from akuntabel.actions.naskah import JENIS_NASKAH, bita_naskah
from akuntabel.actions.potret import buat_potret
from akuntabel.actions.syarat_perjanjian import SyaratBelumTerpenuhi, syarat_terpenuhi
from akuntabel.actions.tindakan import action, catat_audit, saat_tindakan
from akuntabel.actions.wewenang import IsianDitolak, hari_ini, wajib_berhak
from akuntabel.domain.hak import Hak
from akuntabel.domain.isi_kantor import sidik_berkas
from akuntabel.domain.workflow import (
    PERALIHAN,
    JenisNaskah,
    Keadaan,
    Langkah,
    Peralihan,
    peralihan_of,
    syarat_tak_terpenuhi,
)
from akuntabel.intake.sunting_adendum import adendum_tertulis, tulis_adendum
from akuntabel.intake.sunting_pengganti import isi_pengganti
from akuntabel.records.models import NaskahTerbit, Pengguna, PeralihanNaskah, Simpanan, TahunKinerja, Unit
from akuntabel.records.selectors.berkas import berkas_of, simpanan_of
from akuntabel.records.selectors.perjanjian import (
    PERJANJIAN,
    LangkahNaskah,
    beku_of,
    keadaan_riwayat,
    riwayat_naskah,
)
from akuntabel.records.selectors.unit import UnitTercatat, susunan


class SudahBeralih(Exception):
    """Somebody took a step in the meantime: the document is not in the state that the person saw."""


@action(*dict.fromkeys(p.entri for p in PERALIHAN))
def move_naskah(
    *,
    acting_user: Pengguna,
    unit: int,
    tahun: int,
    naskah: str,
    langkah: Langkah,
    langkah_dilihat: int,
    simpanan_dibuka: int,
    alasan: str = "",
) -> PeralihanNaskah:
    """One step of the agreement (`naskah` empty) or of the amendment of a number.

    `langkah_dilihat` is how many steps the person saw, `simpanan_dibuka` the saving that they read. Raises
    `TidakBerwenang`, `SudahBeralih`, `SudahBerubah`, `SyaratBelumTerpenuhi`, `IsianDitolak`.
    """
    tahun_kinerja = _kunci(unit, tahun)
    milik = tahun_kinerja.unit
    semua = riwayat_naskah(unit, tahun)
    riwayat = semua.get(naskah, ())
    if len(riwayat) != langkah_dilihat:
        raise SudahBeralih
    peralihan = _peralihan(naskah, langkah, riwayat)
    wajib_berhak(acting_user, peralihan.hak, unit)
    if naskah != PERJANJIAN and peralihan.ke is not Keadaan.DRAF:
        rancangan = adendum_tertulis(berkas_of(unit, tahun)).get(naskah)
        if rancangan is None or not rancangan.rancangan:
            raise IsianDitolak((f"Tidak ada rancangan adendum {naskah}.",))
    simpanan = _simpanan(milik, tahun, riwayat, peralihan, simpanan_dibuka)
    terpenuhi, problems = syarat_terpenuhi(peralihan, _tercatat(milik), tahun, naskah, alasan, semua)
    kurang = syarat_tak_terpenuhi(peralihan, [r.tercatat for r in riwayat], acting_user.pk, terpenuhi)
    if kurang:
        raise SyaratBelumTerpenuhi(kurang, problems)
    satu = _catat(tahun_kinerja, milik, naskah, peralihan, acting_user, alasan, simpanan, len(riwayat) + 1)
    if naskah != PERJANJIAN and langkah is Langkah.TANDA_TANGANI:
        _terapkan(acting_user, milik, tahun, naskah)
        pokok = semua[PERJANJIAN]
        ubah = _peralihan(PERJANJIAN, Langkah.UBAH, pokok)
        _catat(tahun_kinerja, milik, PERJANJIAN, ubah, acting_user, naskah, simpanan, len(pokok) + 1)
    if langkah is Langkah.SUSUN_PENGGANTI:
        _susun_pengganti(acting_user, milik, tahun, semua[PERJANJIAN][-1].alasan)
    if langkah is Langkah.BATALKAN:
        tanpa = tulis_adendum(berkas_of(unit, tahun), naskah, None)
        _tulis(acting_user, milik, tahun, tanpa, f"adendum {naskah} ditarik", peralihan.hak)
    return satu


def _kunci(unit: int, tahun: int) -> TahunKinerja:
    """The row that everybody who changes the year waits for."""
    satu = TahunKinerja.objects.select_for_update().filter(unit=unit, tahun=tahun).first()
    if satu is None:
        raise IsianDitolak((f"Tahun {tahun} belum ada isinya.",))
    return satu


def _peralihan(naskah: str, langkah: Langkah, riwayat: tuple[LangkahNaskah, ...]) -> Peralihan:
    jenis = JenisNaskah.PERJANJIAN if naskah == PERJANJIAN else JenisNaskah.ADENDUM
    keadaan = keadaan_riwayat(riwayat)
    peralihan = peralihan_of(jenis, langkah, keadaan)
    if peralihan is None:
        raise IsianDitolak((f"Dari keadaan «{keadaan.value}» tidak ada langkah «{langkah.value}».",))
    return peralihan


def _simpanan(
    unit: Unit, tahun: int, riwayat: tuple[LangkahNaskah, ...], peralihan: Peralihan, dibuka: int
) -> Simpanan:
    """The saving that a step is about: that of the proposal, once there is one, else the one that the person read."""
    beku = beku_of(riwayat)
    if beku is not None and peralihan.langkah is not Langkah.SUSUN_PENGGANTI:
        return Simpanan.objects.get(tahun_kinerja__unit=unit, tahun_kinerja__tahun=tahun, nomor=beku.simpanan)
    akhir = simpanan_of(unit.pk, tahun)
    if akhir is None or akhir.nomor != dibuka:
        raise SudahBerubah(akhir.nomor if akhir else 0)
    return Simpanan.objects.get(pk=akhir.kunci)


def _catat(
    tahun_kinerja: TahunKinerja,
    unit: Unit,
    naskah: str,
    peralihan: Peralihan,
    pelaku: Pengguna,
    alasan: str,
    simpanan: Simpanan,
    nomor: int,
) -> PeralihanNaskah:
    satu: PeralihanNaskah = PeralihanNaskah.objects.create(
        tahun_kinerja=tahun_kinerja,
        naskah=naskah,
        nomor=nomor,
        langkah=peralihan.langkah.value,
        dari=peralihan.dari.value,
        ke=peralihan.ke.value,
        pelaku=pelaku,
        waktu=saat_tindakan(),
        alasan=alasan.strip(),
        simpanan=simpanan,
    )
    terbit = {}
    if peralihan.langkah is Langkah.TANDA_TANGANI:
        terbit = _terbitkan(satu, _tercatat(unit), tahun_kinerja.tahun, naskah, simpanan)
    isi = {
        "tahun": tahun_kinerja.tahun,
        "naskah": naskah,
        "dari": peralihan.dari.value,
        "ke": peralihan.ke.value,
        "alasan": alasan.strip(),
        "peralihan": satu.pk,
        "isi": [simpanan.nomor, simpanan.sidik],
        "terbit": terbit,
    }
    catat_audit(peralihan.entri, isi, unit)
    return satu


def _terbitkan(
    satu: PeralihanNaskah, unit: UnitTercatat, tahun: int, naskah: str, simpanan: Simpanan
) -> dict[str, str]:
    """Keeps the signed document in every form, out of what was proposed; fingerprint by form."""
    hasil = {}
    for jenis in JENIS_NASKAH:
        isi = bita_naskah(unit, tahun, naskah, jenis, simpanan.diketahui)
        hasil[jenis] = sidik_berkas(isi)
        NaskahTerbit.objects.create(peralihan=satu, jenis=jenis, isi=isi, sidik=hasil[jenis])
    return hasil


def _terapkan(pelaku: Pengguna, unit: Unit, tahun: int, nomor: str) -> None:
    """A signed amendment counts from now on: known today, or on its own date where that lies ahead."""
    berkas = berkas_of(unit.pk, tahun)
    satu = adendum_tertulis(berkas)[nomor]
    isi = {k: v for k, v in satu.isi.items() if k != "rancangan"}
    isi["diketahui"] = max(hari_ini().isoformat(), str(isi.get("tanggal", "")))
    baru = tulis_adendum(berkas, nomor, satu._replace(isi=isi))
    _tulis(pelaku, unit, tahun, baru, f"adendum {nomor} ditandatangani", Hak.TANDA_TANGANI_PERJANJIAN)


def _susun_pengganti(pelaku: Pengguna, unit: Unit, tahun: int, alasan: str) -> None:
    baru = isi_pengganti(berkas_of(unit.pk, tahun), hari_ini(), alasan)
    _tulis(pelaku, unit, tahun, baru, "perjanjian pengganti", Hak.USULKAN_PERJANJIAN)


def _tulis(pelaku: Pengguna, unit: Unit, tahun: int, berkas: dict[str, bytes | None], alasan: str, hak: Hak) -> None:
    akhir = simpanan_of(unit.pk, tahun)
    simpanan = save_berkas(
        acting_user=pelaku,
        unit=unit,
        tahun=tahun,
        berkas=berkas,
        simpanan_dibuka=akhir.nomor if akhir else 0,
        alasan=alasan,
        hak=hak,
        terkunci_pun=True,
    )
    if simpanan is not None:
        buat_potret([(unit, tahun)])


def _tercatat(unit: Unit) -> UnitTercatat:
    return next(u for u in susunan() if u.kunci == unit.pk)
