"""Packages of parts, the same bytes every time."""

import io
import zipfile


def package(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text.encode("utf-8") if isinstance(text, str) else text)
    return out.getvalue()


HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"


def types(overrides):
    return (HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            + "".join(f'<Override PartName="{n}" ContentType="application/vnd.openxmlformats-officedocument.{t}+xml"/>' for n, t in overrides) + "</Types>")


def relations(items):
    return (HEAD + f'<Relationships xmlns="{RELATIONS}">'
            + "".join(f'<Relationship Id="rId{i}" Type="{OFFICE}/relationships/{t}" Target="{target}"/>' for i, (t, target) in enumerate(items, 1))
            + "</Relationships>")
