"""A YAML text with some values changed by path: all that was not touched stays as written, comments and order too.

A path is a sequence of keys and places in lists: `("perspektif", 0, "sasaran", 2, "nama")`. Every change is made on the
text itself, at the marks of the parser, and read back: what comes out holds exactly what was asked for.
"""

from collections.abc import Sequence
from typing import Any

from yaml import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from akuntabel.intake.nilai_yaml import alir, nilai_yaml, skalar

Jalur = Sequence[str | int]
_KOSONG = frozenset({"", "~", "null", "Null", "NULL"})
_SELA = " \t\n"
_LEBAR = 100
"""Longest mapping of a list that is written on one line."""


def nilai_di(teks: str, jalur: Jalur) -> Any:
    """What stands at a path: a text, a list or a mapping; None where nothing does."""
    return _ambil(polos(akar_of(teks)), jalur)


def ganti(teks: str, jalur: Jalur, nilai: object) -> str:
    """The text with a value at a path, whose last part is a key; mappings on the way must be there. An empty value
    takes the key away."""
    if nilai in ("", None, [], {}):
        return hapus(teks, jalur) if nilai_di(teks, jalur) is not None else teks
    harap = polos(akar_of(teks)) or {}
    _ambil(harap, jalur[:-1])[jalur[-1]] = nilai
    akar = akar_of(teks)
    kunci = str(jalur[-1])
    induk = _simpul(akar, jalur[:-1]) if akar is not None else None
    if not isinstance(induk, MappingNode):
        depan = teks if not teks or teks.endswith("\n") else f"{teks}\n"
        return _sah(f"{depan}{skalar(kunci)}:{_isi(nilai, 0, alir_saja=False)}\n", harap)
    pasangan = next(((k, v) for k, v in induk.value if k.value == kunci), None)
    if pasangan is not None:
        awal = teks.index(":", pasangan[0].end_mark.index) + 1
        akhir = max(_akhir(teks, pasangan[1]), awal)
        isi = _isi(nilai, _kolom(pasangan[0]), alir_saja=bool(induk.flow_style))
        return _sah(teks[:awal] + isi + teks[akhir:], harap)
    if induk.flow_style:
        letak = _akhir(teks, induk.value[-1][1]) if induk.value else induk.start_mark.index + 1
        baru = f"{', ' if induk.value else ''}{skalar(kunci)}: {alir(nilai)}"
        return _sah(teks[:letak] + baru + teks[letak:], harap)
    kolom = _kolom(induk.value[0][0])
    letak = _akhir_baris(teks, _akhir(teks, induk))
    baru = f"\n{' ' * kolom}{skalar(kunci)}:{_isi(nilai, kolom, alir_saja=False)}"
    return _sah(teks[:letak] + baru + teks[letak:], harap)


def sisip(teks: str, jalur: Jalur, letak: int, nilai: object) -> str:
    """The text with one more item in the list at a path, before the item that stands at `letak`."""
    lama = nilai_di(teks, jalur)
    if not lama:
        return ganti(teks, jalur, [nilai])
    harap = polos(akar_of(teks))
    _ambil(harap, jalur).insert(letak, nilai)
    daftar = _simpul(akar_of(teks), jalur)
    assert isinstance(daftar, SequenceNode)
    if daftar.flow_style:
        if letak >= len(daftar.value):
            di = _akhir(teks, daftar.value[-1])
            return _sah(f"{teks[:di]}, {alir(nilai)}{teks[di:]}", harap)
        di = daftar.value[letak].start_mark.index
        return _sah(f"{teks[:di]}{alir(nilai)}, {teks[di:]}", harap)
    return _sah(_sisip_baris(teks, daftar, letak, _butir(nilai, daftar)), harap)


def hapus(teks: str, jalur: Jalur) -> str:
    """The text without the key or the item at a path."""
    harap = polos(akar_of(teks))
    del _ambil(harap, jalur[:-1])[jalur[-1]]
    induk = _simpul(akar_of(teks), jalur[:-1])
    isi: list[tuple[Node, Node]]
    if isinstance(induk, MappingNode):
        isi, nomor = induk.value, [k.value for k, _ in induk.value].index(jalur[-1])
    else:
        assert isinstance(induk, SequenceNode)
        isi, nomor = [(s, s) for s in induk.value], int(jalur[-1])
    awal, akhir = isi[nomor][0].start_mark.index, _akhir(teks, isi[nomor][1])
    if induk.flow_style:
        if nomor:
            awal = _akhir(teks, isi[nomor - 1][1])
        elif len(isi) > 1:
            akhir = isi[1][0].start_mark.index
        return _sah(teks[:awal] + teks[akhir:], harap)
    if len(isi) == 1 and len(jalur) > 1:
        return _sah(teks[: induk.start_mark.index] + _wadah(induk) + teks[akhir:], harap)
    if isinstance(induk, MappingNode) and teks[_awal_baris(teks, awal) : awal].strip():
        # The first key stands behind the dash of a list: what follows takes its place, comments go above the dash.
        sela = teks[_akhir_baris(teks, akhir) + 1 : isi[1][0].start_mark.index]
        catatan = "".join(f"{b}\n" for b in sela.split("\n") if b.strip())
        di = _awal_baris(teks, awal)
        return _sah(teks[:di] + catatan + teks[di:awal] + teks[isi[1][0].start_mark.index :], harap)
    return _sah(teks[: _awal_baris(teks, awal)] + teks[_akhir_baris(teks, akhir) + 1 :], harap)


def pindah(teks: str, dari: Jalur, ke: Jalur, letak: int) -> str:
    """The text with an item of a list taken out and put into the list at `ke`, where it then stands at `letak`, with
    the comments above it. `ke` must not lie behind `dari` in the same list."""
    nilai = nilai_di(teks, dari)
    sumber, tujuan = _simpul(akar_of(teks), dari[:-1]), _simpul(akar_of(teks), ke)
    assert isinstance(sumber, SequenceNode)
    tersisa = len(tujuan.value) - (list(ke) == list(dari[:-1])) if isinstance(tujuan, SequenceNode) else 0
    if sumber.flow_style or tersisa == 0 or tujuan.flow_style:
        return sisip(hapus(teks, dari), ke, letak, nilai)
    harap = polos(akar_of(teks))
    del _ambil(harap, dari[:-1])[dari[-1]]
    _ambil(harap, ke).insert(letak, nilai)
    butir = sumber.value[int(dari[-1])]
    awal = _dengan_catatan(teks, _awal_baris(teks, butir.start_mark.index))
    akhir = _akhir_baris(teks, _akhir(teks, butir)) + 1
    geser = _kolom(tujuan) - _kolom(sumber)
    baris = [_geser(b, geser) for b in teks[awal:akhir].removesuffix("\n").split("\n")]
    if len(sumber.value) == 1:
        sisa = teks[: sumber.start_mark.index] + "[]" + teks[_akhir(teks, butir) :]
    else:
        sisa = teks[:awal] + teks[akhir:]
    daftar = _simpul(akar_of(sisa), ke)
    assert isinstance(daftar, SequenceNode)
    return _sah(_sisip_baris(sisa, daftar, letak, baris), harap)


def baris_of(teks: str, jalur: Jalur) -> tuple[int, int]:
    """The first and the last line of what stands at a path, counted from 1; (0, 0) where nothing does."""
    simpul = _simpul(akar_of(teks), jalur)
    if simpul is None:
        return (0, 0)
    return simpul.start_mark.line + 1, teks.count("\n", 0, _akhir(teks, simpul)) + 1


def akar_of(teks: str) -> Node | None:
    """The parsed text; None where it holds nothing."""
    import yaml

    return yaml.compose(teks, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def polos(simpul: Node | None) -> Any:
    """A node as texts, lists and mappings."""
    match simpul:
        case None:
            return {}
        case ScalarNode():
            return "" if not simpul.style and simpul.value in _KOSONG else simpul.value
        case SequenceNode():
            return [polos(s) for s in simpul.value]
    return {k.value: polos(v) for k, v in simpul.value}


def _ambil(isi: Any, jalur: Jalur) -> Any:
    for bagian in jalur:
        if isinstance(isi, dict):
            isi = isi.get(bagian)
        elif isinstance(isi, list) and isinstance(bagian, int) and bagian < len(isi):
            isi = isi[bagian]
        else:
            return None
    return isi


def _simpul(simpul: Node | None, jalur: Jalur) -> Any:
    for bagian in jalur:
        if isinstance(simpul, MappingNode):
            simpul = next((v for k, v in simpul.value if k.value == bagian), None)
        elif isinstance(simpul, SequenceNode) and isinstance(bagian, int) and bagian < len(simpul.value):
            simpul = simpul.value[bagian]
        else:
            return None
    return simpul


def _akhir(teks: str, simpul: Node) -> int:
    """Where the last character of a node ends, without the lines that only follow it."""
    if isinstance(simpul, ScalarNode) or (isinstance(simpul, CollectionNode) and simpul.flow_style):
        awal, akhir = simpul.start_mark.index, simpul.end_mark.index
        return awal + len(teks[awal:akhir].rstrip(_SELA))
    terakhir = simpul.value[-1]
    if isinstance(simpul, SequenceNode):
        return _akhir(teks, terakhir)
    return max(_akhir(teks, terakhir[1]), teks.index(":", terakhir[0].end_mark.index) + 1)


def _isi(nilai: object, kolom: int, *, alir_saja: bool) -> str:
    """What stands behind the colon of a key at a column."""
    if alir_saja or not (isinstance(nilai, list) and any(isinstance(s, dict) for s in nilai)):
        return f" {alir(nilai) if alir_saja else nilai_yaml(nilai)}"
    baris = [f"{' ' * (kolom + 2)}{b}" for satu in nilai for b in _baris_butir(satu, rapat=_muat(satu))]
    return "".join(f"\n{b}" for b in baris)


def _butir(nilai: object, daftar: SequenceNode) -> list[str]:
    """An item as lines, written as its neighbours are."""
    rapat = all(not isinstance(s, MappingNode) or bool(s.flow_style) for s in daftar.value)
    kolom = daftar.start_mark.column
    return [f"{' ' * kolom}{b}" for b in _baris_butir(nilai, rapat=rapat)]


def _baris_butir(nilai: object, *, rapat: bool) -> list[str]:
    if not isinstance(nilai, dict) or not nilai or rapat:
        return [f"- {nilai_yaml(nilai)}"]
    baris: list[str] = []
    for kunci, isi in nilai.items():
        baris += f"{skalar(str(kunci))}:{_isi(isi, 0, alir_saja=False)}".split("\n")
    return [f"{'  ' if n else '- '}{b}" for n, b in enumerate(baris)]


def _muat(nilai: object) -> bool:
    return len(alir(nilai)) <= _LEBAR


def _sisip_baris(teks: str, daftar: SequenceNode, letak: int, baris: list[str]) -> str:
    if letak >= len(daftar.value):
        di = _akhir_baris(teks, _akhir(teks, daftar.value[-1]))
        return teks[:di] + "".join(f"\n{b}" for b in baris) + teks[di:]
    butir = daftar.value[letak].start_mark.index
    if letak == 0 and teks[_awal_baris(teks, butir) : daftar.start_mark.index].strip():
        raise ValueError("a list that begins behind a dash cannot be added to at its front")
    di = _dengan_catatan(teks, _awal_baris(teks, butir))
    return teks[:di] + "".join(f"{b}\n" for b in baris) + teks[di:]


def _dengan_catatan(teks: str, awal: int) -> int:
    """The beginning of the comment lines directly above a line."""
    while awal:
        atas = _awal_baris(teks, awal - 1)
        if not teks[atas : awal - 1].lstrip().startswith("#"):
            break
        awal = atas
    return awal


def _geser(baris: str, kolom: int) -> str:
    if kolom >= 0:
        return " " * kolom + baris if baris.strip() else baris
    return baris[min(-kolom, len(baris) - len(baris.lstrip())) :]


def _wadah(simpul: Node) -> str:
    return "{}" if isinstance(simpul, MappingNode) else "[]"


def _kolom(simpul: Node) -> int:
    return int(simpul.start_mark.column)


def _awal_baris(teks: str, letak: int) -> int:
    return teks.rfind("\n", 0, letak) + 1


def _akhir_baris(teks: str, letak: int) -> int:
    akhir = teks.find("\n", letak)
    return len(teks) if akhir < 0 else akhir


def _sah(teks: str, harap: object) -> str:
    """The text, when it holds what it should; anything else is a fault of this module and must never be saved."""
    hasil = polos(akar_of(teks))
    if hasil != harap:
        raise ValueError("the edited text does not hold what was asked for")
    return teks
