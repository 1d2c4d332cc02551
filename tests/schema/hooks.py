"""What the schema tester is told of this store: names that are there, and that cursors are given, not made."""

import json
import os

import schemathesis

KNOWN = json.loads(os.environ["RECOUNT_KNOWN"])


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    for name, value in list((path_parameters or {}).items()):
        known = KNOWN.get(name, [])
        text = str(value)
        # Two of three by what was made, so that a case stays the same when it is run again.
        if known and len(text) < 200 and sum(text.encode("utf-8", "replace")) % 3:
            path_parameters[name] = known[len(text) % len(known)]
    return path_parameters


@schemathesis.hook
def before_call(context, case, kwargs):
    cursor = (case.query or {}).get("cursor")
    # One that breaks the schema is left in: it must be refused.
    if os.environ.get("RECOUNT_CURSORS") != "made" and isinstance(cursor, str) and 0 < len(cursor) <= 2000:
        case.query.pop("cursor")
