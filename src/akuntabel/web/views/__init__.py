"""One module per word; each view is a function from request and visit to page."""
