"""The trace of a sanggahan: the official value and the claim, each down to its rows, and the NKO that either gives."""

from dataclasses import replace

from akuntabel.domain.baris_sanggahan import berlaku_of
from akuntabel.domain.hasil_sanggahan import ATURAN, HasilSanggahan, cabang
from akuntabel.domain.jejak import Jejak
from akuntabel.domain.jejak_iku import jejak_iku, tulis_angka
from akuntabel.domain.penilaian import Penilaian
from akuntabel.domain.penulisan import tulis_tanggal
from akuntabel.domain.register import aturan_of
from akuntabel.domain.rezim import JenjangNilai
from akuntabel.domain.sanggahan import NilaiBerlaku, Sanggahan, Surat

BAGIAN = ("resmi", "klaim")
"""Parts of a sanggahan's address: `sanggahan.6c-N.klaim`."""


def jejak_sanggahan(penilaian: Penilaian, hasil: HasilSanggahan) -> Jejak:
    """The root of one sanggahan: the index that counts, both sides, and the NKO under either outcome."""
    satu = hasil.sanggahan
    berlaku = getattr(hasil, hasil.berlaku.value)
    aturan = aturan_of(ATURAN)
    return Jejak(
        satu.kode,
        f"indeks yang berlaku atas sanggahan {penilaian.asli.peta.kosakata.indikator} {satu.kode_iku}",
        berlaku.indeks if berlaku.indeks is not None else berlaku.sebab,
        rumus=f"resmi {tulis_angka(hasil.resmi.indeks)}; klaim {tulis_angka(hasil.klaim.indeks)}; "
        f"berlaku: {hasil.berlaku.value}",
        aturan=ATURAN,
        rujukan=str(aturan.rujukan),
        keyakinan=aturan.keyakinan,
        masukan=(
            *(_sisi(penilaian, satu, NilaiBerlaku(bagian)) for bagian in BAGIAN),
            *(_nko(hasil) if penilaian.rezim.menilai(JenjangNilai.NKO) else ()),
        ),
        asal=satu.asal,
        catatan=keterangan(satu),
    )


def _nko(hasil: HasilSanggahan) -> tuple[Jejak, ...]:
    kode = hasil.sanggahan.kode
    return (
        Jejak(f"{kode}.nko_resmi", "NKO bila nilai resmi berlaku", hasil.nko_resmi),
        Jejak(f"{kode}.nko_klaim", "NKO bila klaim diterima", hasil.nko_klaim),
    )


def keterangan(satu: Sanggahan) -> str:
    """State, letters, deadline and ruling of a sanggahan in one line."""
    bagian = [f"keadaan {satu.keadaan.value}", *(tulis_surat(s) for s in satu.surat)]
    if satu.tenggat:
        bagian.append(f"tenggat {tulis_tanggal(satu.tenggat)}")
    if satu.putusan:
        nomor = f"{satu.putusan.nomor} " if satu.putusan.nomor else ""
        bagian.append(f"putusan {nomor}tanggal {tulis_tanggal(satu.putusan.tanggal)}")
    return "; ".join(bagian)


def tulis_surat(surat: Surat) -> str:
    """A letter with its number and, where known, its date."""
    return f"{surat.nomor} tanggal {tulis_tanggal(surat.tanggal)}" if surat.tanggal else surat.nomor


def rujuk_sanggahan(penilaian: Penilaian, jejak: Jejak, kode_iku: str) -> Jejak:
    """The trace of an IKU with a word about its sanggahan, where it has any."""
    kode = [s.kode for s in penilaian.asli.sanggahan if s.kode_iku == kode_iku and s.periode <= penilaian.triwulan]
    if not kode:
        return jejak
    return replace(jejak, catatan="; ".join(filter(None, (f"disanggah: lihat {', '.join(kode)}", jejak.catatan))))


def _sisi(penilaian: Penilaian, satu: Sanggahan, sisi: NilaiBerlaku) -> Jejak:
    """One side with all its steps, addressed below the sanggahan so that it is not taken for the IKU's own trace."""
    tahun = penilaian.asli
    lain = [s for s in tahun.sanggahan if s is not satu and berlaku_of(tahun, s) is NilaiBerlaku.KLAIM]
    ranting = cabang(penilaian, [*lain, satu] if sisi is NilaiBerlaku.KLAIM else lain)
    nilai = next(n for p in ranting.kartu.perspektif for s in p.sasaran for n in s.iku if n.kode == satu.kode_iku)
    nama = "menurut nilai resmi" if sisi is NilaiBerlaku.RESMI else "menurut klaim kantor"
    jejak = _pindah(jejak_iku(ranting, nilai), f"iku.{satu.kode_iku}", f"{satu.kode}.{sisi.value}")
    return replace(jejak, istilah=f"{jejak.istilah} {nama}")


def _pindah(jejak: Jejak, dari: str, ke: str) -> Jejak:
    kode = f"{ke}{jejak.kode[len(dari) :]}" if jejak.kode == dari or jejak.kode.startswith(f"{dari}.") else jejak.kode
    return replace(jejak, kode=kode, masukan=tuple(_pindah(m, dari, ke) for m in jejak.masukan))
