"""Sentences for fabricated case studies, in English and Welsh. They tell of no real school."""

from __future__ import annotations

from collections.abc import Sequence

SENTENCES: Sequence[tuple[str, str]] = (
    (
        "The staff met every other week to look at pupils' work together.",
        "Roedd y staff yn cwrdd bob yn ail wythnos i edrych ar waith disgyblion gyda'i gilydd.",
    ),
    (
        "Each team chose one question and kept to it for a whole term.",
        "Dewisodd pob tîm un cwestiwn a chadw ato am dymor cyfan.",
    ),
    (
        "Time for this was set aside in the calendar before anything else.",
        "Neilltuwyd amser ar gyfer hyn yn y calendr cyn dim byd arall.",
    ),
    (
        "New members of staff worked with a partner from the first day.",
        "Roedd aelodau newydd o staff yn gweithio gyda phartner o'r diwrnod cyntaf.",
    ),
    (
        "Notes were *short*, and everybody could read them.",
        "Roedd y nodiadau'n *fyr*, a gallai pawb eu darllen.",
    ),
    (
        "Two teachers watched one lesson and spoke only about what pupils did.",
        "Gwyliodd dau athro un wers a siarad am yr hyn a wnaeth y disgyblion yn unig.",
    ),
    (
        "The governors asked what had been learned, not how many courses had been attended.",
        "Gofynnodd y llywodraethwyr beth oedd wedi'i ddysgu, nid faint o gyrsiau a fynychwyd.",
    ),
    (
        "Support staff took part on the same terms as teachers.",
        "Roedd staff cymorth yn cymryd rhan ar yr un telerau ag athrawon.",
    ),
    (
        "The first plan was too large, so it was cut by half.",
        "Roedd y cynllun cyntaf yn rhy fawr, felly torrwyd ef yn ei hanner.",
    ),
    (
        "Pupils explained which tasks had helped them to think.",
        "Esboniodd y disgyblion pa dasgau a oedd wedi'u helpu i feddwl.",
    ),
    (
        "Nobody was asked to write a report that nobody would read.",
        "Ni ofynnwyd i neb ysgrifennu adroddiad na fyddai neb yn ei ddarllen.",
    ),
    (
        "Small changes were tried in one class before they were tried in many.",
        "Rhoddwyd cynnig ar newidiadau bach mewn un dosbarth cyn rhoi cynnig arnynt mewn llawer.",
    ),
    (
        "The reading for each meeting was never longer than **four pages**.",
        "Nid oedd y darllen ar gyfer yr un cyfarfod yn hwy na **phedair tudalen**.",
    ),
    (
        "What did not work was written down as carefully as what did.",
        "Cofnodwyd yr hyn na weithiodd yr un mor ofalus â'r hyn a weithiodd.",
    ),
    (
        "The group agreed on words for talking about progress.",
        "Cytunodd y grŵp ar eiriau ar gyfer trafod cynnydd.",
    ),
    (
        "Questions from parents were brought to the table as well.",
        "Daethpwyd â chwestiynau gan rieni at y bwrdd hefyd.",
    ),
    (
        "At the end of the year the staff decided what to stop doing.",
        "Ar ddiwedd y flwyddyn penderfynodd y staff beth i roi'r gorau i'w wneud.",
    ),
    (
        "One colleague kept the questions and brought them back each month.",
        "Roedd un cydweithiwr yn cadw'r cwestiynau ac yn dod â nhw'n ôl bob mis.",
    ),
    (
        "Materials were made once and shared with the cluster.",
        "Lluniwyd deunyddiau unwaith a'u rhannu â'r clwstwr.",
    ),
    (
        "The next step was always small enough to begin on Monday.",
        "Roedd y cam nesaf bob amser yn ddigon bach i'w gychwyn ddydd Llun.",
    ),
)
