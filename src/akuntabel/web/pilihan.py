"""What a request chooses of a year: the quarter, and the day as of which it is shown."""

from dataclasses import dataclass
from datetime import date, datetime, time
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.utils.timezone import make_aware

from akuntabel.domain.periode import Triwulan


@dataclass(frozen=True, slots=True)
class Pilihan:
    """A quarter, and a day whose end counts; None for what is kept now."""

    triwulan: Triwulan
    hari: date | None

    @property
    def saat(self) -> datetime | None:
        """The last moment of the day where the office is."""
        return make_aware(datetime.combine(self.hari, time.max)) if self.hari else None

    @property
    def tanya(self) -> str:
        """The same choice as the query of an address."""
        hari = {"diketahui": self.hari.isoformat()} if self.hari else {}
        return f"?{urlencode({'triwulan': self.triwulan.value, **hari})}"


def pilihan_of(request: HttpRequest) -> Pilihan:
    """What was chosen; a quarter or a day that does not exist is an address that leads nowhere."""
    triwulan, hari = request.GET.get("triwulan", "4"), request.GET.get("diketahui", "")
    try:
        return Pilihan(Triwulan(int(triwulan)), date.fromisoformat(hari) if hari else None)
    except ValueError as salah:
        raise Http404 from salah
