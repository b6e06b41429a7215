"""Where we and the oracle differ, because the oracle departs from the manual. The whole list, and exact.

An entry that no longer differs, or differs otherwise, fails the test: mend the table, or what it is about.
What both print is written with one kind of quotation mark, space and dash (`normal`); *…* is italic. Sections of
the APA manual are those of its 7th edition; Cite Them Right, 12th edition, is cited by the name of its entry.
"""

# Texts stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from macros.references import APA, HARVARD, Style


class Difference(NamedTuple):
    """What each prints, and the rule by which ours is right."""

    oracle: str
    ours: str
    why: str


REFERENCES: Mapping[Style, Mapping[str, Difference]] = {
    HARVARD: {
        'etalSecondX': Difference(
            'Watts, A., Rees, B., Tan, C., *et al.* (2013) "Fabricated: Third Name Differs, One", *Sample Review*, 1, pp. 1-3.',
            'Watts, A. *et al.* (2013) "Fabricated: Third Name Differs, One", *Sample Review*, 1, pp. 1-3.',
            'Cite Them Right, Authors: four or more are the first and et al. in the list; disambiguation is for citations.',
        ),
        'etalSecondY': Difference(
            'Watts, A., Rees, B., Zed, C., *et al.* (2013) "Fabricated: Third Name Differs, Two", *Sample Review*, 1, pp. 4-6.',
            'Watts, A. *et al.* (2013) "Fabricated: Third Name Differs, Two", *Sample Review*, 1, pp. 4-6.',
            'Cite Them Right, Authors: four or more are the first and et al. in the list; disambiguation is for citations.',
        ),
        'etalLastX': Difference(
            'Xu, A., Rees, B., Tan, C., *et al.* (2014) "Fabricated: Third of Four Differs, One", *Sample Review*, 2, pp. 1-3.',
            'Xu, A. *et al.* (2014) "Fabricated: Third of Four Differs, One", *Sample Review*, 2, pp. 1-3.',
            'Cite Them Right, Authors: four or more are the first and et al. in the list; disambiguation is for citations.',
        ),
        'etalLastY': Difference(
            'Xu, A., Rees, B., Zed, C., *et al.* (2014) "Fabricated: Third of Four Differs, Two", *Sample Review*, 2, pp. 4-6.',
            'Xu, A. *et al.* (2014) "Fabricated: Third of Four Differs, Two", *Sample Review*, 2, pp. 4-6.',
            'Cite Them Right, Authors: four or more are the first and et al. in the list; disambiguation is for citations.',
        ),
        'etalFirstX': Difference(
            'Hopkin, A., Moss, B., *et al.* (2016) "Fabricated: Second Name Differs, One", *Sample Review*, 4, pp. 1-3.',
            'Hopkin, A. *et al.* (2016) "Fabricated: Second Name Differs, One", *Sample Review*, 4, pp. 1-3.',
            'Cite Them Right, Authors: four or more are the first and et al. in the list; disambiguation is for citations.',
        ),
        'etalFirstY': Difference(
            'Hopkin, A., Nunn, B., *et al.* (2016) "Fabricated: Second Name Differs, Two", *Sample Review*, 4, pp. 4-6.',
            'Hopkin, A. *et al.* (2016) "Fabricated: Second Name Differs, Two", *Sample Review*, 4, pp. 4-6.',
            'Cite Them Right, Authors: four or more are the first and et al. in the list; disambiguation is for citations.',
        ),
        'etalOthers': Difference(
            'Ffrancon, A., Moss, B., *et al.* (2004) *Fabricated, with Others*. Sample Press.',
            'Ffrancon, A. *et al.* (2004) *Fabricated, with Others*. Sample Press.',
            'Cite Them Right, Authors: et al. follows the first author.',
        ),
        'sameInitialA': Difference(
            'Prosser, Alun (2011) *Fabricated by Alun*. Sample Press.',
            'Prosser, A. (2011a) *Fabricated by Alun*. Sample Press.',
            'Cite Them Right, Citing: letters tell works of one name and year apart; the list has no full given names.',
        ),
        'sameInitialB': Difference(
            'Prosser, Ann (2011) *Fabricated by Ann*. Sample Press.',
            'Prosser, A. (2011b) *Fabricated by Ann*. Sample Press.',
            'Cite Them Right, Citing: letters tell works of one name and year apart; the list has no full given names.',
        ),
        'bookVolume': Difference(
            'Brook, G. (2014) *A Book of One Volume Among Several*. Sample Press.',
            'Brook, G. (2014) *A Book of One Volume Among Several*. Vol. 3. Sample Press.',
            'Cite Them Right, Multi-volume works: the volume is given.',
        ),
        'bookVolumeEdition': Difference(
            'Brook, H. (2014) *A Volume in an Edition*. 3rd edn. Sample Press.',
            'Brook, H. (2014) *A Volume in an Edition*. Vol. 2. 3rd edn. Sample Press.',
            'Cite Them Right, Multi-volume works: the volume is given.',
        ),
        'bookVolumes': Difference(
            'Brook, I. (2001) *All the Volumes* (6). Sample Press.',
            'Brook, I. (2001) *All the Volumes* (6 vols). Sample Press.',
            'Cite Them Right, Multi-volume works: the number of volumes is given with its word.',
        ),
        'partThree': Difference(
            'Price, C. (2015) "A Chapter with Three Editors", in E. Mender, P. Patch, and S. Stitch (eds) *The Whole Book of Three*. 3rd edn. Sample Press, pp. 10-19.',
            'Price, C. (2015) "A Chapter with Three Editors", in E. Mender, P. Patch and S. Stitch (eds) *The Whole Book of Three*. Vol. 2. 3rd edn. Sample Press, pp. 10-19.',
            'Cite Them Right, Chapters of edited books: no comma before "and" (and the volume is given).',
        ),
        'partNoEditor': Difference(
            'Price, E. (2013) "A Chapter Without an Editor", *A Book of Its Own*. Sample Press, p. 3.',
            'Price, E. (2013) "A Chapter Without an Editor", in *A Book of Its Own*. Sample Press, p. 3.',
            'Cite Them Right, Chapters: "in" stands before the book, with editors or without.',
        ),
        'partTranslated': Difference(
            'Price, G. (2011) "A Translated Chapter", in E. Mender (ed.), T. Carrier (trans.) *A Book of Chapters*. Sample Press, pp. 40-49.',
            'Price, G. (2011) "A Translated Chapter", in E. Mender (ed.) *A Book of Chapters*. Translated by T. Carrier. Sample Press, pp. 40-49.',
            'Cite Them Right, Translated works: "Translated by" follows the title of the book.',
        ),
        'articleEid': Difference(
            'Stone, C. (2021) "An Article with a Number", *Sample Review Online*, 4(2). Available at: https://doi.org/10.1234/article.eid.',
            'Stone, C. (2021) "An Article with a Number", *Sample Review Online*, 4(2), article e10. Available at: https://doi.org/10.1234/article.eid.',
            'Cite Them Right, Journal articles: an article number stands where pages would.',
        ),
        'articleEidPlain': Difference(
            'Stone, D. (2022) "An Article with a Long Number", *Sample Review Online*, 5. Available at: https://example.org/eid (Accessed: 5 March 2024).',
            'Stone, D. (2022) "An Article with a Long Number", *Sample Review Online*, 5, article 104233. Available at: https://example.org/eid (Accessed: 5 March 2024).',
            'Cite Them Right, Journal articles: an article number stands where pages would.',
        ),
        'articleOnline': Difference(
            'Stone, E. (2023) "An Article Online Only", *Sample Review Online* [Preprint]. Available at: https://example.org/online-only (Accessed: 5 March 2024).',
            'Stone, E. (2023) "An Article Online Only", *Sample Review Online*. Available at: https://example.org/online-only (Accessed: 5 March 2024).',
            'Cite Them Right, Preprints: only what has not been through review is one; a missing page does not tell.',
        ),
        'articleAdvance': Difference(
            'Stone, F. (2024) "An Article Ahead of Print", *Sample Review* [Preprint]. Available at: https://doi.org/10.1234/ahead.',
            'Stone, F. (2024) "An Article Ahead of Print", *Sample Review*. Available at: https://doi.org/10.1234/ahead.',
            'Cite Them Right, Preprints: only what has not been through review is one; a missing page does not tell.',
        ),
        'articlePress': Difference(
            'Stone, G. (no date) "An Article in Press", *Sample Review* [Preprint].',
            'Stone, G. (in press) "An Article in Press", *Sample Review*.',
            'Cite Them Right, Forthcoming works: they are said to be forthcoming or in press.',
        ),
        'articleForthcoming': Difference(
            'Stone, H. (no date) "An Article to Come", *Sample Review* [Preprint].',
            'Stone, H. (forthcoming) "An Article to Come", *Sample Review*.',
            'Cite Them Right, Forthcoming works: they are said to be forthcoming or in press.',
        ),
        'bookForthcoming': Difference(
            'Brook, R. (no date) *A Book to Come*. Sample Press.',
            'Brook, R. (forthcoming) *A Book to Come*. Sample Press.',
            'Cite Them Right, Forthcoming works: they are said to be forthcoming or in press.',
        ),
        'reportSeries': Difference(
            'Flint, C. (2013) *A Report in a Series*. 7. Sample House.',
            'Flint, C. (2013) *A Report in a Series*. Fabricated Working Papers 7. Sample House.',
            'Cite Them Right, Research reports: the series stands with its number.',
        ),
        'manuscriptPlain': Difference(
            'Quartz, E. (2012) "Notes for a Talk". Fabricated University.',
            'Quartz, E. (2012) "Notes for a Talk". Unpublished manuscript. Fabricated University.',
            'Cite Them Right, Unpublished works: they are said to be unpublished.',
        ),
        'actUk': Difference(
            '*Fabricated Schools Act 1998* (1998). Available at: https://example.org/act/1998/31 (Accessed: 5 March 2024).',
            '*Fabricated Schools Act 1998, c. 31*. Available at: https://example.org/act/1998/31 (Accessed: 5 March 2024).',
            'Cite Them Right, Legislation: title with its year and number in italics; the year is not repeated.',
        ),
        'actWales': Difference(
            '*Fabricated Learning (Wales) Act 2021* (2021).',
            '*Fabricated Learning (Wales) Act 2021, asc 4*.',
            'Cite Them Right, Legislation: title with its year and number in italics; the year is not repeated.',
        ),
        'actInstrument': Difference(
            '*Fabricated Teachers (Wales) Regulations 2022* (2022). Available at: https://example.org/wsi/2022/1234.',
            '*Fabricated Teachers (Wales) Regulations 2022* (SI 2022/1234 (W. 56)). Available at: https://example.org/wsi/2022/1234.',
            'Cite Them Right, Legislation: title with its year and number in italics; the year is not repeated.',
        ),
        'podcastEpisode': Difference(
            'Pebble, G. (2022) "An Episode on Learning", *Fabrications*. Sample Studio. Available at: https://example.org/podcast/23 (Accessed: 6 April 2024).',
            'Pebble, G. (2022) "An Episode on Learning", *Fabrications* [Podcast]. 28 September. Available at: https://example.org/podcast/23 (Accessed: 6 April 2024).',
            'Cite Them Right, Podcasts: title in italics, [Podcast], the day it appeared; no publisher.',
        ),
        'podcastWhole': Difference(
            'Fabricated Voices (2020-2022) "A Whole Fabricated Podcast". Sample Studio. Available at: https://example.org/podcast (Accessed: 6 April 2024).',
            'Fabricated Voices (2020-2022) *A Whole Fabricated Podcast* [Podcast]. Available at: https://example.org/podcast (Accessed: 6 April 2024).',
            'Cite Them Right, Podcasts: title in italics, [Podcast], the day it appeared; no publisher.',
        ),
        'dataVersion': Difference(
            'Pebble, H. (2004) "Fabricated School Data". Sample Store. Available at: https://doi.org/10.1234/data.',
            'Pebble, H. (2004) *Fabricated School Data* (Version 2) [Data set]. Sample Store. Available at: https://doi.org/10.1234/data.',
            'Cite Them Right, Data sets: title in italics, version, form in square brackets.',
        ),
        'dataBody': Difference(
            'Fabricated Statistics Office (2023) "Fabricated Census of Schools". Fabricated Statistics Office. Available at: https://example.org/census (Accessed: 6 April 2024).',
            'Fabricated Statistics Office (2023) *Fabricated Census of Schools* [Data set]. Fabricated Statistics Office. Available at: https://example.org/census (Accessed: 6 April 2024).',
            'Cite Them Right, Data sets: title in italics, version, form in square brackets.',
        ),
        'softwarePlain': Difference(
            'Pebble, I. (2022) "Fabricator". Sample Forge. Available at: https://example.org/fabricator (Accessed: 6 April 2024).',
            'Pebble, I. (2022) *Fabricator* (Version 1.2.3) [Computer program]. Sample Forge. Available at: https://example.org/fabricator (Accessed: 6 April 2024).',
            'Cite Them Right, Computer programs: title in italics, version, form in square brackets.',
        ),
        'partFour': Difference(
            'Price, D. (2016) "A Chapter with Four Editors", in E. Mender et al. (eds) *The Whole Book of Four*. Sample Press, pp. 20-29.',
            'Price, D. (2016) "A Chapter with Four Editors", in E. Mender *et al.* (eds) *The Whole Book of Four*. Sample Press, pp. 20-29.',
            'Cite Them Right, Authors: et al. is italic wherever names are left out.',
        ),
    },
    APA: {
        'lettersA': Difference(
            'Rees, A. (2020b). Fabricated alpha. *Sample Review*, *8*, 4-6.',
            'Rees, A. (2020a). Fabricated alpha. *Sample Review*, *8*, 4-6.',
            'APA 9.47: an article at the beginning of a title is passed over when works are ordered.',
        ),
        'lettersB': Difference(
            'Rees, A. (2020a). *A fabricated beta*. Sample Press.',
            'Rees, A. (2020b). *A fabricated beta*. Sample Press.',
            'APA 9.47: an article at the beginning of a title is passed over when works are ordered.',
        ),
        'bodyPlain': Difference(
            'Fabricated Council for Examples. (2022). *Annual review of examples*. Fabricated Council for Examples. https://example.org/annual',
            'Fabricated Council for Examples. (2022). *Annual review of examples*. https://example.org/annual',
            'APA 9.29: a publisher that is the author is not repeated.',
        ),
        'paperNoEditor': Difference(
            'Price, I., & Sayce, B. (2013). A paper without editors. *Proceedings of the Second Fabricated Conference*, 10-12. https://doi.org/10.1234/paper',
            'Price, I., & Sayce, B. (2013). A paper without editors. In *Proceedings of the second fabricated conference* (pp. 10-12). Sample Press. https://doi.org/10.1234/paper',
            'APA 9.28, 10.5: a paper in published proceedings is cited like a chapter, with its publisher.',
        ),
        'reportOfficial': Difference(
            'Fabricated Government. (2017). *Our fabricated mission: An action plan 2017-21* (No. WG32591). Fabricated Government. https://example.org/mission',
            'Fabricated Government. (2017). *Our fabricated mission: An action plan 2017-21* (No. WG32591). https://example.org/mission',
            'APA 9.29: a publisher that is the author is not repeated.',
        ),
        'reportSeries': Difference(
            'Flint, C. (2013). *A report in a series* (No. 7; Fabricated Working Papers). Sample House.',
            'Flint, C. (2013). *A report in a series* (Fabricated Working Papers No. 7). Sample House.',
            'APA 9.19, 10.4: the name of the series stands before the number in it.',
        ),
        'manuscriptPlain': Difference(
            'Quartz, E. (2012). *Notes for a talk*. Fabricated University.',
            'Quartz, E. (2012). *Notes for a talk* [Unpublished manuscript]. Fabricated University.',
            'APA 10.8: an unpublished manuscript is described as one.',
        ),
        'actUk': Difference(
            'Fabricated Schools Act 1998, Pub. L. Nos. C. 31 (1998). https://example.org/act/1998/31',
            'Fabricated Schools Act 1998, c. 31. https://example.org/act/1998/31',
            'APA 11.1, 11.4: a work of law is cited in the form of its country; the year is part of the short title.',
        ),
        'actWales': Difference(
            'Fabricated Learning (Wales) Act 2021, Pub. L. Nos. Asc 4 (2021).',
            'Fabricated Learning (Wales) Act 2021, asc 4.',
            'APA 11.1, 11.4: a work of law is cited in the form of its country; the year is part of the short title.',
        ),
        'actInstrument': Difference(
            'Fabricated Teachers (Wales) Regulations 2022, Pub. L. Nos. SI 2022/1234 (W. 56) (2022). https://example.org/wsi/2022/1234',
            'Fabricated Teachers (Wales) Regulations 2022 (SI 2022/1234 (W. 56)). https://example.org/wsi/2022/1234',
            'APA 11.1, 11.4: a work of law is cited in the form of its country; the year is part of the short title.',
        ),
        'webNoAuthor': Difference(
            'Fabricated Site. (2022). *Page without an author*. https://example.org/no-author',
            '*Page without an author*. (2022). Fabricated Site. https://example.org/no-author',
            "APA 9.12: without an author the title takes the author's place; the site is the source (9.33).",
        ),
        'webBody': Difference(
            'Fabricated Site. (2021, December 31). *A page by its site*. Fabricated Site. https://example.org/own',
            'Fabricated Site. (2021, December 31). *A page by its site*. https://example.org/own',
            'APA 9.29: a publisher that is the author is not repeated.',
        ),
        'podcastEpisode': Difference(
            'Pebble, G. (Host). (2022, September 28). An episode on learning (Audio Podcast Episode No. 23). In *Fabrications*. Sample Studio. https://example.org/podcast/23',
            'Pebble, G. (Host). (2022, September 28). An episode on learning (No. 23) [Audio podcast episode]. In *Fabrications*. Sample Studio. https://example.org/podcast/23',
            'APA 10.13: the number of an episode stands in brackets, its description in square brackets.',
        ),
        'dataVersion': Difference(
            'Pebble, H. (2004). *Fabricated school data* (Version 2) [Dataset]. Sample Store. https://doi.org/10.1234/data',
            'Pebble, H. (2004). *Fabricated school data* (Version 2) [Data set]. Sample Store. https://doi.org/10.1234/data',
            'APA 10.9: the description is [Data set].',
        ),
        'dataBody': Difference(
            'Fabricated Statistics Office. (2023). *Fabricated census of schools* [Dataset]. Fabricated Statistics Office. https://example.org/census',
            'Fabricated Statistics Office. (2023). *Fabricated census of schools* [Data set]. https://example.org/census',
            'APA 10.9: the description is [Data set]; 9.29: the author is not repeated as publisher.',
        ),
    },
}  # fmt: skip
"""Style → citation key → how its reference differs."""

CITATIONS: Mapping[Style, Mapping[str, Difference]] = {
    HARVARD: {
        '[@etalLastX]': Difference(
            '(Xu, Rees, Tan, *et al.*, 2014)',
            '(Xu, Rees, Tan and Vu, 2014)',
            '"et al." is plural ("and others"): it does not stand for one name.',
        ),
        '@etalLastY': Difference(
            'Xu, Rees, Zed, *et al.* (2014)',
            'Xu, Rees, Zed and Vu (2014)',
            '"et al." is plural ("and others"): it does not stand for one name.',
        ),
        '[@etalOthers]': Difference(
            '(Ffrancon, Moss, *et al.*, 2004)',
            '(Ffrancon *et al.*, 2004)',
            'Cite Them Right, Authors: et al. follows the first author.',
        ),
        '[@sameInitialA]': Difference(
            '(Alun Prosser, 2011)',
            '(Prosser, 2011a)',
            'Cite Them Right, Citing: letters tell works of one name and year apart; the list has no full given names.',
        ),
        '[@bodyShort]': Difference(
            '(Fabricated Institute of Samples, 2021)',
            '(Fabricated Institute of Samples (FIS), 2021)',
            'Cite Them Right, Corporate authors: the full name with the abbreviation in brackets at first.',
        ),
        '@bodyShortTwo': Difference(
            'Fabricated Institute of Samples (2023b)',
            'Fabricated Institute of Samples (FIS, 2023b)',
            'Cite Them Right, Corporate authors: the full name with the abbreviation in brackets at first.',
        ),
        '[@articlePress]': Difference(
            '(G. Stone, no date)',
            '(Stone, in press)',
            'Cite Them Right, Forthcoming works: they are said to be forthcoming or in press.',
        ),
        '[@articleForthcoming]': Difference(
            '(H. Stone, no date)',
            '(Stone, forthcoming)',
            'Cite Them Right, Forthcoming works: they are said to be forthcoming or in press.',
        ),
        '[@actUk]': Difference(
            '(*Fabricated Schools Act 1998*, 1998)',
            '(*Fabricated Schools Act 1998*)',
            'Cite Them Right, Legislation: title with its year and number in italics; the year is not repeated.',
        ),
        '@actWales': Difference(
            '*Fabricated Learning (Wales) Act 2021* (2021)',
            '*Fabricated Learning (Wales) Act 2021*',
            'Cite Them Right, Legislation: title with its year and number in italics; the year is not repeated.',
        ),
        '[@articlePress; @bookPlain]': Difference(
            '(Brook, 2015; G. Stone, no date)',
            '(Brook, 2015; Stone, in press)',
            'Cite Them Right, Forthcoming works: they are said to be forthcoming or in press.',
        ),
        '[@undatedA; @undatedB]': Difference(
            '(Fabricated Inspectorate, no date b, no date a)',
            '(Fabricated Inspectorate, no date a, no date b)',
            'Cite Them Right, Citing: several works of one author and year stand in the order of their letters.',
        ),
    },
    APA: {
        '@count02': Difference(
            'Adams & Bevan (2002)',
            'Adams and Bevan (2002)',
            'APA 8.17: "&" in brackets only; in the sentence it is "and".',
        ),
        '[@etalLastX]': Difference(
            '(Xu, Rees, Tan, et al., 2014)',
            '(Xu, Rees, Tan, & Vu, 2014)',
            'APA 8.18: "et al." is plural, so it cannot stand for one name only.',
        ),
        '@etalLastY': Difference(
            'Xu, Rees, Zed, et al. (2014)',
            'Xu, Rees, Zed, and Vu (2014)',
            'APA 8.18: "et al." is plural, so it cannot stand for one name only.',
        ),
        '[@bodyShort]': Difference(
            '(Fabricated Institute of Samples, 2021)',
            '(Fabricated Institute of Samples [FIS], 2021)',
            'APA 8.21: the full name with the abbreviation in brackets at first.',
        ),
        '@bodyShortTwo': Difference(
            'Fabricated Institute of Samples (2023a)',
            'Fabricated Institute of Samples (FIS, 2023a)',
            'APA 8.21: the full name with the abbreviation in brackets at first.',
        ),
        '[@actUk]': Difference(
            '(Fabricated Schools Act 1998, 1998)',
            '(Fabricated Schools Act 1998)',
            'APA 11.1, 11.4: a work of law is cited in the form of its country; the year is part of the short title.',
        ),
        '@actWales': Difference(
            '(Fabricated Learning (Wales) Act 2021, 2021)',
            'Fabricated Learning (Wales) Act 2021',
            'APA 11.1, 11.4: a work of law is cited in the form of its country; the year is part of the short title.',
        ),
        '[@webNoAuthor]': Difference(
            '(Fabricated Site, 2022)',
            '(*Page Without an Author*, 2022)',
            "APA 9.12: without an author the title takes the author's place; the site is the source (9.33).",
        ),
        '[@bookPlain, table 3]': Difference(
            '(A. Brook, 2015, table 3)',
            '(A. Brook, 2015, Table 3)',
            'APA 8.13: a table is announced as "Table 3"; the oracle does not know it for a locator.',
        ),
        '[@sameNoC; @sameNoD; @sameNoE]': Difference(
            '(Dale et al., 2003; Dale, 2009; Dale & Able, 2005)',
            '(Dale, 2009; Dale & Able, 2005; Dale et al., 2003)',
            'APA 8.12: the order of one citation is that of the reference list.',
        ),
        '[@lettersB; @lettersC]': Difference(
            '(Rees, 2020a, 2020c)',
            '(Rees, 2020b, 2020c)',
            'APA 9.47: an article at the beginning of a title is passed over when works are ordered.',
        ),
        '[@undatedA; @undatedB]': Difference(
            '(Fabricated Inspectorate, n.d.-b, n.d.-a)',
            '(Fabricated Inspectorate, n.d.-a, n.d.-b)',
            'APA 8.12, 8.19: works of one author stand in the order of their years and letters.',
        ),
    },
}  # fmt: skip
"""Style → text → how the citation in it differs."""

ORDER: Mapping[Style, Mapping[str, str]] = {
    HARVARD: {
        "nameAp": "A Welsh patronymic is filed under its particle, as it is said: ap Gwilym, under A.",
        "nameAb": "A Welsh patronymic is filed under its particle, as it is said: ab Owain, under A.",
        "count02": "Cite Them Right, Reference list: alphabetical as printed, so et al. follows 'and Bevan'.",
        "count03": "Cite Them Right, Reference list: alphabetical as printed, so et al. follows 'Bevan … and Cole'.",
        "bookEditorsFour": "Cite Them Right, Reference list: alphabetical as printed, so et al. follows 'and Patch'.",
    },
    APA: {
        "bookNoAuthor": "APA 9.49: a title is ordered by its first word that is not an article.",
        "bookNoAuthorThe": "APA 9.49: a title is ordered by its first word that is not an article.",
        "lettersA": "APA 9.47: the same among works of one author and year.",
        "nameDe": "APA 9.44: letter by letter, spaces disregarded: Department, de Vere.",
        "nameSpaceNot": "APA 9.44: letter by letter, spaces disregarded: Leach, Le Page.",
        "webNoAuthor": "APA 9.12: ordered by its title, which takes the author's place.",
    },
}
"""Style → works that stand elsewhere in our reference list than in the oracle's; the others are in its order."""
