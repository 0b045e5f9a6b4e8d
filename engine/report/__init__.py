"""Findings as their readers want them: text, JSON, GitHub's annotations, SARIF."""
