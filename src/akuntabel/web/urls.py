"""The addresses of the web door."""

from django.urls import path, re_path, register_converter

from akuntabel.web.views import (
    adendum,
    akun,
    audit,
    bawahan,
    beranda,
    bobot,
    cascading,
    dasar_hukum,
    hak,
    isi_perjanjian,
    jejak,
    kantor,
    laporan,
    lembar,
    manual,
    orang,
    organisasi,
    paket,
    perjanjian,
    pertukaran,
    peta_rencana,
    renstra,
    riwayat,
)


class AlamatUnit:
    """A path of codes from the top: `kanwil/kpp-a`; the words after it begin with a dash, which no code does."""

    regex = r"[^/-][^/]*(?:/[^/-][^/]*)*"

    def to_python(self, nilai: str) -> str:
        """The address."""
        return nilai

    def to_url(self, nilai: str) -> str:
        """The address."""
        return nilai


register_converter(AlamatUnit, "unit")

urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("bahasa/", akun.ganti_bahasa, name="bahasa"),
    path("saya/", akun.saya, name="saya"),
    path("unit/<unit:alamat>/-/", kantor.unit, name="unit"),
    path("unit/<unit:alamat>/-/<int:tahun>/", kantor.kartu, name="kartu"),
    path("unit/<unit:alamat>/-/<int:tahun>/peta/", kantor.peta, name="peta"),
    path("unit/<unit:alamat>/-/<int:tahun>/bawahan/", bawahan.bawahan, name="bawahan"),
    path("unit/<unit:alamat>/-/<int:tahun>/iku/<str:kode>/", kantor.iku, name="iku"),
    path("unit/<unit:alamat>/-/<int:tahun>/jelaskan/<str:kode>/", jejak.jelaskan, name="jelaskan"),
    re_path(
        r"^unit/(?P<alamat>[^/-][^/]*(?:/[^/-][^/]*)*)/-/(?P<tahun>[0-9]+)/laporan\.(?P<jenis>pdf|docx|html|xlsx)$",
        laporan.laporan,
        name="laporan",
    ),
    path("unit/<unit:alamat>/-/<int:tahun>/rencana/peta/", peta_rencana.peta_rencana, name="peta_rencana"),
    path("unit/<unit:alamat>/-/<int:tahun>/rencana/renstra/", renstra.renstra, name="renstra"),
    path("unit/<unit:alamat>/-/<int:tahun>/rencana/dasar-hukum/", dasar_hukum.dasar_hukum, name="dasar_hukum"),
    path("unit/<unit:alamat>/-/<int:tahun>/rencana/manual/", manual.manual_semua, name="manual_semua"),
    path("unit/<unit:alamat>/-/<int:tahun>/rencana/manual/<path:kode>/", manual.manual, name="manual"),
    path(
        "unit/<unit:alamat>/-/<int:tahun>/rencana/riwayat/<path:bagian>/",
        riwayat.riwayat_rencana,
        name="riwayat_rencana",
    ),
    path(
        "unit/<unit:alamat>/-/<int:tahun>/rencana/pulihkan/<path:bagian>/",
        riwayat.pulihkan_rencana,
        name="pulihkan_rencana",
    ),
    path("unit/<unit:alamat>/-/paket/", paket.paket, name="paket"),
    path("unit/<unit:alamat>/-/paket/<path:kode>/", paket.paket_isi, name="paket_isi"),
    path("unit/<unit:alamat>/-/<int:tahun>/perjanjian/", perjanjian.perjanjian, name="perjanjian"),
    path("unit/<unit:alamat>/-/<int:tahun>/perjanjian/target/", isi_perjanjian.target, name="target"),
    path("unit/<unit:alamat>/-/<int:tahun>/perjanjian/pihak/", isi_perjanjian.pihak, name="pihak"),
    path("unit/<unit:alamat>/-/<int:tahun>/cascading/", cascading.cascading, name="cascading"),
    path("unit/<unit:alamat>/-/<int:tahun>/perjanjian/bobot/", bobot.bobot, name="bobot"),
    path("unit/<unit:alamat>/-/<int:tahun>/perjanjian/isi/<slug:nama>/", lembar.lembar, name="lembar"),
    path("unit/<unit:alamat>/-/<int:tahun>/perjanjian/adendum/", adendum.adendum, name="adendum"),
    re_path(
        r"^unit/(?P<alamat>[^/-][^/]*(?:/[^/-][^/]*)*)/-/(?P<tahun>[0-9]+)/perjanjian/naskah\.(?P<jenis>pdf|docx)$",
        perjanjian.naskah,
        name="naskah",
    ),
    re_path(
        r"^unit/(?P<alamat>[^/-][^/]*(?:/[^/-][^/]*)*)/-/(?P<tahun>[0-9]+)/ekspor\.(?P<akhiran>zip|xlsx)$",
        pertukaran.ekspor,
        name="ekspor",
    ),
    path("unit/<unit:alamat>/-/berkas/", pertukaran.berkas, name="berkas"),
    path("unit/<unit:alamat>/-/impor/", pertukaran.impor, name="impor"),
    path("unit/<unit:alamat>/-/impor/<uuid:kunci>/", pertukaran.pratinjau, name="pratinjau"),
    path("unit/<unit:alamat>/-/audit/", audit.audit, name="audit"),
    path("unit/<unit:alamat>/-/hak/", hak.hak, name="hak"),
    path("unit/<unit:alamat>/-/organisasi/", organisasi.organisasi, name="organisasi"),
    path("unit/<unit:alamat>/-/orang/", orang.orang, name="orang"),
    path("unit/<unit:alamat>/-/orang/<int:kunci>/", orang.satu_orang, name="satu_orang"),
    path("unit/<unit:alamat>/-/orang/<int:kunci>/tautan/", orang.tautan, name="tautan"),
    path("unit/<unit:alamat>/-/orang/<int:kunci>/faktor/", orang.lepas_faktor, name="lepas_faktor"),
    path("unit/<unit:alamat>/-/orang/<int:kunci>/cabut/<int:penugasan>/", orang.cabut_peran, name="cabut_peran"),
    path("unit/<unit:alamat>/-/orang/<int:kunci>/aktif/", orang.aktifkan, name="aktifkan"),
    path("unit/<unit:alamat>/-/orang/<int:kunci>/nonaktif/", orang.nonaktifkan, name="nonaktifkan"),
]
