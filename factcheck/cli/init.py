"""``factcheck init``: a claims.yaml of the facts found, for an editor to keep, rename, merge and split."""

from __future__ import annotations

from dataclasses import replace

import click

from factcheck.cli.failures import ERROR
from factcheck.cli.run import Asked, reading


@click.command("init", short_help="Write the facts that are found into a claims.yaml.")
@reading
def command(
    asked: Asked,
) -> int:
    """Write the facts that are found into a claims.yaml, for an editor to keep, rename, merge and split.

    Each fact that is told more than once becomes an entry, with the words by which its claims are known; claims that
    no word tells apart are held by their quotes. A claims.yaml that is there is added to: facts that are new, and
    nothing else; every other byte stays. Without PATHS, the case in this folder is read.

    \b
    factcheck init
    factcheck init articles/
    factcheck init articles/ --claims desk/claims.yaml

    Exit codes: 0 done, whether or not there was anything to add; 2 an error, or a source that could not be read.
    """
    from factcheck.casefile.write import open_case
    from factcheck.cli.case import CLAIMS
    from factcheck.cli.run import check
    from factcheck.proposed import propose
    from factcheck.report.words import counted

    file = asked.claims or CLAIMS
    held = file if file.is_file() else None
    run = replace(asked, claims=held).run()
    report = check(run)
    for problem in report.problems:
        click.echo(f"{problem.place}: {problem.text}", err=True)
    edited = open_case(file)
    proposed = propose(report, edited.case)
    edited.declare_all(proposed)
    edited.save()
    known = len(edited.case.facts) - len(proposed)
    more = counted(len(proposed), "fact") + (" more" if known else "")
    click.echo(f"{file.as_posix()}: {more} declared." if proposed else f"{file.as_posix()}: nothing to add.")
    return ERROR if report.problems else 0
