"""Articles as the program reads them: a JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: A text, or a record with the fields the program knows (``text`` is needed).
Article = str | Mapping[str, object]

#: What the program knows of a record.
FIELDS = ("id", "text", "title", "date", "lang", "locale", "url", "source", "section")
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def article_lines(articles: Iterable[Article], names: Mapping[str, str]) -> Iterator[bytes]:
    """Yield the line of each article.

    Args:
        articles: Texts or records.
        names: What a field is called in the records: ``{"text": "body"}``.

    """
    for index, article in enumerate(articles):
        yield article_line(article, index, names)


def article_line(article: Article, index: int, names: Mapping[str, str]) -> bytes:
    """Return the line of one article.

    Args:
        article: A text or a record. Other fields than the known ones are left out, and so is None.
        index: The article's id, where it has none of its own.
        names: What a field is called in the records.

    Raises:
        TypeError: If it is neither, or a field is of a type that cannot be written.

    """
    if isinstance(article, str):
        fields: dict[str, object] = {"id": str(index), "text": article}
    elif isinstance(article, Mapping):
        fields = {name: _plain(article.get(names.get(name, name))) for name in FIELDS}
        fields = {name: value for name, value in fields.items() if value is not None}
        fields["id"] = str(fields.get("id", index)) or str(index)
    else:
        raise TypeError(f"an article is a str or a mapping, not {type(article).__name__}")
    # A lone surrogate is no text: written as it is, it makes the record an error, as bad bytes do.
    return _encode(fields).encode(errors="surrogatepass") + b"\n"


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
