"""References and labels in two styles and two languages. All works but the terms are made up."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.bibliography import Entry, Person, Work
from macros.bibliography.conversion import as_work, as_works
from macros.bibliography.latex import decode, pieces
from macros.bibliography.reading.entries import read
from macros.language import Language
from macros.references import APA, HARVARD, STYLES, Formatter, Span, Style, to_text
from macros.references.terms import ordinal
from macros.references.titles import sentence_case

EN, CY = Language.EN, Language.CY


def entry(source: str) -> dict[str, Work]:
    """The works of a BibTeX text."""
    return as_works(read("made-up.bib", source)[0])


def reference(source: str, style: Style, language: Language) -> str:
    """The reference of the first entry of a BibTeX text."""
    entries = entry(source)
    return to_text(Formatter(entries, style).reference(next(iter(entries)), language))


# The English columns agree with pandoc's citeproc and the CSL styles of February 2026, except where the manuals
# differ from those styles (see the tests further down).
GOLDEN = {
    "article": (
        "@article{a, author={Rees, Ann and Price, Bob}, title={Learning {Together}: A Study}, journal={Journal of Things}, year=2020, volume=4, number=2, pages={10--19}, doi={10.1234/abc}, url={https://example.org/}}",
        "Rees, A. and Price, B. (2020) ‘Learning Together: A Study’, Journal of Things, 4(2), pp. 10–19. Available at: https://doi.org/10.1234/abc.",
        "Rees, A., & Price, B. (2020). Learning Together: A study. Journal of Things, 4(2), 10–19. https://doi.org/10.1234/abc",
        "Rees, A. a Price, B. (2020) ‘Learning Together: A Study’, Journal of Things, 4(2), tt. 10–19. Ar gael yn: https://doi.org/10.1234/abc.",
        "Rees, A., a Price, B. (2020). Learning Together: A study. Journal of Things, 4(2), 10–19. https://doi.org/10.1234/abc",
    ),
    "article of biblatex": (
        "@article{a, author={Rees, Ann}, title={Online}, journaltitle={Journal}, date={2021-03-05}, volume=4, eid={e10}, url={https://example.org/a}, urldate={2024-03-05}}",
        "Rees, A. (2021) ‘Online’, Journal, 4, article e10. Available at: https://example.org/a (Accessed: 5 March 2024).",
        "Rees, A. (2021). Online. Journal, 4, Article e10. https://example.org/a",
        "Rees, A. (2021) ‘Online’, Journal, 4, erthygl e10. Ar gael yn: https://example.org/a (Cyrchwyd: 5 Mawrth 2024).",
        "Rees, A. (2021). Online. Journal, 4, Erthygl e10. https://example.org/a",
    ),
    "newspaper": (
        "@article{a, author={Rees, Ann}, title={News}, journaltitle={The Daily}, entrysubtype={newspaper}, date={2021-03-05}, pages=10}",
        "Rees, A. (2021) ‘News’, The Daily, 5 March, p. 10.",
        "Rees, A. (2021, March 5). News. The Daily, 10.",
        "Rees, A. (2021) ‘News’, The Daily, 5 Mawrth, t. 10.",
        "Rees, A. (2021, 5 Mawrth). News. The Daily, 10.",
    ),
    "forthcoming": (
        "@article{a, author={Rees, Ann}, title={Soon}, journal={Journal}, year={forthcoming}}",
        "Rees, A. (forthcoming) ‘Soon’, Journal.",
        "Rees, A. (forthcoming). Soon. Journal.",
        "Rees, A. (i’w gyhoeddi) ‘Soon’, Journal.",
        "Rees, A. (i’w gyhoeddi). Soon. Journal.",
    ),
    "book": (
        "@book{a, author={Rees, Ann}, title={The Big Book}, edition={2}, publisher={Sage}, address={London}, year=2015, series={Studies}, number=7}",
        "Rees, A. (2015) The Big Book. 2nd edn. London: Sage (Studies, 7).",
        "Rees, A. (2015). The big book (2nd ed.). Sage.",
        "Rees, A. (2015) The Big Book. 2il arg. London: Sage (Studies, 7).",
        "Rees, A. (2015). The big book (2il arg.). Sage.",
    ),
    "translated book": (
        "@book{a, author={Rees, Ann}, editor={Evans, Ed}, translator={Tan, Tom and Tree, Tia}, title={Words}, publisher={Sage}, year=2014, volume=3}",
        "Rees, A. (2014) Words. Vol. 3. Edited by E. Evans. Translated by T. Tan and T. Tree. Sage.",
        "Rees, A. (2014). Words (E. Evans, Ed.; T. Tan & T. Tree, Trans.; Vol. 3). Sage.",
        "Rees, A. (2014) Words. Cyf. 3. Golygwyd gan E. Evans. Cyfieithwyd gan T. Tan a T. Tree. Sage.",
        "Rees, A. (2014). Words (E. Evans, Gol.; T. Tan a T. Tree, Cyfieith.; Cyf. 3). Sage.",
    ),
    "volumes": (
        "@mvbook{a, author={Rees, Ann}, title={Many}, volumes=6, publisher={Sage}, year=2001}",
        "Rees, A. (2001) Many (6 vols). Sage.",
        "Rees, A. (2001). Many (Vols. 1–6). Sage.",
        "Rees, A. (2001) Many (6 chyfrol). Sage.",
        "Rees, A. (2001). Many (Cyfrolau 1–6). Sage.",
    ),
    "edited book": (
        "@book{a, editor={Evans, Ed}, title={Whole}, publisher={Sage}, year=2014, edition={Revised}}",
        "Evans, E. (ed.) (2014) Whole. Revised. Sage.",
        "Evans, E. (Ed.). (2014). Whole (Revised). Sage.",
        "Evans, E. (gol.) (2014) Whole. Argraffiad diwygiedig. Sage.",
        "Evans, E. (Gol.). (2014). Whole (Argraffiad diwygiedig). Sage.",
    ),
    "collection": (
        "@collection{a, editor={Evans, Ed and Rees, Ann and Price, Bob and Owen, Q.}, title={All}, publisher={Sage}, location={London}, date=2014}",
        "Evans, E. et al. (eds) (2014) All. London: Sage.",
        "Evans, E., Rees, A., Price, B., & Owen, Q. (Eds.). (2014). All. Sage.",
        "Evans, E. et al. (goln) (2014) All. London: Sage.",
        "Evans, E., Rees, A., Price, B., ac Owen, Q. (Goln). (2014). All. Sage.",
    ),
    "incollection": (
        "@incollection{a, author={Price, Bob}, title={Chapter}, booktitle={Whole Book}, editor={Evans, Ed and Owen, Q. and Rees, Ann}, publisher={Sage}, address={London}, year=2014, pages={3--9}, edition=3, volume=2}",
        "Price, B. (2014) ‘Chapter’, in E. Evans, Q. Owen and A. Rees (eds) Whole Book. Vol. 2. 3rd edn. London: Sage, pp. 3–9.",
        "Price, B. (2014). Chapter. In E. Evans, Q. Owen, & A. Rees (Eds.), Whole book (3rd ed., Vol. 2, pp. 3–9). Sage.",
        "Price, B. (2014) ‘Chapter’, yn E. Evans, Q. Owen ac A. Rees (goln) Whole Book. Cyf. 2. 3ydd arg. London: Sage, tt. 3–9.",
        "Price, B. (2014). Chapter. Yn E. Evans, Q. Owen ac A. Rees (Goln), Whole book (3ydd arg., Cyf. 2, tt. 3–9). Sage.",
    ),
    "inbook": (
        "@inbook{a, author={Price, Bob}, title={Part}, booktitle={Whole}, publisher={Sage}, year=2013, pages=3}",
        "Price, B. (2013) ‘Part’, in Whole. Sage, p. 3.",
        "Price, B. (2013). Part. In Whole (p. 3). Sage.",
        "Price, B. (2013) ‘Part’, yn Whole. Sage, t. 3.",
        "Price, B. (2013). Part. Yn Whole (t. 3). Sage.",
    ),
    "inproceedings": (
        "@inproceedings{a, author={Price, Bob}, title={Paper}, booktitle={Proceedings}, publisher={ACM}, address={Cardiff}, year=2012, pages={3--9}}",
        "Price, B. (2012) ‘Paper’, Proceedings. Cardiff: ACM, pp. 3–9.",
        "Price, B. (2012). Paper. In Proceedings (pp. 3–9). ACM.",
        "Price, B. (2012) ‘Paper’, Proceedings. Cardiff: ACM, tt. 3–9.",
        "Price, B. (2012). Paper. Yn Proceedings (tt. 3–9). ACM.",
    ),
    "techreport": (
        "@techreport{a, author={Owen, Q.}, title={Report}, institution={Agency}, type={Working Paper}, number=12, address={Cardiff}, year=2011}",
        "Owen, Q. (2011) Report. Working Paper 12. Cardiff: Agency.",
        "Owen, Q. (2011). Report (Working Paper No. 12). Agency.",
        "Owen, Q. (2011) Report. Papur gwaith 12. Cardiff: Agency.",
        "Owen, Q. (2011). Report (Papur gwaith rhif 12). Agency.",
    ),
    "report of its publisher": (
        "@report{a, author={{Estyn}}, title={Report}, institution={Estyn}, type={techreport}, date={2011-02}, url={https://example.org/r}}",
        "Estyn (2011) Report. Technical report. Estyn. Available at: https://example.org/r.",
        "Estyn. (2011). Report [Technical report]. https://example.org/r",
        "Estyn (2011) Report. Adroddiad technegol. Estyn. Ar gael yn: https://example.org/r.",
        "Estyn. (2011). Report [Adroddiad technegol]. https://example.org/r",
    ),
    "phdthesis": (
        "@phdthesis{a, author={Owen, Q.}, title={Thesis}, school={University}, year=2010}",
        "Owen, Q. (2010) Thesis. PhD thesis. University.",
        "Owen, Q. (2010). Thesis [PhD thesis]. University.",
        "Owen, Q. (2010) Thesis. Traethawd PhD. University.",
        "Owen, Q. (2010). Thesis [Traethawd PhD]. University.",
    ),
    "mastersthesis": (
        "@mastersthesis{a, author={Owen, Q.}, title={Thesis}, school={University}, year=2009, url={https://example.org/t}}",
        "Owen, Q. (2009) Thesis. Master’s thesis. University. Available at: https://example.org/t.",
        "Owen, Q. (2009). Thesis [Master’s thesis, University]. https://example.org/t",
        "Owen, Q. (2009) Thesis. Traethawd meistr. University. Ar gael yn: https://example.org/t.",
        "Owen, Q. (2009). Thesis [Traethawd meistr, University]. https://example.org/t",
    ),
    "thesis": (
        "@thesis{a, author={Owen, Q.}, title={Thesis}, institution={University}, type={EdD thesis}, date=2008}",
        "Owen, Q. (2008) Thesis. EdD thesis. University.",
        "Owen, Q. (2008). Thesis [EdD thesis]. University.",
        "Owen, Q. (2008) Thesis. Traethawd EdD. University.",
        "Owen, Q. (2008). Thesis [Traethawd EdD]. University.",
    ),
    "online": (
        "@online{a, author={Owen, Q.}, title={Page}, organization={Site}, date={2024-03-05}, url={https://example.org/w}, urldate={2024-04-06}}",
        "Owen, Q. (2024) Page. Site. Available at: https://example.org/w (Accessed: 6 April 2024).",
        "Owen, Q. (2024, March 5). Page. Site. https://example.org/w",
        "Owen, Q. (2024) Page. Site. Ar gael yn: https://example.org/w (Cyrchwyd: 6 Ebrill 2024).",
        "Owen, Q. (2024, 5 Mawrth). Page. Site. https://example.org/w",
    ),
    "undated": (
        "@online{a, author={Owen, Q.}, title={Page}, url={https://example.org/w}, urldate={2024-04-06}}",
        "Owen, Q. (no date) Page. Available at: https://example.org/w (Accessed: 6 April 2024).",
        "Owen, Q. (n.d.). Page. Retrieved April 6, 2024, from https://example.org/w",
        "Owen, Q. (d.d.) Page. Ar gael yn: https://example.org/w (Cyrchwyd: 6 Ebrill 2024).",
        "Owen, Q. (d.d.). Page. Cyrchwyd 6 Ebrill 2024, o https://example.org/w",
    ),
    "misc": (
        "@misc{a, author={{National Institute}}, shortauthor={{NI}}, title={{NI} Toolkit}, howpublished={Portal}, year=2026, url={https://example.org/m}}",
        "National Institute (2026) NI Toolkit. Portal. Available at: https://example.org/m.",
        "National Institute. (2026). NI toolkit. Portal. https://example.org/m",
        "National Institute (2026) NI Toolkit. Portal. Ar gael yn: https://example.org/m.",
        "National Institute. (2026). NI toolkit. Portal. https://example.org/m",
    ),
    "no author": (
        "@misc{a, title={Is this a Page?}, howpublished={\\url{https://example.org/q}}, year=2023}",
        "Is this a Page? (2023). Available at: https://example.org/q.",
        "Is this a page? (2023). https://example.org/q",
        "Is this a Page? (2023). Ar gael yn: https://example.org/q.",
        "Is this a page? (2023). https://example.org/q",
    ),
    "unpublished": (
        "@unpublished{a, author={Owen, Q.}, title={Notes}, note={n.d.}, institution={University}}",
        "Owen, Q. (no date) ‘Notes’. Unpublished manuscript. University.",
        "Owen, Q. (n.d.). Notes [Unpublished manuscript]. University.",
        "Owen, Q. (d.d.) ‘Notes’. Llawysgrif heb ei chyhoeddi. University.",
        "Owen, Q. (d.d.). Notes [Llawysgrif heb ei chyhoeddi]. University.",
    ),
    "manual": (
        "@manual{a, author={{Agency}}, title={Manual}, organization={House}, edition={fourth}, year=2006}",
        "Agency (2006) Manual. 4th edn. House.",
        "Agency. (2006). Manual (4th ed.). House.",
        "Agency (2006) Manual. 4ydd arg. House.",
        "Agency. (2006). Manual (4ydd arg.). House.",
    ),
    "dataset": (
        "@dataset{a, author={Owen, Q.}, title={Data}, publisher={Store}, version=2, date=2004, doi={10.1234/data}}",
        "Owen, Q. (2004) Data (Version 2) [Data set]. Store. Available at: https://doi.org/10.1234/data.",
        "Owen, Q. (2004). Data (Version 2) [Data set]. Store. https://doi.org/10.1234/data",
        "Owen, Q. (2004) Data (Fersiwn 2) [Set ddata]. Store. Ar gael yn: https://doi.org/10.1234/data.",
        "Owen, Q. (2004). Data (Fersiwn 2) [Set ddata]. Store. https://doi.org/10.1234/data",
    ),
    "blog post": (
        "@article{a, author={Owen, Q.}, title={Post}, journaltitle={A Blog}, entrysubtype={blog}, date={2023-05-17}, url={https://example.org/p}}",
        "Owen, Q. (2023) ‘Post’, A Blog, 17 May. Available at: https://example.org/p.",
        "Owen, Q. (2023, May 17). Post. A Blog. https://example.org/p",
        "Owen, Q. (2023) ‘Post’, A Blog, 17 Mai. Ar gael yn: https://example.org/p.",
        "Owen, Q. (2023, 17 Mai). Post. A Blog. https://example.org/p",
    ),
    "blog post as a page": (
        "@online{a, author={Owen, Q.}, title={Post}, organization={A Blog}, entrysubtype={blog}, date={2023-05-17}, url={https://example.org/p}}",
        "Owen, Q. (2023) ‘Post’, A Blog, 17 May. Available at: https://example.org/p.",
        "Owen, Q. (2023, May 17). Post. A Blog. https://example.org/p",
        "Owen, Q. (2023) ‘Post’, A Blog, 17 Mai. Ar gael yn: https://example.org/p.",
        "Owen, Q. (2023, 17 Mai). Post. A Blog. https://example.org/p",
    ),
    "magazine": (
        "@article{a, author={Owen, Q.}, title={Story}, journaltitle={Monthly}, entrysubtype={magazine}, date={2022-11}, volume=7, number=3, pages={20--25}}",
        "Owen, Q. (2022) ‘Story’, Monthly, November, pp. 20–25.",
        "Owen, Q. (2022, November). Story. Monthly, 7(3), 20–25.",
        "Owen, Q. (2022) ‘Story’, Monthly, Tachwedd, tt. 20–25.",
        "Owen, Q. (2022, Tachwedd). Story. Monthly, 7(3), 20–25.",
    ),
    "podcast episode": (
        "@audio{a, author={Owen, Q. and Rees, A.}, title={Talk}, booktitle={Series}, publisher={Studio}, number=23, date={2022-09-28}, url={https://example.org/23}}",
        "Owen, Q. and Rees, A. (2022) ‘Talk’, Series [Podcast]. 28 September. Available at: https://example.org/23.",
        "Owen, Q., & Rees, A. (Hosts). (2022, September 28). Talk (No. 23) [Audio podcast episode]. In Series. Studio. https://example.org/23",
        "Owen, Q. a Rees, A. (2022) ‘Talk’, Series [Podlediad]. 28 Medi. Ar gael yn: https://example.org/23.",
        "Owen, Q., a Rees, A. (Cyflwynwyr). (2022, 28 Medi). Talk (Rhif 23) [Pennod o bodlediad sain]. Yn Series. Studio. https://example.org/23",
    ),
    "podcast": (
        "@online{a, author={{Body}}, title={Series}, entrysubtype={podcast}, publisher={Body}, date={2020/2022}, url={https://example.org/s}, urldate={2024-04-06}}",
        "Body (2020–2022) Series [Podcast]. Available at: https://example.org/s (Accessed: 6 April 2024).",
        "Body. (2020–2022). Series [Audio podcast]. https://example.org/s",
        "Body (2020–2022) Series [Podlediad]. Ar gael yn: https://example.org/s (Cyrchwyd: 6 Ebrill 2024).",
        "Body. (2020–2022). Series [Podlediad sain]. https://example.org/s",
    ),
    "act": (
        "@legislation{a, title={Made-Up Schools Act 1998}, title_cy={Deddf Ysgolion Ffug 1998}, number={c. 31}, date=1998, url={https://example.org/31}}",
        "Made-Up Schools Act 1998, c. 31. Available at: https://example.org/31.",
        "Made-Up Schools Act 1998, c. 31. https://example.org/31",
        "Deddf Ysgolion Ffug 1998, p. 31. Ar gael yn: https://example.org/31.",
        "Deddf Ysgolion Ffug 1998, p. 31. https://example.org/31",
    ),
    "act of the Senedd": (
        "@legislation{a, author={{Senedd}}, title={Made-Up Learning (Wales) Act}, number={asc 4}, year=2021}",
        "Made-Up Learning (Wales) Act 2021, asc 4.",
        "Made-Up Learning (Wales) Act 2021, asc 4.",
        "Made-Up Learning (Wales) Act 2021, dsc 4.",
        "Made-Up Learning (Wales) Act 2021, dsc 4.",
    ),
    "statutory instrument": (
        "@legislation{a, title={Made-Up (Wales) Regulations 2022}, number={SI 2022/12 (W. 5)}, year=2022}",
        "Made-Up (Wales) Regulations 2022 (SI 2022/12 (W. 5)).",
        "Made-Up (Wales) Regulations 2022 (SI 2022/12 (W. 5)).",
        "Made-Up (Wales) Regulations 2022 (OS 2022/12 (Cy. 5)).",
        "Made-Up (Wales) Regulations 2022 (OS 2022/12 (Cy. 5)).",
    ),
    "software": (
        "@software{a, author={Owen, Q.}, title={Tool}, publisher={Forge}, version={1.2}, year=2022}",
        "Owen, Q. (2022) Tool (Version 1.2) [Computer program]. Forge.",
        "Owen, Q. (2022). Tool (Version 1.2) [Computer software]. Forge.",
        "Owen, Q. (2022) Tool (Fersiwn 1.2) [Rhaglen gyfrifiadurol]. Forge.",
        "Owen, Q. (2022). Tool (Fersiwn 1.2) [Meddalwedd]. Forge.",
    ),
    "paper in a serial": (
        "@inproceedings{a, author={Price, Bob}, title={Paper}, booktitle={Proceedings of a Day}, volume=3, year=2012, pages={3--9}}",
        "Price, B. (2012) ‘Paper’, Proceedings of a Day. Vol. 3, pp. 3–9.",
        "Price, B. (2012). Paper. Proceedings of a Day, 3, 3–9.",
        "Price, B. (2012) ‘Paper’, Proceedings of a Day. Cyf. 3, tt. 3–9.",
        "Price, B. (2012). Paper. Proceedings of a Day, 3, 3–9.",
    ),
    "names": (
        "@book{a, author={King, Jr., Martin Luther and O'Hara, Jean-Paul and van der Berg, J. P.}, title={T}, year={2019/2020}, date={2019/2020}}",
        "King, M.L., Jr., O’Hara, J.-P. and van der Berg, J.P. (2019–2020) T.",
        "King, M. L., Jr., O’Hara, J.-P., & van der Berg, J. P. (2019–2020). T.",
        "King, M.L., Jr., O’Hara, J.-P. a van der Berg, J.P. (2019–2020) T.",
        "King, M. L., Jr., O’Hara, J.-P., a van der Berg, J. P. (2019–2020). T.",
    ),
    "and others": (
        "@book{a, author={Rees, Ann and Price, Bob and others}, title={T}, year=2019}",
        "Rees, A. et al. (2019) T.",
        "Rees, A., Price, B., et al. (2019). T.",
        "Rees, A. et al. (2019) T.",
        "Rees, A., Price, B., et al. (2019). T.",
    ),
    "a Welsh work": (
        "@book{a, author={ap Gwilym, Dafydd}, title={Dysgu a Charu}, publisher={Gwasg}, address={Aberystwyth}, year=2001, langid={welsh}}",
        "ap Gwilym, D. (2001) Dysgu a Charu. Aberystwyth: Gwasg.",
        "ap Gwilym, D. (2001). Dysgu a Charu. Gwasg.",
        "ap Gwilym, D. (2001) Dysgu a Charu. Aberystwyth: Gwasg.",
        "ap Gwilym, D. (2001). Dysgu a Charu. Gwasg.",
    ),
    "a work in both languages": (
        "@misc{a, author={{Welsh Government}}, author_cy={{Llywodraeth Cymru}}, title={A Plan for Schools}, title_cy={Cynllun i Ysgolion}, url={https://example.org/en}, url_cy={https://example.org/cy}, publisher={Welsh Government}, year=2022, langid={english}}",
        "Welsh Government (2022) A Plan for Schools. Welsh Government. Available at: https://example.org/en.",
        "Welsh Government. (2022). A plan for schools. https://example.org/en",
        "Llywodraeth Cymru (2022) Cynllun i Ysgolion. Llywodraeth Cymru. Ar gael yn: https://example.org/cy.",
        "Llywodraeth Cymru. (2022). Cynllun i Ysgolion. https://example.org/cy",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", GOLDEN)
def test_references_are_written_as_the_style_says(kind: str) -> None:
    """Each kind of work has its form in both styles and both languages."""
    source, *expected = GOLDEN[kind]
    versions = [(style, language) for language in (EN, CY) for style in STYLES.values()]

    assert [reference(source, style, language) for style, language in versions] == expected


def test_welsh_references_have_no_english_words_and_no_ampersand() -> None:
    """No English term and no joining "&" is left in a Welsh reference."""
    english = [
        "Available",
        "Accessed",
        "Retrieved",
        " and ",
        "&",
        "ed.)",
        "eds)",
        " edn",
        "pp.",
        "no date",
        "n.d.",
    ]

    for source, *_ in GOLDEN.values():
        for style in STYLES.values():
            written = reference(source, style, CY)
            assert not [word for word in english if word in written]


def test_harvard_gives_up_to_three_authors_and_apa_up_to_twenty() -> None:
    """Harvard turns to et al. at four; APA keeps nineteen, a gap and the last at twenty-one."""

    def by(count: int) -> str:
        names = " and ".join(f"Aa{chr(97 + number)}, B." for number in range(count))
        return f"@book{{a, author={{{names}}}, title={{T}}, year=2020}}"

    assert reference(by(3), HARVARD, EN).startswith("Aaa, B., Aab, B. and Aac, B. (2020)")
    assert reference(by(4), HARVARD, EN).startswith("Aaa, B. et al. (2020)")
    assert "Aas, B., & Aat, B. (2020)" in reference(by(20), APA, EN)
    assert "Aar, B., Aas, B., … Aau, B. (2020)" in reference(by(21), APA, EN)


@pytest.mark.parametrize(
    ("title", "apa"),
    [
        ("Career-Long Learning in {Wales}", "Career-long learning in Wales"),
        ("Reading: the evidence", "Reading: The evidence"),
        ("What Works? A Review", "What works? A review"),
        ("Our mission. Action Plan", "Our mission. Action plan"),
        ("The CPDL of McDonald and I", "The CPDL of McDonald and I"),
        ("{NIoT} and {{OECD} Schools}", "NIoT and OECD Schools"),
        ("`Quoted Words' and \\emph{More Words}", "‘Quoted words’ and more words"),
        ("{\\'E}tude in {T}\\^y {G}wyn", "Étude in Tŷ Gwyn"),
        ("A Plan for 2017--21", "A plan for 2017–21"),
    ],
)
def test_apa_writes_english_titles_in_sentence_case(title: str, apa: str) -> None:
    """First word and first after a colon have capitals; protected words and acronyms keep theirs."""
    book = f"@book{{a, author={{Rees, Ann}}, title={{{title}}}, year=2020}}"

    assert reference(book, APA, EN) == f"Rees, A. (2020). {apa}."
    assert f"(2020) {decode(title)}." in reference(book, HARVARD, EN)


@pytest.mark.parametrize("langid", ["welsh", "cy", "cymraeg", "french", "klingon"])
def test_titles_in_other_languages_keep_their_capitals(langid: str) -> None:
    """Only English titles are re-cased."""
    book = f"@book{{a, author={{Rees, Ann}}, title={{Llyfr Mawr}}, year=2020, langid={{{langid}}}}}"

    assert "Llyfr Mawr" in reference(book, APA, EN)


def test_quotation_marks_within_a_quoted_title_are_double() -> None:
    """A title between single quotation marks has double ones inside."""
    article = "@article{a, author={Rees, Ann}, title={What it `looks like' here}, journal={J}, year=2020}"

    assert "‘What it “looks like” here’, J." in reference(article, HARVARD, EN)


def test_titles_are_marked_with_their_language() -> None:
    """On a page of the other language a title carries its own; an official translation carries none."""
    works = entry(
        "@book{en, author={Rees, Ann}, title={Book}, year=2020}"
        "@book{cy, author={Rees, Ann}, title={Llyfr}, year=2021, langid={welsh}}"
        "@book{both, author={Rees, Ann}, title={Book}, title_cy={Llyfr}, year=2022}"
    )
    formatter = Formatter(works, HARVARD)

    def lang(key: str, language: Language) -> str:
        return next(span.lang for span in formatter.reference(key, language) if span.italic)

    assert {(key, language.value): lang(key, language) for key in works for language in Language} == {
        ("en", "en"): "", ("en", "cy"): "en", ("cy", "en"): "cy", ("cy", "cy"): "",
        ("both", "en"): "", ("both", "cy"): "",
    }  # fmt: skip


def test_italics_follow_the_style() -> None:
    """Journal and volume are italic in APA; in Harvard the journal and et al."""
    source = "@article{a, author={A, B and C, D and E, F and G, H}, title={T}, journal={Big Journal}, year=2020, volume=4, number=2}"

    def italics(style: Style) -> list[str]:
        return [span.text for span in Formatter(entry(source), style).reference("a", EN) if span.italic]

    assert italics(APA) == ["Big Journal", "4"]
    assert italics(HARVARD) == ["et al.", "Big Journal"]


def test_italics_within_an_italic_title_are_upright() -> None:
    """A word that the source sets apart stays apart."""
    book = entry(r"@book{a, author={Rees, Ann}, title={On \emph{Hamlet} today}, year=2020}")
    spans = Formatter(book, HARVARD).reference("a", EN)

    assert [span.text for span in spans if span.italic] == ["On ", " today"]


@pytest.mark.parametrize(
    ("field", "href"),
    [
        ("url={https://example.org/a?b=c&d=%20#e}", "https://example.org/a?b=c&d=%20#e"),
        ("url={https://example.org/tŷ}", "https://example.org/t%C5%B7"),
        ('url={https://example.org/"onclick="x}', ""),
        ("url={https://example.org/'x}", "https://example.org/%27x"),
        ("url={javascript:alert(1)}", ""),
        ("url={data:text/html,x}", ""),
        ("url={//evil.example}", ""),
        ("url={http://[bad}", ""),
        ("doi={10.1234/abc}", "https://doi.org/10.1234/abc"),
        ("doi={https://doi.org/10.1234/abc}", "https://doi.org/10.1234/abc"),
        ("doi={http://dx.doi.org/10.1234/abc}", "https://doi.org/10.1234/abc"),
        ("doi={HTTPS://WWW.DOI.ORG/10.1234/abc}", "https://doi.org/10.1234/abc"),
        ("doi={doi.org/10.1234/abc}", "https://doi.org/10.1234/abc"),
        ("doi={doi:10.1234/abc}", "https://doi.org/10.1234/abc"),
        ("doi={DOI: 10.1234/abc}", "https://doi.org/10.1234/abc"),
        ("doi={doi:https://doi.org/10.1234/abc}", "https://doi.org/10.1234/abc"),
        ("doi={10.1234/a\\_b\\%c}", "https://doi.org/10.1234/a_b%25c"),
        ("url={https://doi.org/10.1234/abc}", "https://doi.org/10.1234/abc"),
        ("url={http://dx.doi.org/10.1234%2Fabc}", "https://doi.org/10.1234/abc"),
        ("url={https://doi.org/10.1234/abc#top}", "https://doi.org/10.1234/abc"),
        ("doi={https://doi.org/10.1234%2Fabc}", "https://doi.org/10.1234/abc"),
        ("url={https://example.org/doi.org/10.1234/abc}", "https://example.org/doi.org/10.1234/abc"),
        ('doi={10.1/"><img src=x>}', "https://doi.org/10.1/%22%3E%3Cimg%20src%3Dx%3E"),
        ("doi={javascript:alert(1)}, url={https://example.org}", "https://example.org"),
    ],
)
def test_only_safe_addresses_are_links(field: str, href: str) -> None:
    """A link is http or https, and no mark in it can end an attribute."""
    spans = Formatter(entry(f"@misc{{a, title={{T}}, {field}}}"), HARVARD).reference("a", EN)

    assert [span.href for span in spans if span.href] == ([href] if href else [])


def test_a_page_of_the_site_in_welsh_leads_to_the_official_welsh_address() -> None:
    """url_cy goes before the DOI of the English version on Welsh pages only."""
    work = entry("@misc{a, title={T}, doi={10.1234/abc}, url_cy={https://example.org/cy}}")
    formatter = Formatter(work, APA)

    assert to_text(formatter.reference("a", EN)).endswith("https://doi.org/10.1234/abc")
    assert to_text(formatter.reference("a", CY)).endswith("https://example.org/cy")


@pytest.mark.parametrize(
    ("n", "english", "cymraeg"),
    [
        (1, "1st", "1af"), (2, "2nd", "2il"), (3, "3rd", "3ydd"), (4, "4th", "4ydd"), (5, "5th", "5ed"),
        (6, "6th", "6ed"), (7, "7th", "7fed"), (10, "10th", "10fed"), (11, "11th", "11eg"),
        (12, "12th", "12fed"), (18, "18th", "18fed"), (20, "20th", "20fed"), (21, "21st", "21ain"),
        (22, "22nd", "22ain"), (40, "40th", "40fed"), (111, "111th", "111fed"), (112, "112th", "112fed"),
        (113, "113th", "113fed"), (121, "121st", "121fed"),
    ],
)  # fmt: skip
def test_ordinals(n: int, english: str, cymraeg: str) -> None:
    """Editions are counted in both languages."""
    assert (ordinal(n, EN), ordinal(n, CY)) == (english, cymraeg)


@pytest.mark.parametrize("name", ["Owen", "Evans", "Iorwerth", "Price", "Williams", "Young", "Harris", "Ŵyn"])
def test_welsh_and_follows_the_sound_of_the_next_name(name: str) -> None:
    """*ac* before a vowel sound, *a* before a consonant, never "&"."""
    written = reference(f"@book{{a, author={{Rees, A and {name}, {name}}}, title={{T}}, year=1999}}", APA, CY)
    joiner = "ac" if name in {"Owen", "Evans", "Iorwerth", "Ŵyn"} else "a"

    assert written.startswith(f"Rees, A., {joiner} {name}")


ORDER = """
@book{le, author={Le Fevre, D}, title={T}, year=2015}
@book{learning, author={{Learning Forward}}, title={T}, year=2011}
@book{ann2, author={Jones, Ann}, title={T}, year=2021}
@book{ann1, author={Jones, Ann}, title={T}, year=2020}
@misc{annnd, author={Jones, Ann}, title={T}}
@book{annpress, author={Jones, Ann}, title={T}, year={in press}}
@book{annbob, author={Jones, Ann and Evans, Bob}, title={T}, year=2001}
@book{four2, author={Jones, Ann and Aa, B and Cc, D and Ee, F}, title={T}, year=2002}
@book{four1, author={Jones, Ann and Zz, B and Cc, D and Ee, F}, title={T}, year=2001}
@book{annothers, author={Jones, Ann and others}, title={T}, year=1999}
@book{gwilym, author={ap Gwilym, D}, title={T}, year=2001}
@book{berg, author={van der Berg, J}, title={T}, year=2001}
@book{accent, author={Évans, D}, title={T}, year=2001}
@misc{the, title={The Ant}, year=2001}
"""


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (
            HARVARD,
            "gwilym berg accent ann1 ann2 annpress annnd annbob annothers four1 four2 le learning the",
        ),
        (
            APA,
            "the gwilym accent annnd ann1 ann2 annpress four2 annbob four1 annothers learning le berg",
        ),
    ],
)
def test_a_reference_list_is_sorted_by_author_date_and_title(style: Style, expected: str) -> None:
    """One order for both languages: APA letter by letter with n.d. first, Harvard word by word."""
    works = entry(ORDER)
    keys = list(works)
    random.Random(1).shuffle(keys)

    assert Formatter(works, style).sorted(keys) == tuple(expected.split())


@pytest.mark.parametrize(("type_", "expected"), [("misc", "c year march may"), ("book", "c may march year")])
def test_apa_sorts_by_the_day_where_it_shows_one(type_: str, expected: str) -> None:
    """APA 9.46: a year alone, then the days of that year; where no day is shown, the title decides."""
    works = entry(
        f"""
@{type_}{{may, author={{Jones, Ann}}, title={{Alpha}}, date={{2020-05-01}}}}
@{type_}{{march, author={{Jones, Ann}}, title={{Beta}}, date={{2020-03-01}}}}
@{type_}{{year, author={{Jones, Ann}}, title={{Gamma}}, date={{2020}}}}
@{type_}{{c, author={{Aaron, Ann}}, title={{Delta}}, date={{2020-09-01}}}}
"""
    )

    assert Formatter(works, APA).sorted(works) == tuple(expected.split())


NAMES = ["Jones", "Evans", "Rees", "Price"]
PEOPLE = st.builds(Person, family=st.sampled_from(NAMES), given=st.sampled_from(["Ann", "Bob", "A. C."]))
GROUPS = st.sampled_from([Person("Estyn", corporate=True), Person("Welsh Government", corporate=True)])
LISTS = st.lists(PEOPLE, min_size=0, max_size=6).map(tuple) | st.tuples(GROUPS)
YEARS = st.sampled_from(["2020", "2021", "", "forthcoming"])


@st.composite
def works(draw: st.DrawFn) -> list[Work]:
    """A few works by few people in few years, so that labels clash."""
    made = []
    for number in range(draw(st.integers(1, 9))):
        persons = {"author": draw(LISTS)}
        if draw(st.booleans()):
            persons["author_cy"] = (Person("Llywodraeth Cymru", corporate=True),)
        fields = {"title": draw(st.sampled_from(["Alpha", "Beta"])), "year": draw(YEARS)}
        others = frozenset({"author"}) if draw(st.booleans()) and persons["author"] else frozenset()
        present = {role: people for role, people in persons.items() if people}
        made.append(as_work(Entry(f"k{number}", "book", fields, present, others)))
    return made


@settings(max_examples=300, deadline=None)
@given(works(), st.randoms(use_true_random=False))
def test_labels_are_unique_and_do_not_depend_on_the_order_of_entries(
    made: list[Work], chance: random.Random
) -> None:
    """No two works have one label in either language, whatever the order in which they come."""
    shuffled = made[:]
    chance.shuffle(shuffled)
    for style in STYLES.values():
        one = Formatter({work.key: work for work in made}, style)
        other = Formatter({work.key: work for work in shuffled}, style)
        assert one.labels == other.labels
        for language in Language:
            texts = [one.cited(work.key, language, narrative=False) for work in made]
            assert len(set(texts)) == len(texts)


@settings(max_examples=100, deadline=None)
@given(works())
def test_suffixes_follow_the_reference_list(made: list[Work]) -> None:
    """Works with one author and year have a, b, c in the order of the list, the same in both languages."""
    for style in STYLES.values():
        formatter = Formatter({work.key: work for work in made}, style)
        by_label: dict[tuple[str, str], list[str]] = {}
        for key in formatter.sorted(formatter.works):
            author, year = formatter.cited(key, EN, narrative=False)
            suffix = formatter.labels[key].suffix
            by_label.setdefault((author, year.removesuffix(suffix)), []).append(suffix)
        assert all(suffixes == sorted(suffixes) for suffixes in by_label.values())


def test_an_unrelated_entry_changes_no_label() -> None:
    """Labels stay when a work by others is added."""
    some = entry(
        "@book{a, author={Rees, A}, title={A}, year=2020} @book{b, author={Rees, A}, title={B}, year=2020}"
    )
    more = some | entry("@book{c, author={Owen, A}, title={A}, year=2020}")

    for style in STYLES.values():
        before, after = Formatter(some, style).labels, Formatter(more, style).labels
        assert before == {key: after[key] for key in some}


def test_more_than_26_works_of_a_year_go_on_with_aa() -> None:
    """After z comes aa."""
    many = entry(
        " ".join(f"@book{{k{n:02}, author={{Rees, A}}, title={{T{n:02}}}, year=2020}}" for n in range(28))
    )
    labels = Formatter(many, HARVARD).labels

    assert [labels[f"k{n:02}"].suffix for n in (0, 25, 26, 27)] == ["a", "z", "aa", "ab"]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"{\'e}t\'{e} \^w T\^{y} \"o \c{c} \v s {\ss} \o{} \aa{} \i", "été ŵ Tŷ ö ç š ß ø å i"),
        (r"T\^{\i} a \'\i", "Tî a í"),
        (r"10\% of \$5 \& more \#1 \_ \{x\}", "10% of $5 & more #1 _ {x}"),
        ("a--b---c ``d'' `e' i'r ~ f", "a–b—c “d” ‘e’ i’r \u00a0 f"),
        ("'single' and teachers' views", "‘single’ and teachers’ views"),
        (r"\emph{One} \textbf{two} {\em three} \unknown{four} $x^2$", "One two three four x^2"),
        ("}}{{ \\", ""),
        ("plain ŵ and ŷ", "plain ŵ and ŷ"),
    ],
)
def test_latex_becomes_text(written: str, text: str) -> None:
    """Accents, symbols, dashes and quotation marks are decoded; commands leave their text."""
    assert decode(written) == text


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*"\\{}$~'`-^\" abAB:.", "\\emph{", "\\'", "--"]), max_size=40).map("".join))
def test_any_title_can_be_written(value: str) -> None:
    """No title makes decoding or re-casing fail, and re-casing changes nothing but case."""
    found = pieces(value)
    cased = sentence_case(found)

    before, after = ("".join(piece.text for piece in some) for some in (found, cased))
    assert after.casefold() == before.casefold()


def test_a_word_is_cased_by_all_that_stands_before_it() -> None:
    """Braces part a title into pieces, not into words."""
    found = pieces("A {Mc}\\emph{{’}}Donald Works")

    assert "".join(piece.text for piece in sentence_case(found)) == "A Mc’Donald works"


def test_an_entry_with_nothing_can_be_written() -> None:
    """A broken entry has a reference and a label: what is missing is left out."""
    for type_ in ("article", "book", "incollection", "report", "thesis", "online", "unpublished", "nonsense"):
        for style in STYLES.values():
            formatter = Formatter({"a": as_work(Entry("a", type_, {}))}, style)
            assert all(
                isinstance(span, Span) for language in Language for span in formatter.reference("a", language)
            )


def test_a_thousand_entries_are_written_sooner_than_by_pybtex() -> None:
    """Labels and references of 1,000 works take no longer than pybtex's plainest style for the same."""
    from pybtex.database import parse_string
    from pybtex.plugin import find_plugin

    source = GOLDEN["article"][0]
    text = "\n".join(source.replace("{a,", f"{{a{n},", 1) for n in range(1000))
    formatter, database = Formatter(entry(text), HARVARD), parse_string(text, "bibtex")
    start = time.process_time()
    for key in formatter.works:
        to_text(formatter.reference(key, EN))
    ours = time.process_time() - start
    start = time.process_time()
    backend = find_plugin("pybtex.backends", "plaintext")()
    style = find_plugin("pybtex.style.formatting", "unsrt")()
    for formatted in style.format_entries(database.entries.values()):
        formatted.text.render(backend)
    assert ours <= time.process_time() - start


def test_an_edition_of_thousands_of_digits_stays_as_written() -> None:
    """A number that is none of an edition is printed as it stands."""
    source = f"@book{{a, author={{Rees, Ann}}, title={{T}}, year=2000, edition={{{'9' * 5000}}}}}"

    assert "9" * 5000 in reference(source, HARVARD, EN)


@pytest.mark.parametrize(
    ("written", "english", "cymraeg"),
    [
        ("2", "2nd edn", "2il arg."),
        ("2nd", "2nd edn", "2il arg."),
        ("11th", "11th edn", "11eg arg."),
        ("first", "1st edn", "1af arg."),
        ("Ninth", "9th edn", "9fed arg."),
        ("tenth", "10th edn", "10fed arg."),
        ("eleventh", "eleventh", "eleventh"),
        ("new edition", "new edition", "Argraffiad newydd"),
        ("2nd revised", "2nd revised", "2nd revised"),
    ],
)
def test_editions_are_counted(written: str, english: str, cymraeg: str) -> None:
    """Figures and the words up to ten are counted; other words stay, with the Welsh of common ones."""
    book = f"@book{{a, author={{Rees, Ann}}, title={{T}}, year=2000, edition={{{written}}}}}"

    for language, said in ((EN, english), (CY, cymraeg)):
        assert reference(book, HARVARD, language) == f"Rees, A. (2000) T. {said.rstrip('.')}."


@pytest.mark.parametrize(
    ("written", "cymraeg"),
    [
        ("Working Paper", "Papur gwaith"),
        ("PhD thesis", "Traethawd PhD"),
        ("EdD thesis", "Traethawd EdD"),
        ("Unpublished PhD thesis", "Traethawd PhD heb ei gyhoeddi"),
        ("Honours thesis", "Honours thesis"),
        ("Master's dissertation", "Traethawd hir meistr"),
        ("techreport", "Adroddiad technegol"),
        ("Cm", "Cm"),
        ("Papur polisi", "Papur polisi"),
    ],
)
def test_common_kinds_of_work_have_their_welsh(written: str, cymraeg: str) -> None:
    """What an entry calls itself in English is said in Welsh on Welsh pages where it is a common kind."""
    report = (
        f"@report{{a, author={{Rees, Ann}}, title={{T}}, type={{{written}}}, institution={{I}}, year=2020}}"
    )

    assert reference(report, HARVARD, CY) == f"Rees, A. (2020) T. {cymraeg}. I."
