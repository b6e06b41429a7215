"""Every name whose capital titles keep, and every word that betrays a Welsh title. All is fabricated."""

from __future__ import annotations

import pytest

from .test_check_bibliography import codes, entry

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
