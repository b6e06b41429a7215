"""The same site as a plain project of MkDocs and Material: the same pages, as Markdown files."""

from __future__ import annotations

import posixpath
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml
from lxml import etree
from mkdocs.config import load_config
from mkdocs.utils.yaml import yaml_load

from macros.pages import generate as pages

from .markdown import to_markdown

SAME = ("site_url", "use_directory_urls", "extra_css", "markdown_extensions", "validation")
"""Settings of the project that the plain one takes over."""
THEME = ("name", "features", "palette", "icon", "favicon", "font")
"""Settings of the theme that the plain project takes over."""


@dataclass(frozen=True)
class Page:
    """One page of the plain site."""

    src_uri: str
    title: str
    description: str
    html: str
    """Its content, with the addresses that it has in the built site."""


def make(project: Path, site: Path, target: Path) -> None:
    """Write to `target` the plain project for the toolkit at `project`, which was built into `site`."""
    config = load_config(str(project / "mkdocs.yml"))
    toolkit: Any = config.plugins["toolkit"]
    toolkit.on_config(config)
    found = list(_pages(toolkit.site, site))
    served = {toolkit.site.addresses.path(page.src_uri): page.src_uri for page in found}
    shutil.copytree(project / "docs" / "assets", target / "docs" / "assets")
    _write(target / "docs", found, served)
    settings = _settings((project / "mkdocs.yml").read_text("utf-8"), config.nav)
    (target / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")


def _settings(ours: str, nav: Any) -> dict[str, Any]:
    """The plain project's `mkdocs.yml`: same theme, features, extensions and navigation, and the search."""
    given = yaml_load(ours)
    return {
        "site_name": "Plain Material",
        **{name: given[name] for name in SAME if name in given},
        "theme": {name: given["theme"][name] for name in THEME if name in given["theme"]},
        "plugins": ["search"],
        "nav": [{"Home": "index.md"}, *nav],
    }


def _pages(site: Any, built: Path) -> Iterator[Page]:
    """Generated pages as they are generated, hand-written ones as they were built, macros and all."""
    for page in pages.generate(site).values():
        yield Page(page.src_uri, page.title, page.description, page.html)
    yield _hand_written(built, "index.md", "index.html")
    for document in site.toolkit.documents:
        path = site.addresses.path(document.src_uri)
        yield _hand_written(built, document.src_uri, f"{path}index.html")


def _hand_written(built: Path, src_uri: str, path: str) -> Page:
    parser = etree.HTMLParser(encoding="utf-8")
    root = etree.fromstring((built / path).read_bytes(), parser)
    article, title = root.find(".//article"), root.find(".//title")
    description = root.find(".//meta[@name='description']")
    if article is None or title is None:
        msg = f"{path} has no article or no title"
        raise ValueError(msg)
    html = etree.tostring(article, encoding="unicode", method="html")
    return Page(
        src_uri, title.text or "", description.get("content", "") if description is not None else "", html
    )


def _write(docs: Path, found: list[Page], served: Mapping[str, str]) -> None:
    address_of = {src_uri: address for address, src_uri in served.items()}
    targets = {target for page in found for target in _targets(page, address_of, served)}
    for page in found:

        def link(address: str, page: Page = page) -> str:
            return _link(address, page.src_uri, address_of, served)

        def is_target(name: str, page: Page = page) -> bool:
            return (page.src_uri, name) in targets

        path = docs / page.src_uri
        path.parent.mkdir(parents=True, exist_ok=True)
        about = yaml.safe_dump({"title": page.title, "description": page.description}, allow_unicode=True)
        path.write_text(f"---\n{about}---\n\n{to_markdown(page.html, link, is_target)}", "utf-8")


def _targets(
    page: Page, address_of: Mapping[str, str], served: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The page and id of each place that a page links to."""
    root = etree.fromstring(f"<div>{page.html}</div>", etree.HTMLParser())
    for href in root.xpath("//a[not(@class='backlink' or @class='headerlink')]/@href") or ():
        path, _, fragment = str(href).partition("#")
        src_uri = _src_uri(path, page.src_uri, address_of, served) if path else page.src_uri
        if fragment and src_uri:
            yield src_uri, unquote(fragment)


def _src_uri(path: str, origin: str, address_of: Mapping[str, str], served: Mapping[str, str]) -> str | None:
    """The Markdown file that a relative address on the page `origin` leads to, if to one."""
    if ":" in path:
        return None
    full = posixpath.normpath(posixpath.join(address_of[origin], unquote(path)))
    return served.get("" if full == "." else f"{full}/")


def _link(address: str, origin: str, address_of: Mapping[str, str], served: Mapping[str, str]) -> str:
    path, hash_, fragment = address.partition("#")
    src_uri = _src_uri(path, origin, address_of, served) if path else None
    if src_uri is None:
        return address
    return posixpath.relpath(src_uri, posixpath.dirname(origin) or ".") + hash_ + fragment
