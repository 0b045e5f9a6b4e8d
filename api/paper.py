"""What every page is printed on: one style of its own, and a policy that lets nothing else in."""

import base64
import hashlib
from html import escape

from fastapi.responses import HTMLResponse

STYLE = (
    "body{font:1rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;"
    "background:#fff}section{margin-block:2.5rem}code{direction:ltr;unicode-bidi:isolate;background:#f2f2f2;"
    "padding:.1rem .3rem;border-radius:.2rem;overflow-wrap:anywhere}h1,h2{line-height:1.25}.ok{color:#17692d}"
    ".no{color:#a11313}td,th{text-align:start;vertical-align:top;padding:.2rem 1rem .2rem 0}"
)
_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def paper(title: str, sections: dict[str, str]) -> HTMLResponse:
    """Return a page of sections, each of HTML in the language of its key; the first is the page's own language."""
    body = "".join(f'<section lang="{lang}" dir="{_side(lang)}">{html}</section>' for lang, html in sections.items())
    own = next(iter(sections))
    text = (
        f'<!doctype html><html lang="{own}" dir="{_side(own)}"><head><meta charset="utf-8">'
        f'<title>{escape(title)}</title><meta name="viewport" content="width=device-width">'
        f"<style>{STYLE}</style></head><body>{body}</body></html>"
    )
    return HTMLResponse(text, headers={"Content-Security-Policy": POLICY})


def _side(language: str) -> str:
    return "rtl" if language == "ar" else "ltr"
