"""Where the annex breaks a figure down."""

AWALAN_JEJAK = "tabel-jejak-"
"""Front of the `id` of every table of the annex of traces; the code of its root follows."""


def calon_jejak(alamat: str) -> tuple[str, ...]:
    """The roots under which the trace of a figure may stand, nearest first: the front parts of its address, and for
    perspektif and sasaran the NKO, which is broken down to them."""
    bagian = alamat.split(".")
    calon = tuple(".".join(bagian[:n]) for n in range(len(bagian), 0, -1))
    return (*calon, "nko") if bagian[0] in ("perspektif", "ss") else calon
