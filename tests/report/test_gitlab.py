"""GitLab code quality: the fields it reads, each of its type."""

import json

import jsonschema

from factcheck.report.gitlab import render
from tests.helpers.decided import decided_report, wide_report

SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}  # fmt: skip


def issues(report):
    told = json.loads(render(report))
    jsonschema.validate(told, SCHEMA)
    return told


def test_it_has_the_fields_that_are_read():
    assert len(issues(decided_report())) == 6


def test_fingerprints_tell_findings_apart():
    names = [each["fingerprint"] for each in issues(wide_report(40))]
    assert len(set(names)) == 40


def test_what_fails_is_worse_than_what_is_decided():
    severity = {each["fingerprint"][0]: each["severity"] for each in issues(decided_report())}
    assert severity == {"0": "critical", "2": "critical", "3": "minor", "a": "minor", "1": "info", "b": "info"}


def test_findings_of_one_fingerprint_are_told_apart():
    from dataclasses import replace

    report = decided_report()
    twin = replace(report, facts=(report.facts[0], replace(report.facts[0], id="other")))
    names = [each["fingerprint"] for each in issues(twin) if each["check_name"] == "contradiction"]
    assert names == ["0" * 20, "0" * 20 + "-2"]
