"""What programs read in a page's head, read back by a reader that is not ours; hostile words among it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import extruct
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from rdflib import SDO

from macros.bibliography.conversion import as_works
from macros.bibliography.reading.entries import read
from macros.content import loading as sources
from macros.content.model import Activity, CaseStudy, Release
from macros.language import Language
from macros.pages import records
from macros.pages.parts import templates
from macros.site.metadata import pages as metadata
from macros.site.publication import Publication
from macros.site.site import Site
from tests import samples
from tests.conftest import ROOT

REAL = sources.load(ROOT)[0]
URL = "https://toolkit.test/"
BIBLIOGRAPHY = r"""
@article{paper, author={Gr\^{u}ffydd, Si{\^a}n and van der Berg, Jan}, title={A \& B; \emph{C}}, subtitle={d},
  journal={Journal}, date={2021-03-05}, doi={10.1234/a_b;c}}
@misc{wg, author={{Welsh Government}}, author_cy={{Llywodraeth Cymru}}, title={Plan}, title_cy={Cynllun},
  date={2019-07}, url={https://example.test/?a=1&b=2}}
@book{edited, editor={Owen, Q.}, title={Essays}, publisher={P}, year={in press}}
@unpublished{draft, author={Owen, Q.}, title={Draft}, year={2020}}
@article{press, author={Owen, Q.}, title={News}, journal={Paper}, entrysubtype={newspaper}, date={2020-01-02}}
"""


def page(root: Path, page_id: str, language: str = "en", url: str = URL, **values: Any) -> Publication:
    """A page of the tiny project, whose bibliography and release are made up."""
    toolkit, problems = samples.load(root)
    entries, faults = read("made-up.bib", BIBLIOGRAPHY)
    assert [*problems, *faults] == []
    both = {**toolkit.bibliography, **as_works(entries)}
    made = replace(toolkit, words=REAL.words, bibliography=both, release=Release("1.2.3", date(2024, 3, 5)))
    cites = values.pop("cites", ())
    wording = {"title": "A title", "description": "Fabricated.", **values}
    return Publication(Site(made, site_url=url), page_id, Language(language), cites=cites, **wording)


def things(data: Any) -> Iterator[dict[str, Any]]:
    """Every thing in the data, those within others too."""
    if isinstance(data, dict):
        yield data
        data = list(data.values())
    for member in data if isinstance(data, list) else ():
        yield from things(member)


def head(of: Publication) -> str:
    """A whole page with nothing but its metadata."""
    template = templates().get_template("metadata.html")
    rendered = template.render(tags=metadata.tags(of), data=metadata.page_data(of))
    return f"<!doctype html><html><head>{rendered}</head><body><p>Fabricated.</p></body></html>"


def test_tags_of_a_page(tmp_path: Path) -> None:
    """Names and forms are those that Google Scholar's guidelines give; each work cited has one tag."""
    found = list(metadata.tags(page(tmp_path, "docs/about", cites=("edited", "paper", "wg"))))

    assert found == [
        ("citation_title", "A title"),
        ("citation_author", "Leading Professional Learning"),
        ("citation_publication_date", "2024/03/05"),
        ("citation_language", "en"),
        ("citation_public_url", f"{URL}en/about/"),
        ("citation_fulltext_html_url", f"{URL}en/about/"),
        ("citation_reference", "citation_title=Essays"),
        (
            "citation_reference",
            "citation_title=A & B, C: d; citation_author=Siân Grûffydd; "
            "citation_author=Jan van der Berg; citation_publication_date=2021; citation_doi=10.1234/a_b,c",
        ),
        (
            "citation_reference",
            "citation_title=Plan; citation_author=Welsh Government; citation_publication_date=2019",
        ),
    ]


def person(name: str) -> dict[str, str]:
    """A person in the data."""
    return {"@type": "Person", "name": name}


def test_works_cited(tmp_path: Path) -> None:
    """Each work has its kind, its name in the page's language, who made it, when, and where it is."""
    keys = ("paper", "wg", "edited", "draft", "press")
    data = metadata.page_data(page(tmp_path, "docs/about", "cy", cites=keys))
    place = f"{URL}cy/llyfryddiaeth/#work-"

    assert data["citation"] == [
        {
            "@type": "ScholarlyArticle",
            "@id": f"{place}paper",
            "name": "A & B; C: d",
            "author": [person("Siân Grûffydd"), person("Jan van der Berg")],
            "datePublished": "2021-03-05",
            "sameAs": "https://doi.org/10.1234/a_b;c",
        },
        {
            "@type": "WebPage",
            "@id": f"{place}wg",
            "name": "Cynllun",
            "author": [{"@type": "Organization", "name": "Llywodraeth Cymru"}],
            "datePublished": "2019-07",
            "url": "https://example.test/?a=1&b=2",
        },
        {
            "@type": "Book",
            "@id": f"{place}edited",
            "name": "Essays",
            "editor": [person("Q. Owen")],
        },
        {
            "@type": "CreativeWork",
            "@id": f"{place}draft",
            "name": "Draft",
            "author": [person("Q. Owen")],
            "datePublished": "2020",
        },
        {
            "@type": "NewsArticle",
            "@id": f"{place}press",
            "name": "News",
            "author": [person("Q. Owen")],
            "datePublished": "2020-01-02",
        },
    ]


KINDS = [
    ("hallmarks/sample", "LearningResource", "Hallmark", "2024-03-05"),
    ("standards/frame", "LearningResource", "Framework", "2024-03-05"),
    ("activities/walk", "LearningResource", "Activity", "2024-03-05"),
    ("case-studies/school", "LearningResource", "Case study", "2024-03-05"),
    ("evidence/strand", "Article", None, "2026-01-02"),
    ("hallmarks", "CollectionPage", None, "2024-03-05"),
    ("bibliography", "CollectionPage", None, "2024-03-05"),
    ("glossary", "DefinedTermSet", None, "2024-03-05"),
    ("translations", "WebPage", None, "2024-03-05"),
    ("docs/about", "WebPage", None, "2024-03-05"),
]


@pytest.mark.parametrize(("page_id", "kind", "resource", "day"), KINDS)
def test_what_a_page_is(tmp_path: Path, page_id: str, kind: str, resource: str | None, day: str) -> None:
    """Each kind of page has a type of schema.org; only a strand has a date of its own."""
    types = {record.id: record.schema_type for record in (*records.OF_KINDS, *records.SINGLES)}
    data = metadata.page_data(page(tmp_path, page_id, schema_type=types.get(page_id, "WebPage")))

    assert (data["@type"], data.get("learningResourceType"), data["datePublished"]) == (kind, resource, day)
    assert data["inLanguage"] == "en"
    assert data["license"].startswith("https://creativecommons.org/licenses/by/4.0/")
    assert (
        data["author"]
        == data["publisher"]
        == {
            "@type": "Organization",
            "name": "Leading Professional Learning",
        }
    )


def test_what_items_are_connected_to(tmp_path: Path) -> None:
    """Hallmarks name standards; activities, strands and case studies name hallmarks."""
    hallmark = metadata.page_data(page(tmp_path, "hallmarks/sample", "cy"))
    activity = metadata.page_data(page(tmp_path, "activities/walk", "cy"))
    study = metadata.page_data(page(tmp_path, "case-studies/school", "cy"))
    framework = metadata.page_data(page(tmp_path, "standards/frame", "cy"))

    assert hallmark["educationalAlignment"] == [
        {
            "@type": "AlignmentObject",
            "educationalFramework": "Ffrâm sampl",
            "targetName": "Un",
            "targetUrl": f"{URL}cy/safonau/ffram-sampl/#one",
        }
    ]
    assert activity["about"] == [
        {
            "@type": "LearningResource",
            "name": "Nodwedd sampl",
            "url": f"{URL}cy/nodweddion/nodwedd-sampl/",
        }
    ]
    assert activity["timeRequired"] == "PT20M"
    assert study["educationalAlignment"][0]["targetName"] == "Dau"
    assert study["isBasedOn"] == "https://example.org/fabricated"
    assert framework["isBasedOn"] == {"@id": f"{URL}cy/llyfryddiaeth/#work-zulu2020"}
    assert "educationalAlignment" not in framework


def test_twins(tmp_path: Path) -> None:
    """The language that a text was written in first has the translation; of some pages nobody knows it."""
    twin = {
        "@type": "LearningResource",
        "@id": f"{URL}cy/gweithgareddau/taith-sampl/",
        "url": f"{URL}cy/gweithgareddau/taith-sampl/",
        "inLanguage": "cy",
    }
    english = metadata.page_data(page(tmp_path, "activities/walk", "en"))
    welsh = metadata.page_data(page(tmp_path, "activities/walk", "cy"))
    index = metadata.page_data(page(tmp_path, "activities", "cy"))
    real = Site(REAL, site_url=URL)
    guides = [metadata.page_data(Publication(real, "docs/cite", one, "T", "D")) for one in Language]

    assert english["workTranslation"] == twin
    assert welsh["translationOfWork"]["url"] == f"{URL}en/activities/sample-walk/"
    assert index["workTranslation"]["url"] == f"{URL}en/activities/"
    assert ["workTranslation" in data for data in guides] == [False, True]
    assert ["translationOfWork" in data for data in guides] == [True, False]


def test_a_case_study_in_one_language_has_no_translation(tmp_path: Path) -> None:
    """Its twin shows the same text, so neither is a translation of the other."""
    kept = {"en": "Words."}
    study = samples.item(CaseStudy.kind, context=kept, approach=kept)
    (tmp_path / "one").mkdir()
    toolkit, _ = samples.load(tmp_path / "one", {samples.path_of(CaseStudy.kind): study})
    made = Site(replace(toolkit, words=REAL.words), site_url=URL)
    for language in Language:
        data = metadata.page_data(Publication(made, "case-studies/school", language, "T", "D"))
        assert not {"workTranslation", "translationOfWork"} & set(data)


def test_a_bundle_gives_no_address(tmp_path: Path) -> None:
    """Without an address, the version tells what was read, and works are named relatively."""
    bundled = page(tmp_path, "activities/walk", url="", cites=("wg",))
    data = metadata.page_data(bundled)

    assert data["version"] == "1.2.3"
    assert data["citation"][0]["@id"] == "../../bibliography/#work-wg"
    assert not {"url", "@id", "workTranslation", "translationOfWork"} & set(data)
    assert not [name for name, _ in metadata.tags(bundled) if name.endswith("_url")]


HOSTILE = [
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<!-- <script> &lt;/script&gt; & \u2028\u2029 ' \\",
    "' onfocus=alert(1) autofocus x='",
    "{{ 7*7 }} {% raw %}",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_read_back_as_they_are(tmp_path: Path, words: str) -> None:
    """No text closes the script or the attribute that it stands in, and none is changed on the way."""
    source = head(page(tmp_path, "docs/about", title=words, description=words))

    root = html.fromstring(source)
    (data,) = extruct.extract(source, syntaxes=["json-ld"])["json-ld"]
    assert data["name"] == data["description"] == words
    assert root.xpath('//meta[@name="citation_title"]/@content') == [words]
    assert len(root.xpath("//script")) == 1
    assert not root.xpath("//img | //@onfocus | //@onerror")


@given(st.text(st.characters(codec="utf-8")))
def test_no_text_leaves_its_script(words: str) -> None:
    """Whatever a text holds, the JSON has no mark that HTML reads, and gives the text back."""
    rendered = templates().get_template("metadata.html").render(tags=(), data={"name": words})
    embedded = rendered.strip().removeprefix('<script type="application/ld+json">').removesuffix("</script>")

    assert not set("<>&") & set(embedded)
    assert json.loads(embedded) == {"name": words}


def test_a_page_whose_connections_lead_nowhere_still_has_data(tmp_path: Path) -> None:
    """What `check` has told is left out: the site may be built regardless of errors."""
    activity = samples.item(Activity.kind, hallmarks=["gone"])
    study = samples.item(CaseStudy.kind, standards=["frame/gone"], source="javascript:alert(1)")
    files = {samples.path_of(Activity.kind): activity, samples.path_of(CaseStudy.kind): study}
    toolkit, _ = samples.load(tmp_path, files)
    made = Site(replace(toolkit, words=REAL.words), site_url=URL)

    for page_id in ("activities/walk", "case-studies/school"):
        data = metadata.page_data(Publication(made, page_id, Language.EN, "T", "D"))
        assert not {"educationalAlignment", "isBasedOn", "datePublished"} & set(data)


def test_every_page_is_read_by_another_reader(built: Path) -> None:
    """One block of schema.org's own types and properties on each page, and what it says is on the page."""
    for path in sorted(path for language in Language for path in (built / language).rglob("*.html")):
        source = path.read_text(encoding="utf-8")
        root = html.fromstring(source.encode())
        (data,) = extruct.extract(source, syntaxes=["json-ld"])["json-ld"]
        assert data["inLanguage"] == root.get("lang"), path
        assert [data["url"]] == root.xpath('//link[@rel="canonical"]/@href'), path
        assert [data["description"]] == root.xpath('//meta[@name="description"]/@content'), path
        title = " ".join(root.xpath("string(//h1)").split())
        assert [data["name"]] == [title] == root.xpath('//meta[@name="citation_title"]/@content'), path
        keys = [id.removeprefix("ref-") for id in root.xpath('//li[@class="reference"]/@id')]
        assert [work["@id"].partition("#work-")[2] for work in data.get("citation", [])] == keys, path
        for thing in things(data):
            properties = {name for name in thing if not name.startswith("@")}
            assert [name for name in properties if name not in SDO] == [], path
            assert thing.get("@type", "Thing") in SDO, path


def test_works_are_named_as_the_reference_list_names_them(built: Path) -> None:
    """On a page of evidence, each work's year and DOI stand in the reference with its key."""
    source = (built / "en/evidence/leading-professional-learning/index.html").read_text(encoding="utf-8")
    (data,) = extruct.extract(source, syntaxes=["json-ld"])["json-ld"]
    root = html.fromstring(source)
    assert len(data["citation"]) >= 8

    for work in data["citation"]:
        (reference,) = root.xpath(f'//li[@id="ref-{work["@id"].partition("#work-")[2]}"]')
        text = reference.text_content()
        assert work.get("datePublished", "")[:4] in text
        assert work.get("sameAs", "") in text
        assert any(part["name"].split()[-1] in text for part in work.get("author", work.get("editor", [])))


def test_the_door_says_what_the_site_is(built: Path) -> None:
    """The door is the site as a whole, in both languages."""
    (data,) = extruct.extract((built / "index.html").read_text(encoding="utf-8"), syntaxes=["json-ld"])[
        "json-ld"
    ]

    assert data["@type"] == "WebSite"
    assert data["inLanguage"] == ["cy", "en"]
    assert data["name"] == ["Arwain Dysgu Proffesiynol", "Leading Professional Learning"]
