"""Steps of agreements and signed documents, held against what the chain of audit entries tells of them."""

import json
from collections.abc import Iterator

from akuntabel.domain.isi_kantor import sidik_berkas
from akuntabel.domain.rantai import Putus
from akuntabel.records.models import EntriAudit, NaskahTerbit, PeralihanNaskah


def periksa_naskah() -> Iterator[Putus]:
    """Every step that no entry tells of, that is not as its entry says, or whose document is not the one signed."""
    tercatat = {}
    for nomor, isi in EntriAudit.objects.filter(isi__contains='"peralihan":').values_list("nomor", "isi").iterator():
        data = json.loads(isi)["data"]
        if "peralihan" in data:
            tercatat[data["peralihan"]] = (nomor, data)
    terbit: dict[int, dict[str, str]] = {}
    for satu in NaskahTerbit.objects.order_by("pk").iterator(chunk_size=20):
        terbit.setdefault(satu.peralihan_id, {})[satu.jenis] = sidik_berkas(bytes(satu.isi))
    ada = set()
    for langkah in PeralihanNaskah.objects.select_related("simpanan").order_by("pk"):
        ada.add(langkah.pk)
        if langkah.pk not in tercatat:
            yield Putus(0, f"langkah perjanjian {langkah.pk} tidak dicatat oleh entri mana pun")
            continue
        nomor, data = tercatat[langkah.pk]
        dicatat = {k: data[k] for k in ("naskah", "dari", "ke", "alasan", "isi")}
        if dicatat != _isi(langkah):
            yield Putus(nomor, f"langkah perjanjian {langkah.pk} berbeda dari yang dicatat entri ini")
        if data["terbit"] != terbit.get(langkah.pk, {}):
            yield Putus(nomor, f"dokumen langkah {langkah.pk} bukan yang ditandatangani")
    for kunci in tercatat.keys() - ada:
        yield Putus(tercatat[kunci][0], f"langkah perjanjian {kunci} yang dicatat entri ini hilang")


def _isi(langkah: PeralihanNaskah) -> dict[str, object]:
    return {
        "naskah": langkah.naskah,
        "dari": langkah.dari,
        "ke": langkah.ke,
        "alasan": langkah.alasan,
        "isi": [langkah.simpanan.nomor, langkah.simpanan.sidik],
    }
