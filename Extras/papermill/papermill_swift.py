"""Parameters of papermill as a Swift cell.

papermill knows how a parameter is written in some languages, and takes more of them only from code that it loads. Once this package is installed it loads it
by itself: `papermill in.ipynb out.ipynb -p epochs 3` puts `var epochs = 3` into a notebook whose language is Swift.
"""
import math
import re

from papermill.engines import NBClientEngine
from papermill.models import Parameter
from papermill.translators import Translator, papermill_translators

KEYWORDS = frozenset(
    "associatedtype class deinit enum extension fileprivate func import init inout internal let open operator private precedencegroup protocol public rethrows "
    "static struct subscript typealias var break case catch continue default defer do else fallthrough for guard if in repeat return throw switch where while "
    "Any as await false is nil self Self super throws true try".split())
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0"}


class SwiftTranslator(Translator):
    """Values as literals. Numbers, texts, and arrays and dictionaries of one kind get the types that Swift gives their literals; mixed ones hold `Any`."""

    @classmethod
    def translate_none(cls, val):
        return "Any?.none"

    @classmethod
    def translate_str(cls, val):
        def escaped(character):
            if character in ESCAPES:
                return ESCAPES[character]
            code = ord(character)
            if 0xD800 <= code < 0xE000:
                return "\\u{FFFD}"
            return character if character.isprintable() else f"\\u{{{code:X}}}"

        return '"' + "".join(map(escaped, val)) + '"'

    @classmethod
    def translate_int(cls, val):
        # What an Int can't hold is a Double, as JSON's readers have it.
        return str(val) if -(2**63) <= val < 2**63 else repr(float(val))

    @classmethod
    def translate_float(cls, val):
        if math.isnan(val):
            return "Double.nan"
        if math.isinf(val):
            return "Double.infinity" if val > 0 else "-Double.infinity"
        return repr(val)

    @classmethod
    def translate_list(cls, val):
        if not val:
            return "[Any]()"
        text = "[" + ", ".join(map(cls.translate, val)) + "]"
        return text if cls.kind(val) else f"({text} as [Any])"

    @classmethod
    def translate_dict(cls, val):
        if not val:
            return "[String: Any]()"
        text = "[" + ", ".join(f"{cls.translate_str(str(key))}: {cls.translate(value)}" for key, value in val.items()) + "]"
        return text if cls.kind(val) else f"({text} as [String: Any])"

    @classmethod
    def kind(cls, val):
        """The type of a value as far as literals are told apart by it; None where its parts are of several."""
        if isinstance(val, (list, dict)):
            kinds = {cls.kind(part) for part in (val.values() if isinstance(val, dict) else val)}
            if kinds == {"Int", "Double"}:
                kinds = {"Double"}
            part = kinds.pop() if len(kinds) == 1 else None
            return part and ("[String: " if isinstance(val, dict) else "[") + part + "]"
        for python, swift in ((bool, "Bool"), (int, "Int"), (float, "Double"), (str, "String")):
            if isinstance(val, python):
                return swift
        return None

    @classmethod
    def comment(cls, cmt_str):
        return f"// {cmt_str}".strip()

    @classmethod
    def assign(cls, name, str_val):
        return f"var {f'`{name}`' if name in KEYWORDS else name} = {str_val}"

    @classmethod
    def inspect(cls, parameters_cell):
        """`let` and `var` lines as `papermill --help-notebook` lists them; a comment behind one is its help."""
        parameters = []
        for line in parameters_cell["source"].splitlines():
            found = re.match(r"\s*(?:let|var)\s+`?(\w+)`?\s*(?::\s*([^=]+?))?\s*=\s*(.*?)\s*(?://\s*(.*))?$", line)
            if found:
                name, kind, default, comment = found.groups()
                parameters.append(Parameter(name, kind or "None", default, comment or ""))
        return parameters


papermill_translators.register("swift", SwiftTranslator)


class SwiftEngine(NBClientEngine):
    """papermill's own engine under another name; it stands here so that papermill loads this module."""
