"""Every address of the server: the web door's, and those of signing in."""

from django.urls import include, path

urlpatterns = [
    path("akun/", include("akuntabel.web.urls_akun")),
    path("", include("akuntabel.web.urls")),
]
handler403 = "akuntabel.web.views.galat.terlarang"
handler404 = "akuntabel.web.views.galat.tidak_ada"
handler500 = "akuntabel.web.views.galat.gagal"
