"""What the fields of a manual are called, in both languages, and the groups in which a form shows them."""

from akuntabel.web.bahasa import dwi

KELOMPOK_MANUAL: tuple[tuple[tuple[str, str], tuple[str, ...]], ...] = (
    (("Identitas", "Identity"), ("kode", "nama", "definisi", "tujuan")),
    (
        ("Ukuran", "Measure"),
        ("satuan", "polarisasi", "aspek_target", "label", "nilai_terbaik", "realisasi_terburuk"),
    ),
    (("Formula", "Formula"), ("formula",)),
    (
        ("Penilaian", "Scoring"),
        (
            "konsolidasi_periode",
            "konsolidasi_lokasi",
            "validitas",
            "kendali",
            "skala",
            "batas_atas",
            "konversi_120",
            "wajib",
            "target_peraturan",
        ),
    ),
    (
        ("Data", "Data"),
        (
            "penanggung_jawab",
            "penyedia_data",
            "penguji_data",
            "sumber_data",
            "periode_pelaporan",
            "aturan_data_kosong",
            "verifikasi_data",
            "ketelitian_data",
            "keterbatasan_data",
            "kompensasi_data",
        ),
    ),
    (("Rujukan dan catatan", "Sources and notes"), ("rujukan", "keyakinan", "pengecualian", "catatan")),
)
"""Every field of a manual once, in the order of the form."""

SEBUTAN_MANUAL: dict[str, tuple[str, str]] = {
    "kode": ("Kode IKU", "Code of the indicator"),
    "nama": ("Nama IKU", "Name of the indicator"),
    "definisi": ("Definisi", "Definition"),
    "tujuan": ("Tujuan", "Purpose"),
    "satuan": ("Satuan", "Unit"),
    "polarisasi": ("Polarisasi", "Polarity (polarisasi)"),
    "aspek_target": ("Aspek target", "Aspect of the target"),
    "label": ("Label skala", "Labels of the scale"),
    "nilai_terbaik": ("Nilai terbaik yang mungkin", "Best possible value"),
    "realisasi_terburuk": ("Realisasi terburuk", "Worst realisasi"),
    "formula": ("Formula", "Formula"),
    "konsolidasi_periode": ("Konsolidasi periode", "Consolidation of periods"),
    "konsolidasi_lokasi": ("Konsolidasi lokasi", "Consolidation of sub-units"),
    "validitas": ("Validitas", "Validity"),
    "kendali": ("Tingkat kendali", "Degree of control"),
    "skala": ("Skala stabilize", "Scale of stabilize"),
    "batas_atas": ("Batas atas indeks", "Upper bound of the index"),
    "konversi_120": ("Konversi 120", "Conversion to 120"),
    "wajib": ("IKU wajib", "Prescribed indicator"),
    "target_peraturan": ("Target menurut peraturan", "Target fixed by regulation"),
    "penanggung_jawab": ("Penanggung jawab", "Responsible unit"),
    "penyedia_data": ("Penyedia data", "Data provider"),
    "penguji_data": ("Penguji data", "Data verifier"),
    "sumber_data": ("Sumber data", "Source of data"),
    "periode_pelaporan": ("Periode pelaporan", "Reporting period"),
    "aturan_data_kosong": ("Bila data tidak ada", "When data are missing"),
    "verifikasi_data": ("Verifikasi data", "Verification of data"),
    "ketelitian_data": ("Ketelitian data", "Precision of data"),
    "keterbatasan_data": ("Keterbatasan data", "Limits of data"),
    "kompensasi_data": ("Kompensasi keterbatasan", "How limits are balanced"),
    "rujukan": ("Rujukan", "Source"),
    "keyakinan": ("Keyakinan per isian", "Confidence per field"),
    "pengecualian": ("Pengecualian pemeriksaan", "Exceptions from checks"),
    "catatan": ("Catatan", "Notes"),
}
"""The name of each field of a manual."""
SEBUTAN_KOMPONEN: dict[str, tuple[str, str]] = {
    "kode": ("Kode", "Code"),
    "nama": ("Nama", "Name"),
    "satuan": ("Satuan", "Unit"),
    "sumber_data": ("Sumber data", "Source of data"),
}
"""The name of each field of a component."""
PANJANG = frozenset(
    {
        "definisi", "tujuan", "formula", "aturan_data_kosong", "verifikasi_data", "ketelitian_data",
        "keterbatasan_data", "kompensasi_data", "keyakinan", "pengecualian", "catatan", "rujukan",
    }
)  # fmt: skip
"""Fields that hold more than one line shows."""


def sebut_isian(nama: str) -> str:
    """The name of a field of a manual or of its components as people read it."""
    bagian = nama.split(".")
    if len(bagian) == 3 and bagian[2] in SEBUTAN_KOMPONEN:
        return f"{dwi('Komponen', 'Component')} {int(bagian[1]) + 1}: {dwi(*SEBUTAN_KOMPONEN[bagian[2]])}"
    return dwi(*SEBUTAN_MANUAL[nama]) if nama in SEBUTAN_MANUAL else nama
