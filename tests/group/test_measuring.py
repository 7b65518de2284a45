from factcheck.group.measuring import measuring
from factcheck.pipeline import check


def test_german_units_scales_and_spans_of_time_are_no_names():
    words = measuring(frozenset({"de", "en"}))
    assert {"millionen", "euro", "kilometer", "monate"} <= words
    assert "million" in words
    assert not measuring(frozenset({"en"}))


def test_a_label_names_who_is_fined_and_no_unit(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, figure in (("a", 20), ("b", 25)):
        said = f"Die Behörde verhängte gegen die Brauerei Baumann eine Geldbuße von {figure} Millionen Euro.\n"
        (tmp_path / f"{name}.txt").write_text(said, encoding="utf-8")
    (fact,) = check(["a.txt", "b.txt"]).facts
    assert "Euro" not in fact.label
    assert "Million" not in fact.label
