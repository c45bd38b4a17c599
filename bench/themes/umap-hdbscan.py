"""The usual pipeline: UMAP and HDBSCAN with the defaults of BERTopic 0.17 (umap-learn's and hdbscan's packages).

For each line of standard input, {"file": float32 vectors row by row, "count", "dimensions", "seed"}, prints a line
{"labels": [...]}; -1 is none. One process for all, because the packages compile themselves when they are first used.
bench/themes.ts calls it with `--with-umap`.
"""
import json
import sys

import numpy
from hdbscan import HDBSCAN
from umap import UMAP

for line in sys.stdin:
    asked = json.loads(line)
    vectors = numpy.fromfile(asked["file"], dtype=numpy.float32).reshape(asked["count"], asked["dimensions"])
    reduced = UMAP(
        n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", low_memory=False, random_state=asked["seed"]
    ).fit_transform(vectors)
    found = HDBSCAN(
        min_cluster_size=10, metric="euclidean", cluster_selection_method="eom", prediction_data=True
    ).fit(reduced)
    print(json.dumps({"labels": [int(label) for label in found.labels_]}), flush=True)
