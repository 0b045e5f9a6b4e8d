"""Secrets in files that others see."""

from __future__ import annotations

import pytest

from tests.lint.said import codes, found, one, stretch

OPENAI = "sk-proj-" + "abcDEF123456ghiJKL7890"
LIVEKIT = "ZtU8x0pQw3rVn5m" + "Kj7hGf2dSa9lCb4eYiOuTzXrWqPvN"
HEX = "0123456789abcdef" * 2

SECRETS = [
    # a line of voice.yaml, the secret, the variable
    (f"# {OPENAI}", OPENAI, "OPENAI_API_KEY"),
    (f"# OPENAI_API_KEY={OPENAI}", OPENAI, "OPENAI_API_KEY"),
    (f"x-a: {{api_key: {OPENAI}}}", OPENAI, "OPENAI_API_KEY"),
    (f'x-a: {{"api_key": "{OPENAI}"}}', OPENAI, "OPENAI_API_KEY"),
    ("# sk-ant-" + "api03-abcdef123456", "sk-ant-" + "api03-abcdef123456", "ANTHROPIC_API_KEY"),
    (f"x-a: {{plugin: deepgram, api_key: {HEX}}}", HEX, "DEEPGRAM_API_KEY"),
    (f"x-a: {{plugin: elevenlabs, api_key: {HEX}}}", HEX, "ELEVEN_API_KEY"),
    (f"x-a:\n  plugin: deepgram\n  api_key: '{HEX}'", HEX, "DEEPGRAM_API_KEY"),
    ("# LIVEKIT_API_KEY: APIq3xYz12AbCdE", "APIq3xYz12AbCdE", "LIVEKIT_API_KEY"),
    (f"# livekit_api_secret: {LIVEKIT}", LIVEKIT, "LIVEKIT_API_SECRET"),
    ("# Authorization: Bearer abcdef1234567890abcdef", "abcdef1234567890abcdef", "ACCESS_TOKEN"),
    ("# -----BEGIN RSA PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----", "PRIVATE_KEY"),
    ("# AKIA" + "IOSFODNN7ABCDEFG", "AKIA" + "IOSFODNN7ABCDEFG", "AWS_ACCESS_KEY_ID"),
    ("# password: hunter2", "hunter2", "PASSWORD"),
    ("x-a: {db_password: s3cretpw}", "s3cretpw", "DB_PASSWORD"),
    ("x-a: {token: AbCdEfGhIjKlMnOpQrStUvWx}", "AbCdEfGhIjKlMnOpQrStUvWx", "TOKEN"),
    ("x-a: [postgres://user:s3cretpw@host/db]", "user:s3cretpw", "DATABASE_URL"),
]


@pytest.mark.parametrize(("line", "secret", "variable"), SECRETS, ids=range(len(SECRETS)))
def test_a_secret_is_shown_at_its_place_and_its_variable_named(line: str, secret: str, variable: str) -> None:
    files = {"voice.yaml": f"language_model: {{plugin: offline}}\n{line}\n"}
    diagnostic = one(files)
    assert (diagnostic.code, stretch(files, diagnostic.place)) == ("E901", secret)
    assert variable in diagnostic.advice()
    assert "revoked" in diagnostic.advice()


@pytest.mark.parametrize(("line", "secret", "variable"), SECRETS, ids=range(len(SECRETS)))
def test_a_message_never_tells_a_secret(line: str, secret: str, variable: str) -> None:
    diagnostic = one({"voice.yaml": f"language_model: {{plugin: offline}}\n{line}\n"})
    for language in ("en", "ar"):
        said = f"{diagnostic.message(language)} {diagnostic.advice(language)} {diagnostic.hint(language)}"
        assert secret[:5] not in said
        assert variable in said


INNOCENT = [
    "x-a: {api_key: none}", "x-a: {api_key: not-needed}", "x-a: {api_key: ollama}", "x-a: {api_key: lm-studio}",
    "x-a: {api_key: '{{ key }}'}", "x-a: {api_key: $OPENAI_API_KEY}", "x-a: {api_key: '${OPENAI_API_KEY}'}",
    "x-a: {api_key: OPENAI_API_KEY}", "x-a: {api_key: <your key>}", "x-a: {api_key: your-key-here-123456}",
    "x-a: {api_key: sk-no-key-required}", "x-a: {api_key: ''}", "x-a: {api_key: }", "x-a: {api_key: xxxxxxxxxxxxxxxx1}",
    "x-a: {token: gpt-4.1-mini}", "x-a: {token: gpt-4o-mini-transcribe}",
    "x-a: {token: Llama-3.1-8B-Instruct}",
    "x-a: {max_completion_tokens: 150, tokenizer: llama3.2-8b}", "x-a: {secret: ask the boss}", "# password: reception",
    "# sk-... is a key", "# sk-xxxxxxxxxxxxxxxxxxxxxxxx", "# ask for the task-management-system-2000-manual",
    "# see https://example.com:8080/x@y and API documentation", "# AKIAIOSFODNN7EXAMPLE",
    "# Bearer of good news, 1234567",
    "x-a: {url: 'https://user:${PASSWORD}@host'}", "x-a: {passwords: [one, two]}",
]  # fmt: skip


@pytest.mark.parametrize("line", INNOCENT)
def test_an_example_a_variable_and_a_model_are_no_secrets(line: str) -> None:
    assert "E901" not in codes({"voice.yaml": f"language_model: {{plugin: offline}}\n{line}\n"})


def test_a_secret_in_a_template_is_found_in_its_text_and_its_comments() -> None:
    files = {"prompts/sales.md.j2": f"You are {{{{ persona }}}}.\nYour key is {OPENAI}.\n{{# token: {HEX} #}}\n"}
    assert [(d.code, stretch(files, d.place)) for d in found(files)] == [("E901", OPENAI), ("E901", HEX)]


def test_what_is_said_about_passwords_is_no_password() -> None:
    files = {"prompts/sales.md.j2": "You are {{ persona }}. Ask for the password: never say the token: it is secret.\n"}
    assert codes(files) == []


def test_one_secret_is_one_finding_however_many_signs_it_bears() -> None:
    assert len(found({"voice.yaml": f"# secret_token: {OPENAI}\nlanguage_model: {{plugin: offline}}\n"})) == 1


def test_a_secret_is_found_in_a_file_that_cannot_be_read_as_yaml() -> None:
    assert "E901" in codes({"voice.yaml": f"language_model: [{{plugin: offline\n# {OPENAI}\n"})
