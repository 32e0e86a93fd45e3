"""Strategies: the small office with one file that is random, or that somebody's finger slipped in."""

from hypothesis import strategies as st

from tests.intake.folder_kecil import ISI

Isi = dict[str, str | bytes | None]
NAMA = sorted(ISI)
_POTONGAN = (
    "", "-", "N/A", "0", "-1", "1.234", "1e9", "9" * 40, "%", '"', "'", "\n", "\n\n", "\t", "\0", ",", ";", ",,,", ":",
    "{", "}", "[", "]", "[]", "{}", "&a", "*a", "!!x", "- ", "# ", "|", ">", "~", "null", "\ufeff", "\u2028", "\x85",
    "T5", "S1", "TAHUN", "1a", "2b", "1:60 2:40", "2024", "99999", "0000", "/ 0", "/ 0 * (", "jumlah_unit(", "NETTO",
    "tlk_tetap", "stabilize", "minimize", "{{ iku.1a.capaian }}", "{{", "}}", "sasaran", "iku", "kode", "manual:",
)  # fmt: skip
"""Texts at which readers break."""


@st.composite
def teks_rusak(draw: st.DrawFn, nama: str) -> str:
    """The good text of a file with one to three stretches replaced."""
    teks = ISI[nama]
    for _ in range(draw(st.integers(1, 3))):
        mulai = draw(st.integers(0, len(teks)))
        panjang = draw(st.integers(0, 12))
        teks = teks[:mulai] + draw(st.sampled_from(_POTONGAN)) + teks[mulai + panjang :]
    return teks


@st.composite
def folder_acak(draw: st.DrawFn) -> Isi:
    """The small office with one file replaced by random bytes, random text or a slipped text, or left out."""
    nama = draw(st.sampled_from(NAMA))
    isi = draw(st.one_of(teks_rusak(nama), teks_rusak(nama), st.none(), st.binary(max_size=300), st.text(max_size=300)))
    return {**ISI, nama: isi.encode("utf-8", "surrogatepass") if isinstance(isi, str) else isi}
