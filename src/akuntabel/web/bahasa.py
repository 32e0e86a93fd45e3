"""The two languages of the door, side by side in the code as at the terminal."""

from django.utils.translation import get_language


def dwi(indonesia: str, english: str) -> str:
    """The text in the language of the page."""
    return english if (get_language() or "id").startswith("en") else indonesia
