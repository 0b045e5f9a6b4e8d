"""What is written in the files is what the centre is."""

from __future__ import annotations

from pathlib import Path

from engine.opening import open_centre
from tests.centres import SMALL, folder


def test_the_model_may_transfer_where_the_staff_do_not_forbid_it(tmp_path: Path) -> None:
    written = SMALL.replace("{persona: Bob", "{model_may_transfer: false, persona: Bob")
    departments = open_centre(folder(tmp_path, written)).departments
    assert {id_: each.model_may_transfer for id_, each in departments.items()} == {"desk": True, "bills": False}
