"""Every write of the program: one function per act, each in one transaction with its entry in the chain of audit.

Enters the acting user (keyword `acting_user`, None only for the command line of the machine's owner) and a request in
plain values; leaves the changed record. Permission and transition are checked here, so that no door can forget them;
what may be done stands in `domain/hak.py`. An action that files no entry does not commit (`tindakan.py`).

Read next: `tindakan.py` (the wrapper), `wewenang.py` (the check), then one module per word.
"""
