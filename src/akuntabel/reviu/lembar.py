"""A review as plain values for every form of output: findings at their blocks, with answers and states."""

from collections.abc import Mapping, Sequence

from akuntabel.domain.jawaban import Jawaban
from akuntabel.domain.lembar_reviu import (
    PASTI,
    BarisUji,
    BlokReviu,
    CatatanReviu,
    KeadaanTemuan,
    LembarReviu,
    TemuanLama,
)
from akuntabel.domain.problem import Problem, SourceRef, Tingkat
from akuntabel.reviu import kode
from akuntabel.reviu.hasil import Temuan
from akuntabel.reviu.pengenal import pengenal_of
from akuntabel.reviu.periksa import DAFTAR
from akuntabel.reviu.tempat import blok_temuan
from akuntabel.reviu.tinjau import HasilReviu
from akuntabel.reviu.uji import baris_fakta, baris_uji


def lembar_of(
    hasil: HasilReviu, jawaban: Mapping[str, Jawaban] | None = None, lama: Sequence[TemuanLama] | None = None
) -> LembarReviu:
    """The review with its answers, compared with the findings of an earlier version where they are given."""
    dikenal = None if lama is None else {satu.pengenal for satu in lama}
    pengenal = pengenal_of(hasil.temuan)
    blok = blok_temuan(hasil.naskah, hasil.temuan)
    catatan = tuple(
        _catatan(satu, nama, letak, dikenal, (jawaban or {}).get(nama))
        for satu, nama, letak in zip(hasil.temuan, pengenal, blok, strict=True)
    )
    return LembarReviu(
        nama=hasil.naskah.nama,
        jenis=hasil.naskah.jenis,
        sidik=hasil.sidik,
        halaman=hasil.naskah.halaman,
        blok=tuple(
            BlokReviu(
                b.jenis.value, b.teks, str(b.letak), b.letak.halaman or 0, b.penanda, b.tingkat, b.tabel,
                tuple((s.teks, s.kolom, s.lebar) for s in b.sel),
            )
            for b in hasil.naskah.blok
        ),
        catatan=catatan,
        diperbaiki=tuple(satu for satu in lama or () if satu.pengenal not in pengenal),
        dibandingkan=lama is not None,
        uji=baris_uji(hasil),
        fakta=baris_fakta(hasil.fakta),
        tak_teruji=tuple(
            BarisUji(str(t.letak), t.letak.bab, t.kode, t.kutipan, "", t.alasan) for t in hasil.tak_teruji
        ),
        tak_dibaca=(
            *hasil.naskah.catatan,
            *dict.fromkeys(f"Gambar pada {g}: tabel di dalamnya tidak diuji." for g in hasil.naskah.gambar),
        ),
    )  # fmt: skip


def masalah_jawaban(lembar: LembarReviu, jawaban: Mapping[str, Jawaban]) -> tuple[Problem, ...]:
    """Answers to findings that this version does not have: gone since the earlier one, or never known."""
    ada, lama = {c.pengenal for c in lembar.catatan}, {satu.pengenal for satu in lembar.diperbaiki}
    return tuple(
        _usang(satu) if nama in lama else _tak_dikenal(satu) for nama, satu in jawaban.items() if nama not in ada
    )


def tolak_pernyataan(lembar: LembarReviu) -> Problem | None:
    """Why the Pernyataan Telah Direviu is not given; None where every certain finding has an answer."""
    belum = lembar.tanpa_jawaban(PASTI)
    if not belum:
        return None
    return Problem(
        kode.REVIU_PERNYATAAN_DITOLAK,
        SourceRef(lembar.nama),
        "Pernyataan Telah Direviu belum dapat disusun: masih ada temuan pasti yang belum dijawab pereviu.",
        found=f"{len(belum)} temuan pasti tanpa jawaban, yang pertama «{belum[0].pengenal}» ({belum[0].letak})",
        expected="setiap temuan pasti diperbaiki, atau dijawab pada berkas --jawaban",
        remedy="Perbaiki laporannya, atau jawab temuan itu: diterima, dijelaskan, atau ditolak.",
    )


def _catatan(
    temuan: Temuan, pengenal: str, blok: int, dikenal: set[str] | None, jawaban: Jawaban | None
) -> CatatanReviu:
    if dikenal is None:
        keadaan = KeadaanTemuan.BELUM_DIBANDINGKAN
    else:
        keadaan = KeadaanTemuan.TETAP if pengenal in dikenal else KeadaanTemuan.BARU
    judul = DAFTAR[temuan.kode].judul if temuan.kode in DAFTAR else temuan.kode
    return CatatanReviu(
        pengenal, temuan.kode, judul, temuan.jenis.value, temuan.kepastian.value, temuan.letak.bab, str(temuan.letak),
        temuan.kutipan, temuan.tercetak, temuan.dihitung, temuan.penjelasan, temuan.saran, blok, keadaan, jawaban,
    )  # fmt: skip


def _usang(jawaban: Jawaban) -> Problem:
    return Problem(
        kode.REVIU_JAWABAN_USANG,
        jawaban.asal,
        f"Temuan «{jawaban.pengenal}» tidak ada lagi pada versi laporan ini.",
        found=f"jawaban «{jawaban.sikap.value}»",
        expected="jawaban atas temuan yang masih ada",
        remedy="Tidak perlu berbuat apa-apa; jawaban ini boleh dihapus atau disimpan sebagai catatan.",
        tingkat=Tingkat.CATATAN,
    )


def _tak_dikenal(jawaban: Jawaban) -> Problem:
    return Problem(
        kode.REVIU_JAWABAN_TAK_DIKENAL,
        jawaban.asal,
        f"Tidak ada temuan «{jawaban.pengenal}» pada laporan ini.",
        found=jawaban.pengenal,
        expected="pengenal temuan seperti pada berkas temuan",
        remedy="Salin pengenalnya dari keluaran reviu laporan ini, atau hapus jawaban ini bila temuannya sudah "
        "diperbaiki.",
        tingkat=Tingkat.PERINGATAN,
    )
