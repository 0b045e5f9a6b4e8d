"""The address at which those who edit the configuration ask what is wrong with it."""

from typing import Literal

from fastapi import APIRouter, HTTPException

from api.checker import AWAY, Checked
from api.desk import Here
from api.problem import documented
from engine.errors import CannotRunError

router = APIRouter(tags=["configuration"])


@router.get("/api/validate", responses=documented(404, 422))
async def validate(desk: Here, lang: Literal["en", "ar"] = "en") -> Checked:
    """Say what is wrong with the configuration as it is on disk now.

    Calls go on with the configuration that the centre was started with, whatever is found.
    """
    try:
        return await desk.checker.check(lang)
    except CannotRunError as error:
        raise HTTPException(404, AWAY) from error
