"""The address at which those who edit the configuration ask what is wrong with it."""

from secrets import compare_digest
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api.checker import AWAY, Checked
from api.desk import Here
from api.problem import documented
from engine.errors import CannotRunError

router = APIRouter(tags=["configuration"])
shown = HTTPBearer(auto_error=False, description="The key in SWITCHBOARD_OPERATOR_KEY.")
REFUSED = "Only an operator may ask this: show the key in SWITCHBOARD_OPERATOR_KEY as `Authorization: Bearer …`."


def operator(desk: Here, key: Annotated[HTTPAuthorizationCredentials | None, Depends(shown)]) -> None:
    """Let nobody pass who does not show the operator's key; where there is none, nobody at all."""
    expected = desk.settings.operator_key.encode()
    if not (expected and key and compare_digest(key.credentials.encode(), expected)):
        raise HTTPException(401, REFUSED, {"WWW-Authenticate": "Bearer"})


@router.get("/api/validate", responses=documented(401, 404, 422), dependencies=[Depends(operator)])
async def validate(desk: Here, lang: Literal["en", "ar"] = "en") -> Checked:
    """Say what is wrong with the configuration as it is on disk now.

    Calls go on with the configuration that the centre was started with, whatever is found.
    """
    try:
        return await desk.checker.check(lang)
    except CannotRunError as error:
        raise HTTPException(404, AWAY) from error
