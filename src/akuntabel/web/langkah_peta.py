"""What a form on the page of the map asks for, as a step on its text."""

from collections.abc import Mapping
from dataclasses import dataclass

from akuntabel.intake.sunting_peta import (
    ARAH,
    PERSPEKTIF,
    SASARAN,
    buang,
    geser,
    ke_kelompok,
    lepas_iku,
    lepas_taut,
    pasang_iku,
    semua_simpul,
    simpul_of,
    tambah,
    taut,
    ubah,
)
from akuntabel.web.bahasa import dwi


@dataclass(frozen=True, slots=True)
class LangkahPeta:
    """The text after a step, and the step in words; or why it cannot be taken."""

    teks: str
    uraian: str = ""
    alasan: str = ""


def terapkan(teks: str, kiriman: Mapping[str, str]) -> LangkahPeta:
    """The step that a form asks for (`aksi`, some with a code behind a colon). Name, statement and code that were typed
    in the same form are part of it, so that no button loses them."""
    aksi, _, sasaran = kiriman.get("aksi", "").partition(":")
    if aksi == "tambah":
        return _tambah(teks, kiriman)
    simpul = simpul_of(teks, kiriman.get("jenis", ""), kiriman.get("kode", ""))
    if simpul is None:
        return LangkahPeta(
            teks, alasan=dwi("Simpul itu tidak ada lagi pada peta.", "That node is no longer on the map.")
        )
    nama = f"{simpul.jenis} {simpul.kode}"
    if aksi == "buang":
        return LangkahPeta(buang(teks, simpul), f"{nama} dihapus")
    isian = {k: kiriman[k].strip() for k in ("nama", "pernyataan") if k in kiriman}
    isian["kode"] = kiriman.get("kode_baru", simpul.kode).strip()
    ganda = isian["kode"] != simpul.kode and any(s.kode == isian["kode"] for s in semua_simpul(teks))
    if ganda or not isian["kode"] or isian.get("nama") == "":
        return LangkahPeta(teks, alasan=_alasan_isian(isian["kode"], ganda=ganda))
    baru = ubah(teks, simpul, isian)
    kini = simpul_of(baru, simpul.jenis, isian["kode"])
    assert kini is not None
    pilihan = kiriman.get("pilihan_iku" if aksi == "pasang_iku" else "pilihan_taut", "").strip()
    match aksi:
        case "pasang_iku" if pilihan or kiriman.get("iku_baru", "").strip():
            kode_iku = kiriman.get("iku_baru", "").strip() or pilihan
            return LangkahPeta(pasang_iku(baru, kini, kode_iku), f"IKU {kode_iku} di bawah {nama}")
        case "lepas_iku":
            return LangkahPeta(lepas_iku(baru, kini, sasaran), f"IKU {sasaran} lepas dari {nama}")
        case "taut" if pilihan or kiriman.get("tujuan"):
            tujuan = kiriman.get("tujuan", "").strip() or pilihan
            return LangkahPeta(taut(baru, kini, tujuan), f"{nama} mendukung {tujuan}")
        case "lepas_taut":
            return LangkahPeta(lepas_taut(baru, kini, sasaran), f"{nama} tidak lagi mendukung {sasaran}")
        case "ke_kelompok":
            letak = kiriman.get("letak", "")
            di = int(letak) if letak.isdigit() else -1
            return LangkahPeta(ke_kelompok(baru, kini, kiriman.get("ke", ""), di), f"{nama} dipindah")
        case arah if arah in ARAH:
            return LangkahPeta(geser(baru, kini, arah), f"{nama} digeser ke {arah}")
    return LangkahPeta(baru, f"{nama} diubah")


def _tambah(teks: str, kiriman: Mapping[str, str]) -> LangkahPeta:
    jenis, induk = kiriman.get("jenis_baru", ""), kiriman.get("induk", "")
    kode, nama = kiriman.get("kode_baru", "").strip(), kiriman.get("nama_baru", "").strip()
    ganda = any(s.kode == kode for s in semua_simpul(teks))
    if ganda or not kode or not nama:
        return LangkahPeta(teks, alasan=_alasan_isian(kode, ganda=ganda))
    return LangkahPeta(
        tambah(teks, jenis or (SASARAN if induk else PERSPEKTIF), induk, kode, nama), f"{jenis} {kode} ditambahkan"
    )


def _alasan_isian(kode: str, *, ganda: bool) -> str:
    if ganda:
        return dwi(
            f"Kode «{kode}» sudah dipakai pada peta. Pakai kode lain.",
            f"Code «{kode}» is on the map already. Use another.",
        )
    return dwi("Kode dan nama harus diisi.", "Code and name are needed.")
