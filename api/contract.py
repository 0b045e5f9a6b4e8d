"""The contract as a page; FastAPI's own loads scripts from elsewhere."""

from html import escape
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.paper import paper

PROBLEMS = (
    '<h2 id="invalid">Problems</h2><p>Errors are <code>application/problem+json</code> (RFC 9457): '
    "<code>detail</code> says in a sentence what is wrong; with 422, <code>errors</code> names each "
    "<code>field</code>, and the <code>allowed</code> values where there are only some.</p>"
)

router = APIRouter(include_in_schema=False)


@router.get("/docs")
async def docs(request: Request) -> HTMLResponse:
    """Show the contract to people; programs read /openapi.json."""
    contract = request.app.openapi()
    operations = [
        _operation(f"{method.upper()} {path}", operation, contract["components"]["schemas"])
        for path, methods in contract["paths"].items()
        for method, operation in methods.items()
    ]
    head = '<h1>The API</h1><p><a href="openapi.json">openapi.json</a></p>'
    return paper("The API", {"en": head + "".join(operations) + PROBLEMS})


def _operation(name: str, operation: dict[str, Any], schemas: dict[str, Any]) -> str:
    text = escape(operation["description"]).replace("\n\n", "</p><p>")
    answers = ", ".join(f"{status} {escape(said['description'])}" for status, said in operation["responses"].items())
    return f"<h2><code>{escape(name)}</code></h2><p>{text}</p>{_fields(operation, schemas)}<p>Answers: {answers}</p>"


def _fields(operation: dict[str, Any], schemas: dict[str, Any]) -> str:
    """Return what an operation takes, as a table."""
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    properties = schemas.get(body.get("$ref", "").rpartition("/")[2], {}).get("properties", {})
    taken = {name: field.get("description", "") for name, field in properties.items()}
    taken |= {field["name"]: field.get("description", "") for field in operation.get("parameters", [])}
    rows = "".join(f"<tr><td><code>{name}</code></td><td>{escape(text)}</td></tr>" for name, text in taken.items())
    return f"<table>{rows}</table>" if rows else ""
