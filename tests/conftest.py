"""The Hypothesis profile of all tests: derandomised, small by default, larger through AKUNTABEL_FUZZ."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "akuntabel",
    max_examples=int(os.environ.get("AKUNTABEL_FUZZ", "60")),
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("akuntabel")
