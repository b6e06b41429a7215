"""Every name whose capital titles keep, and every word that betrays a Welsh title. All is fabricated."""

from __future__ import annotations

import pytest

from .test_check_bibliography import codes, entry, problems

NAMES = """
    Wales Welsh Cymru Cymraeg England English Scotland Scottish Ireland Irish Britain British Europe
    European America American Africa African Asia Asian Australia Australian Canada Canadian China
    Chinese Denmark Danish Estonia Finland Finnish France French Germany German Iceland Italy
    Italian Japan Japanese Netherlands Dutch Norway Norwegian Ontario Patagonia Shanghai Singapore
    Spain Spanish Sweden Swedish Basque Breton Catalan Cornish Gaelic Latin Greek Arabic Urdu
    Bengali Romani Aberystwyth Anglesey Bangor Blaenau Gwent Bridgend Caerdydd Caerphilly Cardiff
    Carmarthen Carmarthenshire Ceredigion Clwyd Conwy Denbighshire Dyfed Flintshire Glamorgan
    Gwynedd Llandudno Llanelli London Merthyr Tydfil Monmouthshire Neath Newport Pembrokeshire Powys
    Rhondda Cynon Taf Swansea Abertawe Torfaen Wrexham Wrecsam Ynys Manceinion Manchester Edinburgh
    Glasgow Belfast Dublin Liverpool Oxford Cambridge January February April June July August
    September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    Christmas Easter Ramadan Eisteddfod Christian Muslim Islam Islamic Jewish Hindu Sikh Buddhist
    Montessori Piaget Vygotsky Vygotskian Socratic Estyn Hwb Ofsted Senedd Twitter Facebook Google
    Microsoft Instagram Wikipedia Erasmus Covid Brexit
""".split()  # noqa: SIM905


@pytest.mark.parametrize("name", NAMES)
def test_a_name_needs_braces(name: str) -> None:
    """Within a title, with or without the s of a genitive; not at its beginning, nor as a part of a word."""
    for written in (name, f"{name}'s", f"{name}’s"):
        assert codes(entry(f"title = {{Learning in {written} now}}")) == ["unprotected-name"]
    assert codes(entry(f"title = {{Learning in {{{name}}} now}}")) == []
    assert codes(entry(f"title = {{{name} and learning}}")) == []
    assert codes(entry(f"title = {{Learning in {name}x now}}")) == []


@pytest.mark.parametrize("name", ["May", "March", "Reading", "Bath", "Mold", "Barry", "Polish", "Turkey"])
def test_a_name_that_is_a_word_as_well_is_left(name: str) -> None:
    """Nobody can tell which is meant."""
    assert codes(entry(f"title = {{Learning in {name} now}}")) == []


PARTICLES = "yn yr y ac ar gyfer mewn i'r o'r a'r i’r o’r a’r".split()  # noqa: SIM905
NOUNS = """
    addysg addysgu arweinyddiaeth arwain athrawon cwricwlwm cymraeg cymru dysgu disgyblion gwella
    llesiant proffesiynol broffesiynol ysgol ysgolion
""".split()  # noqa: SIM905


@pytest.mark.parametrize("particle", PARTICLES)
def test_a_particle_betrays_a_welsh_title(particle: str) -> None:
    """With one of the nouns, or a second particle, and as a third of the words at least."""
    other = "yr" if particle == "yn" else "yn"
    assert codes(entry(f"title = {{Ffug {particle} dysgu}}")) == ["missing-langid"]
    assert codes(entry(f"title = {{Ffug {particle} {other} ffog fflach ffawd}}")) == ["missing-langid"]
    assert codes(entry(f"title = {{Ffug {particle} {other} ffog fflach ffawd ffos}}")) == []
    assert codes(entry(f"title = {{Ffug {particle} ffug}}")) == []


@pytest.mark.parametrize("noun", NOUNS)
def test_a_noun_betrays_a_welsh_title_beside_a_particle(noun: str) -> None:
    """Alone it does not: the word may be quoted in an English title."""
    assert codes(entry(f"title = {{Ffug yn {noun}}}")) == ["missing-langid"]
    assert codes(entry(f"title = {{Ffug {noun} ffug}}")) == []
    assert codes(entry(f"title = {{Ffug yn {noun}x}}")) == []


TITLES = """title subtitle booktitle booksubtitle title_cy title_en booktitle_cy booktitle_en journal
    journaltitle""".split()  # noqa: SIM905


@pytest.mark.parametrize("field", TITLES)
def test_no_title_is_in_capitals(field: str) -> None:
    """In any field that is printed as a title."""
    assert codes(entry(f"{field} = {{ALL FABRICATED LEARNING}}")) == ["title-capitals"]


@pytest.mark.parametrize("field", ["shorttitle", "series", "note", "publisher", "journal_cy"])
def test_other_fields_may_be_in_capitals(field: str) -> None:
    """They are names, or not printed."""
    assert codes(entry(f"{field} = {{ALL FABRICATED LEARNING}}")) == []


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("ALL FABRICATED LEARNING", "title-capitals"),
        ("FABRICATED LEARNING", ""),
        ("ALL OF LEARN", ""),
        ("ALL OF LEARNS", "title-capitals"),
        ("ALL OF LEARNING 2", "title-capitals"),
        ("ALL OF LEARNING x", "unprotected-name"),
    ],
)
def test_a_title_in_capitals_has_several_words_and_a_long_one(title: str, code: str) -> None:
    """Three words at least, one of them of six letters; fewer may be abbreviations."""
    assert codes(entry(f"title = {{{{{title}}}}}")) == ([code] if code == "title-capitals" else [])


@pytest.mark.parametrize("count", [5, 6])
def test_the_first_five_names_are_told(count: int) -> None:
    """A long list of names ends in an ellipsis."""
    names = ["Wales", "London", "Cardiff", "Bangor", "Neath", "Powys"][:count]
    (problem,) = problems(entry(f"title = {{On {' '.join(names)} {names[0]}}}"))

    listed = ", ".join(f"'{name}'" for name in names[:5]) + " …" * (count > 5)
    assert problem.message == f"Some styles take away the capitals of {listed} in the title of 'a'."
    assert problem.remedy == "Put braces around each such word, as in {Wales}."
