"""The home page: what this is, who answers, whether they can, and how to call; in Arabic and English."""

from html import escape

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from api.desk import Here
from api.health import Report
from api.paper import paper
from engine.model import CallCentre, Text

_WORDS = {
    "ar": {
        "what": "مركز اتصال يردّ فيه مساعدون يعملون بالذكاء الاصطناعي.",
        "departments": "الأقسام",
        "ok": "المركز جاهز للرد على المكالمات.",
        "no": "المركز لا يستطيع الرد على المكالمات الآن.",
        "how": "للاتصال، اكتب في نافذة الأوامر:",
        "programs": "تحصل البرامج على رمز الدخول من",
        "more": "جميع العناوين",
    },
    "en": {
        "what": "A call centre where AI assistants answer.",
        "departments": "Departments",
        "ok": "The centre is ready to answer calls.",
        "no": "The centre cannot answer right now.",
        "how": "To call, type in a terminal:",
        "programs": "Programs get a token from",
        "more": "every address",
    },
}

router = APIRouter(include_in_schema=False)


@router.get("/")
async def home(desk: Here, request: Request) -> HTMLResponse:
    """Say what this is, who answers, whether they can, and how to call."""
    report = await desk.health.report()
    url = escape(str(request.base_url))
    sections = {language: _section(language, desk.centre, report, url) for language in ("ar", "en")}
    return paper(_in(desk.centre, desk.centre.company, desk.centre.language) or "Switchboard", sections)


def _section(language: str, centre: CallCentre, report: Report, url: str) -> str:
    """Return all there is to say in one language."""
    words = _WORDS[language]
    state = "ok" if report.status == "ok" else "no"
    people = "".join(
        f"<tr><td>{escape(_in(centre, d.name, language))}</td><td>{escape(_in(centre, d.persona, language))}</td></tr>"
        for d in centre.departments.values()
    )
    return (
        f"<h1>{escape(_in(centre, centre.company, language)) or 'Switchboard'}</h1><p>{words['what']}</p>"
        f'<p class="{state}">{words[state]}</p><h2>{words["departments"]}</h2><table>{people}</table>'
        f"<p>{words['how']} <code>engine dial --url {url}</code></p>"
        f'<p>{words["programs"]} <code>POST {url}api/token</code> (<a href="docs">{words["more"]}</a>)</p>'
    )


def _in(centre: CallCentre, text: Text, language: str) -> str:
    """Return a text in a language, else in the centre's own."""
    return text.get(language, text.get(centre.language, ""))
