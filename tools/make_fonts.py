"""Make the course's two fonts from Noto Sans TC: what charts need, small enough to ship.

    python tools/make_fonts.py FOLDER

FOLDER is the unpacked font package (`@expo-google-fonts/noto-sans-tc`, version 0.4.3, on npm).
Needs fonttools, which comes with matplotlib. The same package and the same fonttools give the same
bytes. Regular holds the whole of Big5, because learners type names; Bold holds its first level and
every character that the course itself writes, because only titles are bold. The family is renamed,
so that it never meets a font of the same name on the reader's machine.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Course Sans TC"
ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "helpers" / "charts" / "fonts"
SOURCES = {"Regular": "400Regular/NotoSansTC_400Regular.ttf", "Bold": "700Bold/NotoSansTC_700Bold.ttf"}
LICENCE = "LICENSE_FONT"

# Rows of Big5 as Windows has it, by their first byte: 0xA1–0xA3 symbols, 0xA4–0xC6 level 1, 0xC9–0xF9 level 2.
SYMBOL_ROWS, LEVEL_1_ROWS, LEVEL_2_ROWS = range(0xA1, 0xA4), range(0xA4, 0xC7), range(0xC9, 0xFA)
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x180)]
# Punctuation, currency, arrows, mathematics, shapes and the full-width forms, as far as the font has them.
SIGNS = [*range(0x2000, 0x2300), *range(0x2460, 0x2500), *range(0x25A0, 0x2700), *range(0x3000, 0x3040)]
FULL_WIDTH = range(0xFF00, 0xFFEF)
GREEK = range(0x370, 0x400)

# Characters of people's names that Big5 lacks and learners in Taiwan bring along.
NAMES_BEYOND_BIG5 = {ord(character) for character in "瀞堃峯喆煊犇瑠晧珉栢温双咲邨菓"}

# Characters of the second level that a shop's titles want: 回饋、飆升、閾值、化粧品、蕎麥、薏仁、香菇、人蔘、麻糬.
COMMON_IN_TRADE = {ord(character) for character in "囧喵噌坳墘夯粄粧粿糬紓舺菇蔘蕎薏藜閾飆饋鯓鯤鱈"}

WRITTEN_BY_THE_COURSE = (
    "helpers/**/*.py",
    "helpers/**/*.txt",
    "helpers/**/*.yaml",
    "lessons/**/*.py",
    "lessons/**/*.md",
    "course/**/*.py",
)


def big5(rows: Iterable[int]) -> Iterator[int]:
    """The characters of these rows of Big5, as Unicode numbers."""
    for first in rows:
        for second in [*range(0x40, 0x7F), *range(0xA1, 0xFF)]:
            try:
                yield ord(bytes((first, second)).decode("cp950"))
            except UnicodeDecodeError:
                continue


def written_by_the_course() -> set[int]:
    """Every character in the course's own sources."""
    files = {path for pattern in WRITTEN_BY_THE_COURSE for path in ROOT.glob(pattern) if path.is_file()}
    return {ord(character) for path in files for character in path.read_text(encoding="utf-8")}


def wanted(weight: str) -> set[int]:
    """The characters of one weight."""
    signs = {*LATIN, *GREEK, *SIGNS, *FULL_WIDTH, *big5(SYMBOL_ROWS)}
    common = signs | {*big5(LEVEL_1_ROWS)} | COMMON_IN_TRADE | written_by_the_course()
    return common | NAMES_BEYOND_BIG5 | set(big5(LEVEL_2_ROWS)) if weight == "Regular" else common


def rename(font: TTFont, weight: str) -> None:
    """Give the font a family name of our own; the copyright and licence entries stay as they are."""
    ours = {
        1: FAMILY,
        2: weight,
        3: f"{FAMILY} {weight}",
        4: f"{FAMILY} {weight}",
        6: f"{FAMILY.replace(' ', '')}-{weight}",
    }
    names = font["name"]
    for record in list(names.names):
        if record.nameID in {16, 17, 21, 22, 25}:
            names.removeNames(nameID=record.nameID)
        elif record.nameID in ours:
            record.string = ours[record.nameID]


def make_font(source: Path, weight: str) -> Path:
    """Write one weight; gives its path."""
    options = Options(
        hinting=False,
        layout_features=["*"],
        name_IDs=["*"],
        notdef_outline=True,
        recalc_timestamp=False,
        drop_tables=["vhea", "vmtx"],  # nothing here is set in columns from top to bottom
    )
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted(weight))
    subsetter.subset(font)
    rename(font, weight)
    target = FONTS / f"CourseSansTC-{weight}.ttf"
    font.save(target)
    return target


def main(package: Path) -> None:
    """Make both weights and copy the licence that they carry."""
    FONTS.mkdir(parents=True, exist_ok=True)
    for weight, source in SOURCES.items():
        target = make_font(package / source, weight)
        sys.stdout.write(f"{target.relative_to(ROOT)}  {target.stat().st_size / 1e6:.2f} MB\n")
    (FONTS / "OFL.txt").write_bytes((package / LICENCE).read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
